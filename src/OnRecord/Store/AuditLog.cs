using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store;

/// <summary>
/// The case's append-only log. Each line's hash covers the line before it, so a line that is changed, reordered or taken out of the middle shows; how many lines there are and the
/// last one's hash stand apart (<see cref="CaseMeta.Log"/>), so lines taken from the end show too. Whoever rewrites all of that is found out by a head that was kept elsewhere
/// (<see cref="Head"/>).
/// </summary>
public static class AuditLog
{
    /// <summary>Adds a line. Details hold ids, counts, codes and settings, never evidence text.</summary>
    public static void Append(SqliteConnection connection, DateTimeOffset at, string action, string detail, SqliteTransaction? transaction = null)
    {
        (long lines, string previous) = Last(Head(connection, transaction));
        string when = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"), hash = HashOf(previous, when, action, detail);

        // The line and the head are written together, whether the caller holds a transaction or not.
        CaseFile.Execute(connection, "SAVEPOINT log_line", transaction);
        try
        {
            Insert(connection, when, action, detail, previous, hash, transaction);
            CaseMeta.Set(connection, CaseMeta.Log, HeadOf(lines + 1, hash), transaction);
            CaseFile.Execute(connection, "RELEASE log_line", transaction);
        }
        catch (SqliteException)
        {
            TakeBack(connection, transaction);
            throw;
        }
    }

    /// <summary>How many lines the log has, a space, and the hash of the last: to be kept elsewhere, it proves later that the log then began with these lines. Empty without any.</summary>
    public static string Head(SqliteConnection connection, SqliteTransaction? transaction = null) => CaseMeta.Get(connection, CaseMeta.Log, transaction) ?? "";

    /// <summary>True when every line's hash follows from its words and the line before, and none is missing at the end.</summary>
    public static bool IsIntact(SqliteConnection connection) => FirstBreak(connection) is null;

    /// <summary>The first place where the log does not hold, in a sentence; null for an intact one.</summary>
    public static string? FirstBreak(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT at, action, detail, previous, hash FROM log ORDER BY log_id";
        using SqliteDataReader rows = select.ExecuteReader();
        (long lines, string last) = (0, "");
        while (rows.Read())
        {
            (string at, string action, string detail) = (rows.GetString(0), rows.GetString(1), rows.GetString(2));
            string why = rows.GetString(3) != last ? "does not follow the line before it: a line is missing there, or was changed or moved"
                : rows.GetString(4) != HashOf(last, at, action, detail) ? "has words that do not give its hash: it was changed"
                : "";
            lines++;
            if (why.Length > 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"Line {lines} ({at} {action}) {why}.");
            }

            last = rows.GetString(4);
        }

        string head = Head(connection);
        return HeadOf(lines, last) == head ? null
            : string.Create(CultureInfo.InvariantCulture, $"Every line there is fits, but not the head noted beside them: {(Last(head) is (> 0 and var noted, _) ? $"the log had {noted} lines and has {lines}" : "no head is noted")}.");
    }

    private static void Insert(SqliteConnection connection, string when, string action, string detail, string previous, string hash, SqliteTransaction? transaction)
    {
        using SqliteCommand insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO log(at, action, detail, previous, hash) VALUES($at, $action, $detail, $previous, $hash)";
        insert.Parameters.AddWithValue("$at", when);
        insert.Parameters.AddWithValue("$action", action);
        insert.Parameters.AddWithValue("$detail", detail);
        insert.Parameters.AddWithValue("$previous", previous);
        insert.Parameters.AddWithValue("$hash", hash);
        insert.ExecuteNonQuery();
    }

    private static void TakeBack(SqliteConnection connection, SqliteTransaction? transaction)
    {
        try
        {
            CaseFile.Execute(connection, "ROLLBACK TO log_line; RELEASE log_line", transaction);
        }
        catch (SqliteException)
        {
            // SQLite has taken it back by itself, as it does when the disk is full.
        }
    }

    private static string HeadOf(long lines, string hash) => string.Create(CultureInfo.InvariantCulture, $"{lines} {hash}");

    /// <summary>The next line goes on from the head that was noted, not from the last line there is: so what was taken from the end does not heal.</summary>
    private static (long Lines, string Hash) Last(string head) =>
        head.Split(' ') is [var lines, var hash] && long.TryParse(lines, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? (number, hash) : (0, "");

    private static string HashOf(string previous, string at, string action, string detail) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}\n{at}\n{action}\n{detail}")));
}
