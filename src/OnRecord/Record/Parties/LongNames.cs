namespace OnRecord.Record.Parties;

/// <summary>What the short names of a case stand for.</summary>
internal sealed class LongNames
{
    private readonly Dictionary<PartyKey, HashSet<PartyKey>> explained = [];
    private readonly Dictionary<string, List<PartyKey>> byWord = new(StringComparer.Ordinal);

    /// <summary>Reads what texts explain.</summary>
    /// <param name="links">The reasons that were found.</param>
    /// <param name="keys">All names of the case.</param>
    public LongNames(LinkBook links, IEnumerable<PartyKey> keys)
    {
        foreach ((PartyKey one, PartyKey other) in links.PairsFor(PartyLinkReason.ShortNameExplained))
        {
            (PartyKey brief, PartyKey full) = OtherNameReader.IsOneWord(one) ? (one, other) : (other, one);
            (explained.TryGetValue(brief, out HashSet<PartyKey>? known) ? known : explained[brief] = []).Add(full);
        }

        HashSet<string> words = [.. explained.Keys.Select(static brief => brief.Text)];
        foreach (PartyKey key in keys.Where(static key => key.Kind == PartyKeyKind.Organization && key.Text.Contains(' ', StringComparison.Ordinal)))
        {
            foreach (string word in key.Text.Split(' ').Where(words.Contains).Distinct())
            {
                (byWord.TryGetValue(word, out List<PartyKey>? names) ? names : byWord[word] = []).Add(key);
            }
        }
    }

    /// <summary>
    /// True when a short name tells the long one: texts explain it as nothing else, and where it is the first word of it no other organisation has that word in its name, unless its name goes
    /// on from the long one. "Harbour" is not "Harbour Energy" where there is a Southern Harbour Light.
    /// </summary>
    public bool Tell(PartyKey brief, PartyKey full) =>
        explained[brief].Count == 1
        && (!full.Text.StartsWith(brief.Text + " ", StringComparison.Ordinal) || byWord.GetValueOrDefault(brief.Text, []).TrueForAll(other => other.Text == full.Text || other.Text.StartsWith(full.Text + " ", StringComparison.Ordinal)));
}
