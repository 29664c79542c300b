using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Lists who was asked for comment and what became of it: as texts tell it, and as messages ask it themselves.</summary>
public static class RequestList
{
    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, ItemFilter filter) => EventRows.Count(connection, EventKind.Request, filter);

    /// <summary>The requests, read as they are asked for.</summary>
    public static IEnumerable<RequestShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false)
    {
        var items = new EventItems(connection);
        var asked = new AskedBook(connection, items);
        var verdicts = new VerdictBook(connection);
        foreach ((long number, int place, long hash, _) in EventRows.Read(connection, EventKind.Request, filter, page, byId))
        {
            EventItem item = items.Of(number);
            string id = new RecordId("request", hash).ToString();
            yield return item.IsAsked(place) ? Asked(item, place, id, asked.Of(hash), asked.EvidenceOf(hash), verdicts) : Told(item, place, id, asked.EvidenceOf(hash), verdicts);
        }
    }

    private static RequestShape Told(EventItem item, int place, string id, IReadOnlyList<Query.Shapes.Citation> evidence, VerdictBook verdicts)
    {
        FoundRequest request = item.Found.Findings.Requests[place];
        return new RequestShape(
            id, item.Who(request.Asked, request.Writer)!, item.Who(request.By, request.Writer) ?? item.OutletAt(request.Writer, request.Span), request.About is { } about ? item.Words(about) : null,
            ContractWords.Snake(request.Outcome), item.When(request.Time) ?? NoLater(item.ToldBy(request.Writer, request.Span)), item.Cite(request.Span), item.State, verdicts.Of(id), "told", null, null, evidence, verdicts.NotesOf(id));
    }

    /// <summary>Whoever was asked was asked before it was told: when that was published is not when it was.</summary>
    private static WhenShape? NoLater(WhenShape? told) => told is null ? null : told with { Value = null, From = null, Precision = "none" };

    private static RequestShape Asked(EventItem item, int place, string id, AskedBook.Request request, IReadOnlyList<Query.Shapes.Citation> evidence, VerdictBook verdicts)
    {
        FoundAsk ask = item.AskOf(place);
        return new RequestShape(
            id, request.Asked, request.By, ask.Question is { } about ? item.Words(about) : null, ContractWords.Snake(request.Outcome), request.When, item.Cite(ask.Span), item.State, verdicts.Of(id), "asked",
            request.AnsweredBy, request.Answer, evidence, verdicts.NotesOf(id));
    }
}
