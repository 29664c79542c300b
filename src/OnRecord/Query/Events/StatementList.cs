using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Lists who said what, by the time it was said, or else was written.</summary>
public static class StatementList
{
    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, ItemFilter filter) => EventRows.Count(connection, EventKind.Statement, filter);

    /// <summary>The statements, read as they are asked for.</summary>
    public static IEnumerable<StatementShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false)
    {
        var items = new EventItems(connection);
        var verdicts = new VerdictBook(connection);
        foreach ((long item, int number, long hash, long? group) in EventRows.Read(connection, EventKind.Statement, filter, page, byId))
        {
            string id = new RecordId("statement", hash).ToString();
            yield return Shape(items.Of(item), number, id, group, verdicts);
        }
    }

    /// <summary>The statement with an id; null when the case has none.</summary>
    internal static StatementShape? Of(EventItems items, VerdictBook verdicts, string id) =>
        EventRows.Find(items.Connection, id) is { Kind: EventKind.Statement } found ? Shape(items.Of(found.Item), found.Number, new RecordId("statement", found.Hash).ToString(), found.Group, verdicts) : null;

    private static StatementShape Shape(EventItem item, int number, string id, long? group, VerdictBook verdicts)
    {
        FoundStatement statement = item.Found.Findings.Statements[number];
        string? message = item.ToldBy(statement.Writer).Message;
        WhoShape? writer = item.WordsOfWhom(statement);
        return new StatementShape(
            id, item.SpeakerOf(statement), string.Join(" … ", statement.Cue.Select(item.Words)), string.Join(" … ", statement.Content.Select(item.Words)),
            ContractWords.Snake(statement.Kind), statement.Negated, item.AddresseeOf(statement), statement.Medium is { } medium ? item.Words(medium) : null,
            item.Chain(statement), item.When(statement.Said), item.Published(statement.Writer, statement.Whole), group is { } one ? new RecordId("group", one).ToString() : null, message, writer,
            [.. statement.Source.Select(item.Cite)], [.. statement.Cue.Select(item.Cite)], [.. statement.Content.Select(item.Cite)],
            item.Cite(item.SpanOf(EventKind.Statement, number)), item.State, verdicts.Of(id), verdicts.NotesOf(id));
    }
}
