using Microsoft.Data.Sqlite;
using OnRecord.Language.Parties;
using OnRecord.Query.Events;
using OnRecord.Record.Parties;
using OnRecord.Store.Recording;
using OnRecord.Tools.Judge;

namespace OnRecord.Tools.Eval.Parties;

/// <summary>Counts what links parties hold, and pairs that may be of one party and are of two.</summary>
internal sealed class ApartCounts
{
    private readonly Dictionary<PartyKey, int> partyOf = [];
    private readonly List<PartyData> parties = [];

    public ApartCounts(SqliteConnection connection)
    {
        foreach ((int party, string key) in JudgeQuery.Rows(connection, "SELECT party_id, key FROM party_key", static row => (row.GetInt32(0), row.GetString(1))))
        {
            partyOf[PartyKey.Read(key)!.Value] = party;
        }

        parties = JudgeQuery.Rows(connection, "SELECT data FROM party", static row => PartyBook.DataOf(row.GetString(0)));
    }

    /// <summary>Links by reason.</summary>
    public IEnumerable<(string Kind, int Count)> Links => parties.SelectMany(static party => party.Links).GroupBy(static link => link.Reason, StringComparer.Ordinal)
        .OrderByDescending(static reason => reason.Count()).Select(static reason => ("links: " + reason.Key, reason.Count()));

    /// <summary>What stays apart, by kind.</summary>
    public IEnumerable<(string Kind, int Count)> Apart =>
    [
        ("apart: bare addresses that spell a full name of the case", Spelled().Count()),
        ("apart: addresses called by an initial and a family name", Called(static name => PersonNameReader.Initial(name).Family is not null)),
        ("apart: addresses called by one word", Called(static name => !name.Contains(' ', StringComparison.Ordinal) && name.All(char.IsLetter))),
        ("apart: pairs of full names that differ by a short given name", Families().Sum(PairsOf)),
        ("apart: one-word organisations that begin one longer name", Organizations()),
    ];

    private IEnumerable<PartyKey> Spelled() => partyOf.Keys.Where(key => key.Kind == PartyKeyKind.Address && HeaderNames.SpelledBy(key) is { } name && partyOf.TryGetValue(name, out int party) && party != partyOf[key]);

    private int Called(Func<string, bool> isSo) => parties.Count(party => party.Addresses.Count > 0 && party.Links.Count == 0 && party.Names.Any(isSo));

    private IEnumerable<List<PartyKey>> Families() => partyOf.Keys.Where(static key => key.Kind == PartyKeyKind.Person).GroupBy(static key => PersonNameReader.WordsOf(key)[^1], StringComparer.Ordinal).Select(static family => family.ToList());

    private int PairsOf(List<PartyKey> people)
    {
        int pairs = 0;
        for (int one = 0; one < people.Count; one++)
        {
            for (int other = one + 1; other < people.Count; other++)
            {
                pairs += partyOf[people[one]] != partyOf[people[other]] && PersonName.MayBeShortFor(PersonNameReader.WordsOf(people[one])[0], PersonNameReader.WordsOf(people[other])[0]) ? 1 : 0;
            }
        }

        return pairs;
    }

    private int Organizations()
    {
        Dictionary<string, List<PartyKey>> byFirst = partyOf.Keys.Where(static key => key.Kind == PartyKeyKind.Organization && !OtherNameReader.IsOneWord(key))
            .GroupBy(static key => key.Text[..key.Text.IndexOf(' ', StringComparison.Ordinal)], StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
        return partyOf.Keys.Count(key => key.Kind == PartyKeyKind.Organization && OtherNameReader.IsOneWord(key) && byFirst.TryGetValue(key.Text, out List<PartyKey>? longer) && longer is [var only] && partyOf[only] != partyOf[key]);
    }
}
