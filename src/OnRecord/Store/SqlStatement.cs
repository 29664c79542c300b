using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Store;

/// <summary>
/// A prepared statement over SQLite's own interface, for the writer's inner loop: binds spans without making strings and
/// boxes nothing. Parameters count from 1. Not thread-safe.
/// </summary>
internal sealed class SqlStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqlStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public SqlStatement Bind(int at, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, at, value));
        return this;
    }

    public SqlStatement Bind(int at, double value)
    {
        Check(raw.sqlite3_bind_double(_statement, at, value));
        return this;
    }

    public SqlStatement Bind(int at, long? value) => value is { } known ? Bind(at, known) : BindNull(at);

    public SqlStatement Bind(int at, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, at) : raw.sqlite3_bind_text(_statement, at, value));
        return this;
    }

    public SqlStatement BindUtf8(int at, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_text(_statement, at, value));
        return this;
    }

    public SqlStatement Bind(int at, byte[]? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, at) : raw.sqlite3_bind_blob(_statement, at, value));
        return this;
    }

    public SqlStatement BindNull(int at)
    {
        Check(raw.sqlite3_bind_null(_statement, at));
        return this;
    }

    /// <summary>Runs a statement that gives no rows, and readies it for the next.</summary>
    public void Run()
    {
        int result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            Check(result);
        }
    }

    /// <summary>The first column of the first row as a number, or null when there is none.</summary>
    public long? RunScalar()
    {
        int result = raw.sqlite3_step(_statement);
        long? value = result == raw.SQLITE_ROW && raw.sqlite3_column_type(_statement, 0) != raw.SQLITE_NULL ? raw.sqlite3_column_int64(_statement, 0) : null;
        raw.sqlite3_reset(_statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            Check(result);
        }

        return value;
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result & 0xFF, result);
        }
    }
}
