using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store;

/// <summary>
/// The case's append-only log. Each line's hash covers the line before it, so a changed, removed or reordered line shows.
/// </summary>
public static class AuditLog
{
    /// <summary>Adds a line. Details hold ids, counts, codes and settings, never evidence text.</summary>
    public static void Append(SqliteConnection connection, DateTimeOffset at, string action, string detail, SqliteTransaction? transaction = null)
    {
        string previous = LastHash(connection, transaction);
        string when = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
        using SqliteCommand insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO log(at, action, detail, previous, hash) VALUES($at, $action, $detail, $previous, $hash)";
        insert.Parameters.AddWithValue("$at", when);
        insert.Parameters.AddWithValue("$action", action);
        insert.Parameters.AddWithValue("$detail", detail);
        insert.Parameters.AddWithValue("$previous", previous);
        insert.Parameters.AddWithValue("$hash", HashOf(previous, when, action, detail));
        insert.ExecuteNonQuery();
    }

    /// <summary>True when every line's hash follows from its words and the line before.</summary>
    public static bool IsIntact(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT at, action, detail, previous, hash FROM log ORDER BY log_id";
        using SqliteDataReader rows = select.ExecuteReader();
        string last = "";
        while (rows.Read())
        {
            if (rows.GetString(3) != last || rows.GetString(4) != HashOf(last, rows.GetString(0), rows.GetString(1), rows.GetString(2)))
            {
                return false;
            }

            last = rows.GetString(4);
        }

        return true;
    }

    private static string LastHash(SqliteConnection connection, SqliteTransaction? transaction)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.Transaction = transaction;
        select.CommandText = "SELECT hash FROM log ORDER BY log_id DESC LIMIT 1";
        return select.ExecuteScalar() as string ?? "";
    }

    private static string HashOf(string previous, string at, string action, string detail) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}\n{at}\n{action}\n{detail}")));
}
