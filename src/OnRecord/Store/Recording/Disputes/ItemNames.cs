using OnRecord.Language.Names;
using OnRecord.Record.Findings;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Which words of one item name which party of the case: its names, last names that only one has, and roles that only one has ("the mayor").</summary>
internal sealed class ItemNames
{
    private readonly Dictionary<string, long> byWords = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the parties of an item.</summary>
    /// <param name="findings">What was found in it.</param>
    /// <param name="parties">The parties of the case that its parties are.</param>
    /// <param name="writer">Whose words are read; others may call somebody else by the same name.</param>
    public ItemNames(ItemFindings findings, ItemParties parties, int writer)
    {
        for (int number = 0; number < findings.Parties.Count; number++)
        {
            FoundParty party = findings.Parties[number];
            if (parties[number] > 0 && party.Writer == writer)
            {
                Add(party, parties[number]);
            }
        }
    }

    /// <summary>The party that some words name; 0 when they name nobody, or several.</summary>
    public long Of(string words) => byWords.GetValueOrDefault(Bare(words));

    /// <summary>Whose office some words mean: "the mayor's office", "the office of the mayor"; 0 when they name nobody, or several.</summary>
    public long OwnerOf(string words)
    {
        string straight = words.Replace('’', '\'');
        int owner = straight.LastIndexOf("'s ", StringComparison.OrdinalIgnoreCase), of = straight.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        return owner > 0 ? Of(straight[..owner]) : of > 0 ? Of(straight[(of + 4)..]) : 0;
    }

    private void Add(FoundParty party, long number)
    {
        foreach (string name in party.Names)
        {
            AddOne(name, number);
            if (party.Type == MentionType.Person && name.LastIndexOf(' ') is > 0 and var space)
            {
                AddOne(name[(space + 1)..], number);
            }
        }

        foreach (FoundRole role in party.Roles)
        {
            AddOne(role.Text, number);
        }
    }

    private void AddOne(string words, long number) => byWords[Bare(words)] = byWords.TryGetValue(Bare(words), out long known) && known != number ? 0 : number;

    /// <summary>Without article, title and possessive; "a trader" may be any.</summary>
    private static string Bare(string words)
    {
        string bare = words.Trim().Trim('"', '“', '”', '‘', ',', ' ').Replace('’', '\'');
        foreach (string before in (ReadOnlySpan<string>)["the ", "mr. ", "mrs. ", "ms. ", "mr ", "mrs ", "ms ", "dr. ", "dr "])
        {
            bare = bare.StartsWith(before, StringComparison.OrdinalIgnoreCase) ? bare[before.Length..] : bare;
        }

        return bare.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? bare[..^2] : bare;
    }
}
