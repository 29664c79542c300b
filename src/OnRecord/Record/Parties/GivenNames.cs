using OnRecord.Language.Learning;
using OnRecord.Language.Names;

namespace OnRecord.Record.Parties;

/// <summary>
/// Given names and initials that texts take for organisations or groups: one word that is the given name of somebody in a header, written in small letters and in no longer name of an organisation; and two
/// initials with full stops of such a person. Only those who are in touch tell whom they mean.
/// </summary>
internal static class GivenNames
{
    /// <summary>The keys that stand for no organisation.</summary>
    public static IReadOnlySet<PartyKey> In(IReadOnlyDictionary<PartyKey, PartyTally> tallies)
    {
        string[][] people = [.. tallies.Where(static pair => pair is { Key.Kind: PartyKeyKind.Person, Value.IsStated: true }).Select(static pair => PersonNameReader.WordsOf(pair.Key))];
        PartyKey[] things = [.. tallies.Keys.Where(static key => key.Kind is PartyKeyKind.Organization or PartyKeyKind.Group or PartyKeyKind.Other)];
        HashSet<string> given = [.. people.Select(static words => words[0])], initials = [.. people.Select(static words => $"{words[0][0]}.{words[^1][0]}.")];
        given.ExceptWith(things.Where(static key => key.Kind == PartyKeyKind.Organization).Select(static key => key.Text.Split(' ')).Where(static words => words.Length > 1).SelectMany(static words => words).Where(static word => !IsGiven(word)));
        return things.Where(key => (initials.Contains(key.Text) || given.Contains(key.Text)) && !IsNamed(tallies[key])).ToHashSet();
    }

    /// <summary>A name that many people have is no less theirs because it stands in an organisation's: "Kevin" beside "Kevin Roe Associates".</summary>
    private static bool IsGiven(string word) => (NameLexicon.Shared.Word(FeatureHash.Lower(word)) & (NameWords.Man | NameWords.Woman)) != 0;

    /// <summary>A header, the head of a document, a legal form, or capitals in most places say that it is an organisation.</summary>
    private static bool IsNamed(PartyTally tally) => tally.IsStated || tally.Forms.Any(static form => OtherNameReader.HasLegalForm(form.Key)) || tally.Forms.Where(static form => NamePairs.IsAcronym(form.Key)).Sum(static form => form.Value) * 2 > tally.Count;
}
