using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>By which rules the rows were made.</summary>
/// <param name="Reading">Versions of the readers that read the sources; several while a case is not brought up to date.</param>
/// <param name="Record">Of threads, recovered messages and trails; null while they are not made.</param>
/// <param name="People">Of people and what is told of them; null while they are not made.</param>
public sealed record ExportRules(IReadOnlyList<long> Reading, string? Record, string? People)
{
    /// <summary>Those of a case.</summary>
    public static ExportRules Of(SqliteConnection connection) => new(
        SqlRows.Read(connection, "SELECT DISTINCT reading FROM entry WHERE parent IS NULL AND reading IS NOT NULL ORDER BY 1", static row => row.GetInt64(0)),
        CaseMeta.Get(connection, CaseMeta.Record), CaseMeta.Get(connection, CaseMeta.People));
}
