using Microsoft.Data.Sqlite;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Record.Parties;
using OnRecord.Sources;
using OnRecord.Store.Decisions;

namespace OnRecord.Query.Decisions;

/// <summary>
/// Which decisions are about a party: those that joined, split, judged or noted it, and those about a line that the listings show of it (<c>statements --party</c> and so on). Listings
/// are read only where a decision is about a line of theirs. Not thread-safe.
/// </summary>
/// <param name="connection">The case.</param>
/// <param name="party">Words of a name, an address, a domain or the id of a party.</param>
internal sealed class PartyDecisions(SqliteConnection connection, string party)
{
    private readonly JudgedLines lines = new(connection);
    private readonly ItemFilter filter = new(Party: party);
    private readonly Dictionary<string, HashSet<string>> listed = new(StringComparer.Ordinal);

    /// <summary>The decisions, those taken back too, in the order they were made.</summary>
    public IEnumerable<Decision> Read() => DecisionTable.Read(connection).Where(IsAbout);

    private bool IsAbout(Decision decision) =>
        IsListed(lines.IdOf(decision) ?? decision.Subject) || (JudgedLinks.IsOne(decision.Subject) && decision.Keys.Take(2).Any(IsListed))
        || (decision.IsOfParties && decision.Keys.Select(PartyKey.Read).OfType<PartyKey>().Any(key => lines.IdOf(key.Id.ToString()) is { } now && IsListed(now)));

    private bool IsListed(string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed))
        {
            return false;
        }

        if (!listed.TryGetValue(parsed.Kind, out HashSet<string>? ids))
        {
            listed.Add(parsed.Kind, ids = new HashSet<string>(Listed(parsed.Kind), StringComparer.Ordinal));
        }

        return ids.Contains(id);
    }

    private IEnumerable<string> Listed(string kind) => kind switch
    {
        "party" => PartyList.Read(connection, party, withAll: true, Page.All).Select(static one => one.Id),
        "message" => MessageList.Read(connection, filter, Page.All).Select(static one => one.Id),
        "document" => DocumentList.Read(connection, filter, Page.All).Select(static one => one.Id),
        "statement" => StatementList.Read(connection, filter, Page.All).Select(static one => one.Id),
        "contact" => ContactList.Read(connection, filter, Page.All).Select(static one => one.Id),
        "request" => RequestList.Read(connection, filter, Page.All).Select(static one => one.Id),
        "dispute" => DisputeList.Read(connection, filter, Page.All).Select(static one => one.Id),
        "proceeding" => ChronologyList.Read(connection, filter, Page.All).Select(static one => one.Id),
        _ => [],
    };
}
