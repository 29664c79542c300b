using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Record.Recovered;
using OnRecord.Store.Analysis;
using OnRecord.Store.Building;

namespace OnRecord.Store.Recording;

/// <summary>
/// The index of recovered messages: of each its own header, its own text, and the names of the files that carry it. It is apart from that of the items, which have the same words: a query that asks of no header
/// does not look at it, and writing it anew with the record moves nothing else.
/// </summary>
internal static class RecoveredWords
{
    /// <summary>Removes those of the record before.</summary>
    public const string Clear = "INSERT INTO recovered_fts(recovered_fts) VALUES('delete-all');\n";

    /// <summary>Writes those of recovered messages whose other rows are written; the caller holds a transaction.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="recovered">The messages, the first of which has the number 1.</param>
    public static void Write(SqliteConnection connection, IReadOnlyList<PlacedRecovered> recovered)
    {
        ILookup<long, string> names = FileNames(connection, "1");
        using var insert = new SqlStatement(connection, CaseWriter.InsertWords("recovered_fts"));
        for (int number = 1; number <= recovered.Count; number++)
        {
            RecoveredMessage message = recovered[number - 1].Message;
            CaseWriter.WriteWords(insert, number, Of(message.Subject, [.. RecoveredParties.Of(message)], message.Text, names[number]));
        }
    }

    /// <summary>The same of one that is stored.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="number">Its number, above zero.</param>
    public static ItemWords Load(SqliteConnection connection, long number)
    {
        string? subject = SqlRows.Read(connection, "SELECT title FROM recovered WHERE recovered_id = $id", static row => row.IsDBNull(0) ? null : row.GetString(0), ("$id", number)).FirstOrDefault();
        string text = RecoveredPlace.First(new CutReader(connection), connection, number) is { } place ? QuotedWords.TextOf(place.Body, place.Spans) : "";
        return Of(subject, StoredItem.Participants(connection, -number), text, FileNames(connection, $"recovered_id = {number}")[number]);
    }

    private static ItemWords Of(string? subject, IReadOnlyList<Participant> parties, string text, IEnumerable<string> names) =>
        ItemWords.Of(new Message { Subject = subject, Participants = parties }, [("body", text)], names);

    /// <summary>Names of the files that carry recovered messages, by number.</summary>
    private static ILookup<long, string> FileNames(SqliteConnection connection, string which) => SqlRows
        .Read(connection, $"SELECT DISTINCT recovered_id, file_names FROM recovered_copy JOIN item USING (item_id) WHERE file_names IS NOT NULL AND {which} ORDER BY 1, 2", static row => (Number: row.GetInt64(0), Names: row.GetString(1)))
        .SelectMany(static row => row.Names.Split('\n').Select(name => (row.Number, Name: name))).Distinct().ToLookup(static pair => pair.Number, static pair => pair.Name);
}
