using Microsoft.Data.Sqlite;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Query.Threads;

/// <summary>Public ids of messages by their numbers: items above zero, recovered messages below.</summary>
internal static class MessageNames
{
    /// <summary>The id of a message; null for none.</summary>
    public static string? Of(SqliteConnection connection, long? number)
    {
        if (number is not { } known || known == 0)
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = known > 0 ? "SELECT kind, hash FROM item WHERE item_id = $id" : "SELECT 0, hash FROM recovered WHERE recovered_id = -$id";
        select.Parameters.AddWithValue("$id", known);
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read() ? ((ItemKind)row.GetInt32(0)).Id(row.GetInt64(1)).ToString() : null;
    }

    /// <summary>The id of a thread; null for none.</summary>
    public static string? OfThread(SqliteConnection connection, long? thread)
    {
        if (thread is not { } known)
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT hash FROM thread WHERE thread_id = $id";
        select.Parameters.AddWithValue("$id", known);
        return select.ExecuteScalar() is long hash ? new RecordId("thread", hash).ToString() : null;
    }

    /// <summary>The number of a recovered message, above zero, by its public id, which may be one that was replaced; null when there is none.</summary>
    public static long? FindRecovered(SqliteConnection connection, string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed) || parsed.Kind != "message")
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT recovered_id FROM recovered WHERE hash = {ReplacedIds.Now}";
        select.Parameters.AddWithValue("$hash", parsed.Hash);
        return select.ExecuteScalar() as long?;
    }
}
