using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Store.Building;

namespace OnRecord.Store.Recognising;

/// <summary>
/// Entries with pages to recognise: those that wait for it, and those that another program, another version of it, other languages or other rules recognised. What the Problems of an entry say is what tells:
/// their sentences begin with the number of pages, and name the engine.
/// </summary>
internal static class DueRecognition
{
    private const string Any = $"code IN ('{ProblemCodes.Ocr}', '{ProblemCodes.OcrPending}')";

    /// <summary>Whether the case has pages that were recognised or wait for it.</summary>
    public static bool MayBeAny(SqliteConnection connection) => CaseFile.Scalar(connection, $"SELECT EXISTS (SELECT 1 FROM problem WHERE {Any})") == 1;

    /// <summary>A condition on the tables <c>entry</c> and <c>problem</c>, joined: it is due.</summary>
    /// <param name="engine">What recognises now; null: nothing that was recognised is due.</param>
    public static string Condition(string? engine) => engine is null
        ? $"problem.code = '{ProblemCodes.OcrPending}'"
        : $"(problem.code = '{ProblemCodes.OcrPending}' OR (problem.code = '{ProblemCodes.Ocr}' AND instr(problem.text, 'by {engine.Replace("'", "''", StringComparison.Ordinal)}, and not read') = 0))";

    /// <summary>A condition on a source in the table <c>entry</c>: something in it is due.</summary>
    public static string Sources(string? engine) => $"entry_id IN (SELECT entry.source FROM entry JOIN problem USING (entry_id) WHERE {Condition(engine)})";

    /// <summary>A condition on a source: something in it was recognised since it was read, or is recognised anew; what it says will be another after the next build.</summary>
    public static string Changing(string? engine) =>
        $"entry_id IN (SELECT entry.source FROM entry JOIN problem USING (entry_id) WHERE {Condition(engine)} AND (problem.code = '{ProblemCodes.Ocr}' OR entry.sha256 IN (SELECT sha256 FROM recognised)))";

    /// <summary>How many pages are due, of each content once.</summary>
    public static long Pages(SqliteConnection connection, string engine) => CaseFile.Scalar(connection, $"""
        SELECT sum(pages) FROM (SELECT max(CAST(problem.text AS INTEGER)) AS pages FROM entry JOIN problem USING (entry_id)
          WHERE entry.state NOT IN ('superseded', 'missing') AND {Condition(engine)} GROUP BY entry.sha256, problem.code)
        """);

    /// <summary>Paths of the source files that something is due in.</summary>
    public static List<string> Paths(SqliteConnection connection, string engine) =>
        SqlRows.Texts(connection, $"SELECT path FROM entry WHERE parent IS NULL AND state NOT IN ('superseded', 'missing') AND {Sources(engine)} ORDER BY path");

    /// <summary>Hashes of the items that are made anew: those that are due, and those that name what is due as attached to them, for a picture becomes an item with its first words.</summary>
    public static HashSet<long> Items(SqliteConnection connection, string? engine) => StaleSources.ItemsWith(connection, $"""
        WITH due AS (SELECT entry.entry_id, entry.parent FROM entry JOIN problem USING (entry_id) WHERE {Condition(engine)})
        SELECT item_id FROM entry WHERE item_id IS NOT NULL AND (entry_id IN (SELECT entry_id FROM due) OR entry_id IN (SELECT parent FROM due))
        """);
}
