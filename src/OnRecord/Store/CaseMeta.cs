using Microsoft.Data.Sqlite;

namespace OnRecord.Store;

/// <summary>Settings of a case that outlive a build.</summary>
public static class CaseMeta
{
    /// <summary>IANA name of the case's time zone.</summary>
    public const string Zone = "zone";

    /// <summary>Publication date for documents that name none.</summary>
    public const string Published = "published";

    /// <summary>Version of the rules that made the threads and recovered messages; absent when the case has changed since.</summary>
    internal const string Record = "record";

    /// <summary>Version of the rules that made parties and events; absent when the case has changed since.</summary>
    internal const string People = "people";

    /// <summary>Version of the rules that settled copies and all else that only the whole case can tell (<see cref="Building.CaseLinker"/>).</summary>
    internal const string Linking = "linking";

    /// <summary>How many later parts of items the case holds; absent when no build has counted them.</summary>
    internal const string Parts = "parts";

    /// <summary>Present while everything is read and the record that follows from it is not made yet.</summary>
    internal const string Recording = "recording";

    /// <summary>Present while a build has begun and not ended.</summary>
    internal const string Unfinished = "unfinished";

    /// <summary>Names of the roots that are not read to their end, as a JSON array (<see cref="Building.HalfReadRoots"/>); absent when there is none.</summary>
    internal const string HalfRead = "half-read";

    /// <summary>How many lines the log has and the hash of the last (<see cref="AuditLog"/>).</summary>
    internal const string Log = "log";

    /// <summary>By what the pages of the case are recognised (<see cref="Recognising.CaseRecognition"/>); absent when none ever was.</summary>
    internal const string OcrEngine = "ocr-engine";

    /// <summary>Languages that pages are recognised in; absent for the usual ones.</summary>
    internal const string OcrLanguages = "ocr-languages";

    /// <summary>True for the IANA name of a time zone.</summary>
    public static bool IsZone(string name) => NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>The value of a setting, or null.</summary>
    public static string? Get(SqliteConnection connection, string name, SqliteTransaction? transaction = null)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.Transaction = transaction;
        select.CommandText = "SELECT value FROM meta WHERE name = $name";
        select.Parameters.AddWithValue("$name", name);
        return select.ExecuteScalar() as string;
    }

    /// <summary>False while a build has begun and not ended: messages may be newer than what is told of them.</summary>
    public static bool IsFinished(SqliteConnection connection) => Get(connection, Unfinished) is null && Get(connection, Recording) is null;

    /// <summary>Sets or, with null, removes a setting.</summary>
    internal static void Set(SqliteConnection connection, string name, string? value, SqliteTransaction? transaction = null)
    {
        using SqliteCommand change = connection.CreateCommand();
        change.Transaction = transaction;
        change.CommandText = value is null ? "DELETE FROM meta WHERE name = $name" : "INSERT OR REPLACE INTO meta(name, value) VALUES($name, $value)";
        change.Parameters.AddWithValue("$name", name);
        if (value is not null)
        {
            change.Parameters.AddWithValue("$value", value);
        }

        change.ExecuteNonQuery();
    }

    /// <summary>The zone of a case, or null when it has none.</summary>
    public static NodaTime.DateTimeZone? ZoneOf(SqliteConnection connection) => Get(connection, Zone) is { } name ? NodaTime.DateTimeZoneProviders.Tzdb[name] : null;
}
