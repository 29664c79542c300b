using Microsoft.Data.Sqlite;
using OnRecord.Query.Events;
using OnRecord.Sources;
using OnRecord.Store.Recording;

namespace OnRecord.Tools.Judge;

/// <summary>
/// Links that hold two names or addresses for one party's, or words of one name for a person's, and forms of one name that differ in initials or generation; not equal names that texts take for different kinds of thing.
/// </summary>
internal sealed class PartyDraw : IJudgeDraw
{
    private readonly SqliteConnection connection;
    private readonly PlaceBook places;
    private readonly Dictionary<string, LinkData> links = new(StringComparer.Ordinal);

    public PartyDraw(SqliteConnection connection)
    {
        this.connection = connection;
        places = new PlaceBook(connection);
        foreach (string data in JudgeQuery.Rows(connection, "SELECT data FROM party", static row => row.GetString(0)))
        {
            PartyData party = PartyBook.DataOf(data);
            foreach ((string one, string other) in PartyForms.Of(party.Names))
            {
                links[RecordId.Of("partylink", one, other).ToString()] = new LinkData(one, other, "EqualWords", PartyForms.Score, 1, party.First);
            }

            foreach (LinkData link in party.Links.Where(static link => link.One != link.Other))
            {
                links[RecordId.Of("partylink", link.One, link.Other).ToString()] = link;
            }
        }
    }

    /// <inheritdoc/>
    public string How => """
        Right: both are names or addresses of one and the same person, organisation or group, wherever they occur in the files. A mailbox of one's own is its owner's; one that
        several people write from, or a list, is no person's. A short name ("pell", "l. pell") is right when it means that person at the place named. Look beyond the place named: the same name or address elsewhere may be somebody else's.
        """;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => links.Keys;

    /// <inheritdoc/>
    public JudgeEntry Entry(string id)
    {
        LinkData link = links[id];
        return new JudgeEntry(id, new { link.One, link.Other }, PartyPlace.Cite(connection, link.First) is { } citation ? [places.Of("both", citation)] : []);
    }
}
