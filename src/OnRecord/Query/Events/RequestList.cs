using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Lists who was asked for comment and what became of it.</summary>
public static class RequestList
{
    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, ItemFilter filter) => EventRows.Count(connection, EventKind.Request, filter);

    /// <summary>The requests, read as they are asked for.</summary>
    public static IEnumerable<RequestShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false)
    {
        var items = new EventItems(connection);
        var verdicts = new VerdictBook(connection);
        foreach ((long number, int place, long hash, _) in EventRows.Read(connection, EventKind.Request, filter, page, byId))
        {
            EventItem item = items.Of(number);
            FoundRequest request = item.Found.Findings.Requests[place];
            string id = new RecordId("request", hash).ToString();
            yield return new RequestShape(
                id, item.Who(request.Asked, request.Writer)!, item.Who(request.By, request.Writer), request.About is { } about ? item.Words(about) : null,
                ContractWords.Snake(request.Outcome), item.When(request.Time) ?? item.Published(), item.Cite(request.Span), verdicts.Of(id));
        }
    }
}
