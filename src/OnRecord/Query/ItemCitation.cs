using Microsoft.Data.Sqlite;
using OnRecord.Query.Decisions;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Query.Trails;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Decisions;

namespace OnRecord.Query;

/// <summary>Cites items by their public ids.</summary>
public static class ItemCitation
{
    /// <summary>
    /// The item as a whole, by its opening words. Of a copy these are its own words in its own file; the id of a recovered
    /// message with its place in the item that carries it; that of a thread with its first message; that of a statement, contact, request or proceeding with all
    /// of its words; that of a party with the place where it is first named; that of a trail with its first step; that of a dispute with its left side; that of an answer with the message that answers, and that of a trail's step with its words.
    /// </summary>
    /// <exception cref="OnRecordException">The case has no such item.</exception>
    public static Citation Whole(SqliteConnection connection, string id)
    {
        if (MessageNames.FindRecovered(connection, id) is { } recovered)
        {
            return new RecoveredList(connection).Cite(recovered);
        }

        if (DisputeList.Find(connection, id) is { } sides)
        {
            return Whole(connection, sides.Left);
        }

        if (RecordId.TryParse(id, out RecordId decided) && decided.Kind == "decision" && DecisionTable.Read(connection).Exists(decision => decision.Id == decided))
        {
            throw new OnRecordException($"{id} is what a reviewer decided and has no words of its own in the evidence; decide list shows it with the id of what it is about.");
        }

        if (JudgedLinks.IsOne(id))
        {
            return JudgedLinks.Cited(connection, id) is [var words, ..] ? words : throw new OnRecordException($"The case has nothing with the id {id}.");
        }

        if (EventRows.Find(connection, id) is { } told)
        {
            EventItem item = new EventItems(connection).Of(told.Item);
            return item.Cite(item.SpanOf(told.Kind, told.Number));
        }

        if (PartyList.FirstNamed(connection, id) is { } named)
        {
            return named;
        }

        if (RecordId.TryParse(id, out RecordId parsed) && parsed.Kind == "trail")
        {
            return TrailList.Find(connection, parsed)?.Steps[0].Citation ?? throw new OnRecordException($"The case keeps no trail {id}. Give the passage itself to trail.");
        }

        if (ThreadList.Members(connection, id) is [var first, ..])
        {
            return Whole(connection, first.Id);
        }

        return Citations.OfItem(connection, Find(connection, id));
    }

    /// <summary>Both sides of a dispute, every report of a group of statements, an answer and what it answers; of anything else the one citation of it.</summary>
    /// <exception cref="OnRecordException">The case has no such id.</exception>
    public static IReadOnlyList<Citation> All(SqliteConnection connection, string id) =>
        DisputeList.Find(connection, id) is { } sides ? [Whole(connection, sides.Left), Whole(connection, sides.Right)]
        : IsGroup(id) && StatementList.Read(connection, new ItemFilter(Group: id), Page.All).Select(static statement => statement.Citation).ToList() is { Count: > 0 } reports ? reports
        : JudgedLinks.IsOne(id) && JudgedLinks.Cited(connection, id) is { Count: > 0 } linked ? linked
        : [Whole(connection, id)];

    /// <summary>True for an id with more than one citation: of a dispute, a group of statements, or that one message answers another.</summary>
    public static bool HasSides(SqliteConnection connection, string id) => DisputeList.Find(connection, id) is not null || IsGroup(id) || (JudgedLinks.IsOne(id) && JudgedLinks.Cited(connection, id).Count > 1);

    /// <summary>True for the id of a group: statements of several items that are one.</summary>
    public static bool IsGroup(string id) => RecordId.TryParse(id, out RecordId parsed) && parsed.Kind == "group";

    /// <summary>
    /// A stretch of one of its texts, in code points, or a whole header field. Of a copy, these are its own words: its
    /// white space and footers, and so its positions, differ from those of the message that stands for it.
    /// </summary>
    /// <exception cref="OnRecordException">The case has no such item, or the item no such field.</exception>
    public static Citation Part(SqliteConnection connection, string id, string field, int start, int end)
    {
        long item = Find(connection, id);
        return field is "body" or "html"
            ? Citations.OfText(connection, item, field, start, end)
            : Citations.OfField(connection, item, field) ?? throw NoField(connection, id, item, field);
    }

    /// <summary>Every header field or piece of metadata of a name; of a text or a copy as <see cref="Part"/>.</summary>
    /// <exception cref="OnRecordException">The case has no such item, or the item no such field.</exception>
    public static IReadOnlyList<Citation> Fields(SqliteConnection connection, string id, string field) =>
        Citations.OfFields(connection, Find(connection, id), field) is { Count: > 0 } found ? found : [Part(connection, id, field, 0, int.MaxValue)];

    /// <summary>What of an item can be cited by name: its texts, then its fields.</summary>
    /// <exception cref="OnRecordException">The case has no such item.</exception>
    public static IReadOnlyList<string> FieldNames(SqliteConnection connection, string id) => Citations.FieldNames(connection, Find(connection, id));

    /// <summary>True for the id of what rests on items and is none: a statement, contact, request, proceeding, party or trail.</summary>
    public static bool IsDerived(string id) => RecordId.TryParse(id, out RecordId parsed) && parsed.Kind is "statement" or "contact" or "request" or "proceeding" or "party" or "trail" or JudgedLinks.Step;

    /// <summary>The items that an id rests on: those of the steps of a trail, else that of its citation.</summary>
    public static IReadOnlyList<string> RestsOn(SqliteConnection connection, string id, Citation citation) =>
        RecordId.TryParse(id, out RecordId parsed) && parsed.Kind == "trail" && TrailList.Find(connection, parsed) is { } trail
            ? [.. trail.Steps.Select(static step => step.Item).Distinct(StringComparer.Ordinal)]
            : [citation.Item];

    /// <summary>Of the id of a copy that of the item which stands for it in listings; null for any other.</summary>
    public static string? KeptOf(SqliteConnection connection, string id) =>
        ItemPlace.Find(connection, id) is { } item && ItemPlace.FindKept(connection, id) is { } kept && kept != item ? ItemPlace.Of(connection, kept).Id : null;

    /// <summary>True for the id of a message that is known only from what others quote, forward or print.</summary>
    public static bool IsRecovered(SqliteConnection connection, string id) => MessageNames.FindRecovered(connection, id) is not null;

    /// <summary>True when the text goes on behind a citation.</summary>
    public static bool GoesOn(SqliteConnection connection, Citation citation) =>
        citation is { Field: "body" or "html", End: { } end, Text.Length: > 0 } && Part(connection, citation.Item, citation.Field, end, end + 1).Text.Length > 0;

    /// <summary>The citation of an item with all words of the text that it opens, in place of the opening.</summary>
    public static Citation All(SqliteConnection connection, Citation opening) =>
        opening is { Field: "body" or "html", Text.Length: > 0 } ? Part(connection, opening.Item, opening.Field, 0, int.MaxValue) : opening;

    private static long Find(SqliteConnection connection, string id) => ItemPlace.Find(connection, id) ?? throw Unknown(id);

    private static OnRecordException NoField(SqliteConnection connection, string id, long item, string field) =>
        new($"{id} has no field named {field}. It has {string.Join(", ", Citations.FieldNames(connection, item))}.");

    private static OnRecordException Unknown(string id) => new($"The case has nothing with the id {id}.");
}
