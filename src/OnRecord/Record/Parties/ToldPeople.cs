using OnRecord.Language.Names;
using OnRecord.Record.Findings;

namespace OnRecord.Record.Parties;

/// <summary>
/// Whom the texts of a case name in full, and who is told to hold an office: "the Mayor" of one item is the only person whom any item calls so, in those years. A pure function of the items, in
/// whatever order they come.
/// </summary>
internal sealed class ToldPeople
{
    /// <summary>Years around those in which somebody is told to hold an office, in which the office may mean that person.</summary>
    private const int MostYears = 1;

    private readonly HashSet<PartyKey> named = [];
    private readonly Dictionary<(string Office, PartyKey Key), (int First, int Last)> told = [];
    private ILookup<string, (int Party, int First, int Last)>? holders;

    /// <summary>Takes note of a party of an item.</summary>
    /// <param name="party">A party of the item.</param>
    /// <param name="date">When the item was written, or null.</param>
    public void Add(FoundParty party, string? date)
    {
        if (party.Type != MentionType.Person)
        {
            return;
        }

        PartyKey[] keys = [.. party.Names.Select(static name => PartyLinker.KeyOf(MentionType.Person, name)).OfType<PartyKey>()];
        named.UnionWith(keys);
        if (YearOf(date) is { } year)
        {
            AddOffices(party, keys, year);
        }
    }

    /// <summary>Whether a text names somebody so, not only headers.</summary>
    public bool IsNamed(PartyKey key) => named.Contains(key);

    private void AddOffices(FoundParty party, PartyKey[] keys, int year)
    {
        foreach (string office in party.Roles.Select(static role => OfficeWords.Of(role.Text)).OfType<string>().Distinct())
        {
            foreach (PartyKey key in keys)
            {
                (int first, int last) = told.GetValueOrDefault((office, key), (year, year));
                told[(office, key)] = (Math.Min(first, year), Math.Max(last, year));
            }
        }
    }

    /// <summary>The only person with an office, counted from 1; 0 where there is none, or several.</summary>
    /// <param name="words">The words: "the Mayor".</param>
    /// <param name="date">When the item was written; null where that is not known, and then the years do not count.</param>
    /// <param name="parties">Who is who.</param>
    public int HolderOf(string words, string? date, PartyResult parties)
    {
        if (OfficeWords.Of(words) is not { } office)
        {
            return 0;
        }

        (int Party, int First, int Last)[] of = [.. Holders(parties)[office]];
        bool isThen = YearOf(date) is not { } year || of.Any(one => year >= one.First - MostYears && year <= one.Last + MostYears);
        return isThen && of.Select(static one => one.Party).Distinct().Take(2).ToArray() is [var only] ? only : 0;
    }

    /// <summary>Whether some text names a person in full with an office.</summary>
    /// <param name="party">The person, counted from 1.</param>
    /// <param name="office">As <see cref="OfficeWords.Of"/> gives it.</param>
    /// <param name="parties">Who is who.</param>
    public bool Holds(int party, string office, PartyResult parties) => Holders(parties)[office].Any(one => one.Party == party);

    private ILookup<string, (int Party, int First, int Last)> Holders(PartyResult parties) => holders ??= told.Where(pair => parties.ByKey.ContainsKey(pair.Key.Key) && !parties.Splits.Has(pair.Key.Key))
        .ToLookup(static pair => pair.Key.Office, pair => (parties.ByKey[pair.Key.Key] + 1, pair.Value.First, pair.Value.Last), StringComparer.Ordinal);

    private static int? YearOf(string? date) => date is { Length: >= 4 } && int.TryParse(date.AsSpan(0, 4), out int year) ? year : null;
}
