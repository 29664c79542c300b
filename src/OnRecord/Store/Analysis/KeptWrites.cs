using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Analysis;

/// <summary>Writes from several threads, one at a time, committed now and then: what was written before an interruption is kept.</summary>
/// <param name="connection">The writer's connection, without a transaction.</param>
/// <param name="most">Writes in one transaction.</param>
internal sealed class KeptWrites(SqliteConnection connection, int most) : IDisposable
{
    private readonly Lock writing = new();
    private int pending;

    /// <summary>Writes one thing; blocks while another is written.</summary>
    public void Write(Action write)
    {
        lock (writing)
        {
            if (pending++ == 0)
            {
                CaseFile.Execute(connection, "BEGIN IMMEDIATE");
            }

            write();
            if (pending == most)
            {
                Commit();
            }
        }
    }

    /// <summary>Commits what is pending.</summary>
    public void Commit()
    {
        if (pending > 0)
        {
            CaseFile.Execute(connection, "COMMIT");
            pending = 0;
        }
    }

    /// <summary>After an interruption: commits, or takes back what cannot be committed.</summary>
    public void Dispose()
    {
        try
        {
            Commit();
        }
        catch (SqliteException)
        {
            CaseFile.Rollback(connection);
        }
    }
}
