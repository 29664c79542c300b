using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;

namespace OnRecord.Record.Parties;

/// <summary>Makes the keys of names of organisations, places and the rest.</summary>
internal static class OtherNameReader
{
    private static readonly string[] Forms = ["inc", "inc.", "corp", "corp.", "corporation", "co", "co.", "company", "ltd", "ltd.", "llc", "llp", "plc", "gmbh", "s.a.", "ag"];

    /// <summary>The key; null for a name without letters, for what stands in the place of a name, for an occasion taken for an organisation, and for people.</summary>
    public static PartyKey? Of(MentionType type, string name)
    {
        PartyKeyKind? kind = type switch
        {
            MentionType.Organization => PartyKeyKind.Organization,
            MentionType.Place => PartyKeyKind.Place,
            MentionType.Group => PartyKeyKind.Group,
            MentionType.Other => PartyKeyKind.Other,
            _ => null,
        };
        if (kind is null || !name.Any(char.IsLetter) || Placeholders.IsName(name) || (kind == PartyKeyKind.Group && IsKindOfPeople(name)) || (kind is PartyKeyKind.Organization or PartyKeyKind.Group && OrganizationNames.IsOccasion(name)))
        {
            return null;
        }

        List<string> words = [.. name.ToLowerInvariant().Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Trim(',', '"', '\u201C', '\u201D'))];
        words.RemoveAll(static word => word is "" or "'s");
        if (words.Count > 1 && words[0] is "the" or "a" or "an")
        {
            words.RemoveAt(0);
        }

        if (kind == PartyKeyKind.Organization && words.Count > 1 && Forms.Contains(words[^1], StringComparer.Ordinal))
        {
            words.RemoveAt(words.Count - 1);
        }

        // "Office of the Mayor" and "the Mayor's Office" are one name.
        if (kind == PartyKeyKind.Organization && words is ["office", "of", "the", var whose])
        {
            words = [whose + "'s", "office"];
        }

        return words.Count == 0 ? null : new PartyKey(kind.Value, string.Join(' ', words));
    }

    /// <summary>"Republican", "European": a word that tells of somebody what kind he is; "Republicans" are a group.</summary>
    private static bool IsKindOfPeople(string name) =>
        !name.Contains(' ', StringComparison.Ordinal) && !name.EndsWith('s') && NameLexicon.Shared.Phrase([FeatureHash.Word(name)]).Kinds.HasFlag(NameWords.People);

    /// <summary>True for one word that is no person's or place's name: a short name fits many.</summary>
    public static bool IsOneWord(PartyKey key) => key.Kind is PartyKeyKind.Organization or PartyKeyKind.Group or PartyKeyKind.Other && !key.Text.Contains(' ', StringComparison.Ordinal);

    /// <summary>
    /// True when a short name stands for a longer one: three letters and more that are the first letters of its words, or all of it but a word that organisations' names may have or not
    /// ("Cisco Systems"). Of two letters and of any first word too many names are made.
    /// </summary>
    /// <param name="brief">One word.</param>
    /// <param name="full">The longer name.</param>
    /// <param name="isSaid">The text says that they are one, as "Harbour Board (HB)" does: two letters do then.</param>
    public static bool IsShortFor(PartyKey brief, PartyKey full, bool isSaid)
    {
        if (OrganizationNames.IsThing(full.Text))
        {
            return false;
        }

        string letters = LettersOf(brief);
        return (letters.Length >= (isSaid ? 2 : 3) && Acronyms.Of(full.Text).Contains(letters, StringComparer.Ordinal) && OrganizationNames.HasWord(full.Text))
            || (isSaid && HasLegalForm(letters, full)) || IsBeginningOf(brief, full);
    }

    /// <summary>True when one word is made of the first letters of a longer name, whether or not that is a party's.</summary>
    public static bool AreLettersOf(PartyKey brief, PartyKey full) => IsOneWord(brief) && full.Text.Contains(' ', StringComparison.Ordinal)
        && (Acronyms.Of(full.Text.Replace('-', ' ')).Contains(LettersOf(brief), StringComparer.Ordinal) || HasLegalForm(LettersOf(brief), full));

    /// <summary>True for a name that is written with a legal form, as "Tollmark Corp." is: it needs no longer one.</summary>
    public static bool HasLegalForm(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, .., var last] && Forms.Contains(last.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>True when the last of the letters is that of a legal form, which keys leave out: "HLC" of "Harbour Laundry Company".</summary>
    private static bool HasLegalForm(string letters, PartyKey full) =>
        letters.Length > 3 && letters[^1] is 'c' or 'i' or 'l' && Acronyms.Of(full.Text).Contains(letters[..^1], StringComparer.Ordinal);

    private static string LettersOf(PartyKey brief) => brief.Text.Replace(".", "", StringComparison.Ordinal);

    /// <summary>True when a name is all of a longer one but a word that organisations' names may have or not.</summary>
    public static bool IsBeginningOf(PartyKey brief, PartyKey full) =>
        full.Text.Split(' ') is [var first, var second] && first == brief.Text && OrganizationNames.SaysNothing(second);
}
