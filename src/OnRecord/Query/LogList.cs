using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>
/// Lists the audit log, oldest first. Dates are ISO 8601 at any precision, read as UTC where they have no offset; what begins
/// after the last of them ends is left out.
/// </summary>
public static class LogList
{
    /// <summary>How many lines there are.</summary>
    public static long Count(SqliteConnection connection, string? from = null, string? to = null)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM log" + Where(count, from, to);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The lines, read as they are asked for.</summary>
    public static IEnumerable<LogShape> Read(SqliteConnection connection, Page page, string? from = null, string? to = null)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT at, action, detail, hash FROM log{Where(select, from, to)} ORDER BY log_id{page.Sql}";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return new LogShape(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3));
        }
    }

    private static string Where(SqliteCommand command, string? from, string? to)
    {
        command.Parameters.AddWithValue("$from", from is null ? DBNull.Value : Dated(from).From);
        command.Parameters.AddWithValue("$to", to is null ? DBNull.Value : Dated(to).To);
        return " WHERE ($from IS NULL OR unixepoch(at) >= $from) AND ($to IS NULL OR unixepoch(at) <= $to)";
    }

    /// <summary>A date in UTC where it has no offset.</summary>
    /// <exception cref="OnRecordException">It is not a date.</exception>
    internal static ItemDate Dated(string date) =>
        ItemDate.Parse(date, NodaTime.DateTimeZone.Utc) ?? throw new OnRecordException(ItemDate.Refusal(date));
}
