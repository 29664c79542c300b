namespace OnRecord.Record.Parties;

/// <summary>
/// Given names and initials that texts take for organisations: one word that is the given name of somebody in a header, written in small letters and in no longer name of an organisation; and two
/// initials with full stops of such a person. Only those who are in touch tell whom they mean.
/// </summary>
internal static class GivenNames
{
    /// <summary>The keys that stand for no organisation.</summary>
    public static IReadOnlySet<PartyKey> In(IReadOnlyDictionary<PartyKey, PartyTally> tallies)
    {
        string[][] people = [.. tallies.Where(static pair => pair is { Key.Kind: PartyKeyKind.Person, Value.IsStated: true }).Select(static pair => PersonNameReader.WordsOf(pair.Key))];
        PartyKey[] organizations = [.. tallies.Keys.Where(static key => key.Kind == PartyKeyKind.Organization)];
        HashSet<string> given = [.. people.Select(static words => words[0])], initials = [.. people.Select(static words => $"{words[0][0]}.{words[^1][0]}.")];
        given.ExceptWith(organizations.Select(static key => key.Text.Split(' ')).Where(static words => words.Length > 1).SelectMany(static words => words));
        return organizations.Where(key => (initials.Contains(key.Text) || given.Contains(key.Text)) && !IsNamed(tallies[key])).ToHashSet();
    }

    /// <summary>A header, the head of a document, a legal form or capitals say that it is an organisation.</summary>
    private static bool IsNamed(PartyTally tally) => tally.IsStated || tally.Forms.Any(static form => NamePairs.IsAcronym(form.Key) || OtherNameReader.HasLegalForm(form.Key));
}
