using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Annotations;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Sources;

namespace OnRecord.Tools.Judge;

/// <summary>What texts tell: contacts, requests for comment, when something was said, and what does not fit together. The claim is made of what a listing shows.</summary>
internal sealed class EventDraw : IJudgeDraw
{
    private readonly Dictionary<string, (object Claim, (string What, Citation Citation)[] Places)> found = new(StringComparer.Ordinal);
    private readonly PlaceBook places;

    private EventDraw(SqliteConnection connection, string kind, string how, IEnumerable<(object Claim, (string, Citation)[] Places)> all)
    {
        places = new PlaceBook(connection);
        How = how;
        foreach ((object claim, (string What, Citation Citation)[] where) in all)
        {
            found[RecordId.Of(kind, JsonSerializer.Serialize(claim, ContractJson.Options), where[0].Citation.Item, $"{where[0].Citation.Start}").ToString()] = (claim, where);
        }
    }

    /// <inheritdoc/>
    public string How { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => found.Keys;

    /// <summary>Contacts that a text tells of, without the messages that are their own evidence.</summary>
    public static EventDraw Contacts(SqliteConnection connection) => new(
        connection, "told", """
        Right: the words say that this contact took place (not that it is planned, wanted, denied or usual), between those named as far as they are named, by that means where one is
        given, at that time where one is given, and on the word of whoever is named for it. Who is left out where the words do not tell is no fault. Wrong: any of these is not so.
        """,
        ContactList.Read(connection, new ItemFilter(), Page.All).Where(static contact => contact.Id.StartsWith("contact-", StringComparison.Ordinal)).Select(static contact => (
            (object)new { From = Name(contact.From), To = contact.To.Select(Name), contact.Mutual, contact.Medium, When = Time(contact.When), AccordingTo = Name(contact.AccordingTo) },
            new[] { ("told", contact.Citation) })));

    /// <summary>Requests for comment that a text tells of, and requests that messages make.</summary>
    public static EventDraw Requests(SqliteConnection connection) => new(
        connection, "request", """
        Right: the words say that somebody was asked (for comment, an answer or records), it is the one named, and the outcome is what the words or the messages show; "no response" of a
        message means that the files hold none. Wrong: any of these is not so.
        """,
        RequestList.Read(connection, new ItemFilter(), Page.All).Select(static request => (
            (object)new { Asked = Name(request.Asked), By = Name(request.By), request.About, request.Outcome, request.Known, When = Time(request.When) },
            request.Answer is { } answer ? new[] { ("asked", request.Citation), ("answer", answer) } : [("asked", request.Citation)])));

    /// <summary>Statements for which a text tells when they were made.</summary>
    public static EventDraw Said(SqliteConnection connection) => new(
        connection, "said", """
        Right: the words say that this was said, by the speaker named (if one is), on the day or at the time given, as the date of the words themselves lets one count. Wrong: the speaker or the time is
        another, or nothing was said then.
        """,
        StatementList.Read(connection, new ItemFilter(), Page.All).Where(static statement => statement.Said is { From: not null }).Select(static statement => (
            (object)new { Speaker = Name(statement.Speaker), statement.Cue, statement.Content, statement.Negated, Said = Time(statement.Said), Words = statement.Said!.Text },
            new[] { ("said", statement.Citation) })));

    /// <summary>Pairs that do not fit together.</summary>
    public static EventDraw Disputes(SqliteConnection connection) => new(
        connection, "dispute", """
        Right: both sides are about the same matter, and they cannot both be so, or one denies what the other says or does. Wrong: they are of different matters, fit together, or one side does not say
        what it is quoted for.
        """,
        DisputeList.Read(connection, new ItemFilter(), Page.All).Select(static dispute => (Left: DisputeSide.Of(dispute.Left), Right: DisputeSide.Of(dispute.Right), dispute.Kind)).Select(static dispute => (
            (object)new { dispute.Kind, Left = new { dispute.Left.Who, dispute.Left.When, dispute.Left.Words }, Right = new { dispute.Right.Who, dispute.Right.When, dispute.Right.Words } },
            new[] { ("left", dispute.Left.Citation), ("right", dispute.Right.Citation) })));

    /// <inheritdoc/>
    public JudgeEntry Entry(string id)
    {
        (object claim, (string What, Citation Citation)[] where) = found[id];
        return new JudgeEntry(id, claim, [.. where.Select(place => places.Of(place.What, place.Citation))]);
    }

    private static string? Name(WhoShape? who) => who?.Name ?? who?.Text;

    private static string? Time(WhenShape? when) => CalendarTime.Of(when) ?? when?.Value ?? when?.Text;
}
