using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest;

namespace OnRecord.Store;

/// <summary>The limits that the sources of a case were read with, kept so that a check reads them alike.</summary>
public static class CaseLimits
{
    private const string Setting = "limits";

    /// <summary>The limits of a case; the usual ones where it names none.</summary>
    public static IngestLimits Of(SqliteConnection connection) => Find(connection) ?? IngestLimits.Default;

    /// <summary>The limits that a case names; null when it is new or of a version that named none.</summary>
    internal static IngestLimits? Find(SqliteConnection connection) =>
        CaseMeta.Get(connection, Setting) is { } kept ? JsonSerializer.Deserialize<IngestLimits>(kept) : null;

    /// <summary>Writes down the limits of a build that has read everything.</summary>
    internal static void Save(SqliteConnection connection, IngestLimits limits) => CaseMeta.Set(connection, Setting, JsonSerializer.Serialize(limits));

    /// <summary>True when some limit is lower, so that what was read without trouble may not be read so again.</summary>
    internal static bool IsLower(IngestLimits limits, IngestLimits than) =>
        limits.Depth < than.Depth || limits.Members < than.Members || limits.MemberBytes < than.MemberBytes || limits.ExpansionRatio < than.ExpansionRatio
        || limits.ExpansionFree < than.ExpansionFree || limits.MemoryBytes < than.MemoryBytes || limits.TextUnits < than.TextUnits || limits.DocumentBytes < than.DocumentBytes || limits.OcrPages < than.OcrPages;
}
