using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Decisions;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Decisions;

namespace OnRecord.Query;

/// <summary>
/// Lists the audit log, oldest first. Dates are ISO 8601 at any precision, read as UTC where they have no offset; what begins
/// after the last of them ends is left out. Of a party there are the lines of decisions about it, or about what listings show of it, made and taken back; what else
/// the log tells is of the whole case.
/// </summary>
public static class LogList
{
    /// <summary>How many lines there are.</summary>
    public static long Count(SqliteConnection connection, string? from = null, string? to = null, string? party = null)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM log" + Where(count, from, to, party);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The lines, read as they are asked for.</summary>
    public static IEnumerable<LogShape> Read(SqliteConnection connection, Page page, string? from = null, string? to = null, string? party = null)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT at, action, detail, hash FROM log{Where(select, from, to, party)} ORDER BY log_id{page.Sql}";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return new LogShape(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3));
        }
    }

    private static string Where(SqliteCommand command, string? from, string? to, string? party)
    {
        command.Parameters.AddWithValue("$from", from is null ? DBNull.Value : Dated(from).From);
        command.Parameters.AddWithValue("$to", to is null ? DBNull.Value : Dated(to).To);
        string where = " WHERE ($from IS NULL OR unixepoch(at) >= $from) AND ($to IS NULL OR unixepoch(at) <= $to)";
        if (party is null)
        {
            return where;
        }

        command.Parameters.AddWithValue("$about", JsonSerializer.Serialize(new PartyDecisions(command.Connection!, party).Read().Select(static decision => decision.Id.ToString())));
        return where + $" AND action IN ('{DecisionLog.Made}', '{DecisionLog.TakenBack}') AND substr(detail, 1, instr(detail, ' ') - 1) IN (SELECT value FROM json_each($about))";
    }

    /// <summary>A date in UTC where it has no offset.</summary>
    /// <exception cref="OnRecordException">It is not a date.</exception>
    internal static ItemDate Dated(string date) =>
        ItemDate.Parse(date, NodaTime.DateTimeZone.Utc) ?? throw new OnRecordException(ItemDate.Refusal(date));
}
