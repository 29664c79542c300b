namespace OnRecord.Record.Parties;

/// <summary>What the short names of a case stand for.</summary>
internal sealed class LongNames
{
    /// <summary>Three letters are the first of many names; more are telling.</summary>
    private const int FewLetters = 3;

    private readonly LinkBook links;
    private readonly IReadOnlyDictionary<PartyKey, PartyTally> tallies;
    private readonly Dictionary<PartyKey, HashSet<PartyKey>> explained = [];
    private readonly Dictionary<string, List<string>> byWord = new(StringComparer.Ordinal);

    /// <summary>Reads what texts explain.</summary>
    /// <param name="links">The reasons that were found.</param>
    /// <param name="tallies">All names of the case, with how they are written.</param>
    public LongNames(LinkBook links, IReadOnlyDictionary<PartyKey, PartyTally> tallies)
    {
        (this.links, this.tallies) = (links, tallies);
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach ((PartyKey brief, PartyKey full) in links.ShortNames())
        {
            (explained.TryGetValue(brief, out HashSet<PartyKey>? known) ? known : explained[brief] = []).Add(full);
            words.Add(brief.Text);
            words.Add(LastOf(full.Text));
        }

        foreach (PartyKey key in tallies.Keys.Where(static key => key.Kind == PartyKeyKind.Organization && key.Text.Contains(' ', StringComparison.Ordinal)))
        {
            foreach (string word in key.Text.Split(' ').Where(words.Contains).Distinct())
            {
                (byWord.TryGetValue(word, out List<string>? names) ? names : byWord[word] = []).Add(key.Text);
            }
        }
    }

    /// <summary>True when a short name tells the long one in the whole case.</summary>
    public bool Tell(KeyLink link)
    {
        (PartyKey brief, PartyKey full) = LinkBook.Turned(link.One, link.Other);
        bool isSure = link.Reason == PartyLinkReason.ShortNameExplained || link.Count > 1 || brief.Text.Count(char.IsLetter) > FewLetters;
        return isSure && explained[brief].Count == 1 && !IsOfOthers(brief.Text, full.Text) && !IsKind(full.Text) && (OtherNameReader.IsBeginningOf(brief, full) || !IsWhole(brief));
    }

    /// <summary>True for letters that are a company's name and that a text has for another: "ATB Corp.", and the Averil Tide Board (ATB).</summary>
    public bool AreOfTwo(PartyKey name) => explained.TryGetValue(name, out HashSet<PartyKey>? full) && full.Any(one => links.IsExplained(name, one) && !OtherNameReader.IsBeginningOf(name, one)) && IsWhole(name);

    /// <summary>Letters that are a company's name in themselves, as "ATB Corp." has them.</summary>
    private bool IsWhole(PartyKey brief) => tallies[brief].Forms.Any(static form => OtherNameReader.HasLegalForm(form.Key));

    /// <summary>
    /// A first word that stands in the name of another organisation, unless that goes on from the long name: "Harbour" is not "Harbour Energy" where there is a Southern Harbour Light.
    /// </summary>
    private bool IsOfOthers(string brief, string full) => full.StartsWith(brief + " ", StringComparison.Ordinal)
        && byWord.GetValueOrDefault(brief, []).Exists(other => other != full && !other.StartsWith(full + " ", StringComparison.Ordinal));

    /// <summary>What several have behind their own names, as "Averil Water Board" and "Quay Water Board" have, is a kind of organisation.</summary>
    private bool IsKind(string full) => byWord.GetValueOrDefault(LastOf(full), []).Where(other => other.EndsWith(" " + full, StringComparison.Ordinal)).Skip(1).Any();

    private static string LastOf(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
