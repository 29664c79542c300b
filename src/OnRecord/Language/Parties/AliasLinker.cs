using System.Collections.Frozen;
using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>Puts together what the text itself says is one: "A, formerly B", "A, also known as B", "Ann Roe, née Lee", "Harbor Board (HB)".</summary>
internal static class AliasLinker
{
    private const int MostBetween = 7;
    private static readonly FrozenSet<string> Phrases = ReadPhrases("alias:"), Renamed = ReadPhrases("renamed:");

    /// <summary>Merges parties whose names stand side by side with such words between.</summary>
    public static void Run(PartyText text)
    {
        int before = -1;
        for (int mention = 0; mention < text.Mentions.Count; mention++)
        {
            if (text.Mentions[mention].Form != MentionForm.Name)
            {
                continue;
            }

            if (before >= 0 && text.Draft[before] is { } one && text.Draft[mention] is { } two && AreOne(text, before, mention))
            {
                if (two.Mentions.Count > 1 && IsBorn(text, mention))
                {
                    two.Mentions.Remove(mention);
                    text.Link(mention, one, PartyRule.Alias);
                    before = mention;
                    continue;
                }

                (PartyDraft into, PartyDraft other) = one.Type == MentionType.Person && two.Type == MentionType.Organization ? (two, one) : (one, two);
                text.Merge(into, other, PartyRule.Alias);
                text.Rules[mention] = PartyRule.Alias;
                if (IsOtherName(text, before, mention))
                {
                    into.OtherNames.Add(text.Key(mention));
                }
            }

            before = mention;
        }
    }

    /// <summary>"Ann Roe (née Lee)" in a text about Bo Lee: a family name that others have too.</summary>
    private static bool IsBorn(PartyText text, int mention) => text.Word(text.Mentions[mention].FirstToken - 1) is "née" or "nee" && !text.Key(mention).Contains(' ', StringComparison.Ordinal);

    /// <summary>A place is nobody, and what stands in a quotation is not called by the name of who says it: "I saw all of Averil now," Roe said.</summary>
    private static bool IsElsewhere(PartyText text, Mention one, Mention two) => (one.Type == MentionType.Place) != (two.Type == MentionType.Place) && (one.Type is MentionType.Person or MentionType.Group || two.Type is MentionType.Person or MentionType.Group)
        || text.Quoted[one.Head] != text.Quoted[two.Head];

    /// <summary>"formerly B", "also known as B", where "now B" is what it is called, and letters in brackets are no other name.</summary>
    private static bool IsOtherName(PartyText text, int before, int after)
    {
        bool isNow = false, hasWord = false;
        for (int token = text.Mentions[before].EndToken; token < text.Mentions[after].FirstToken; token++)
        {
            isNow |= text.Word(token) is "now" or "is" or "renamed" or "changed" or "short";
            hasWord |= char.IsLetter(text.Word(token)[0]);
        }

        return hasWord && !isNow && !Acronyms.Of(text.Key(after)).Contains(text.Key(before).Replace(".", "", StringComparison.Ordinal), StringComparer.Ordinal);
    }

    private static bool AreOne(PartyText text, int before, int after)
    {
        Mention one = text.Mentions[before], two = text.Mentions[after];
        int between = two.FirstToken - one.EndToken;
        bool isMixed = (one.Type == MentionType.Person) != (two.Type == MentionType.Person) && !(one.Type == MentionType.Other || two.Type == MentionType.Other);
        if (between is < 1 or > MostBetween || text.SentenceOf(one.FirstToken) != text.SentenceOf(two.FirstToken) || IsElsewhere(text, one, two) || (isMixed && !MayBeOrganization(text, one.Type == MentionType.Person ? before : after)))
        {
            return false;
        }

        var words = new List<string>();
        for (int token = one.EndToken; token < two.FirstToken; token++)
        {
            string word = text.Word(token).ToString().ToLowerInvariant();
            if (char.IsLetter(word[0]) && word is not ("the" or "as-yet"))
            {
                words.Add(word);
            }
        }

        bool opens = text.Word(one.EndToken) is "(" && text.Word(two.FirstToken - 1) is "(" or "the" or "“" or "\"";
        string phrase = string.Join(' ', words);
        return Phrases.Contains(phrase) || (Renamed.Contains(phrase) && HaveOneGivenName(text, before, after)) || (opens && words.Count == 0 && IsAcronym(text, before, after));
    }

    /// <summary>True for what was taken for a person, of whom nothing says so: no form of address, no word that is a given name or a family name.</summary>
    private static bool MayBeOrganization(PartyText text, int mention) =>
        text.Draft[mention] is { Gender: MentionGender.Unknown } draft && draft.Type == MentionType.Person && OrganizationNames.MayBe(text, mention);

    /// <summary>Two full names of a person that begin with one word, the second not in "who was Ann Lee's deputy".</summary>
    private static bool HaveOneGivenName(PartyText text, int before, int after)
    {
        string one = text.Key(before), two = text.Key(after);
        int space = one.IndexOf(' ', StringComparison.Ordinal);
        return text.Mentions[before].Type == MentionType.Person && space > 0 && two.StartsWith(one[..(space + 1)], StringComparison.Ordinal)
            && !Clauses.IsPossessor(text, text.Mentions[after]) && !(text.Word(text.Mentions[after].EndToken - 1) is "'s" or "’s");
    }

    private static bool IsAcronym(PartyText text, int before, int after) =>
        Acronyms.Of(text.Key(before)).Contains(text.Key(after).Replace(".", "", StringComparison.Ordinal), StringComparer.Ordinal);

    private static FrozenSet<string> ReadPhrases(string kind)
    {
        using Stream stream = typeof(AliasLinker).Assembly.GetManifestResourceStream("Parties/Data/aliases.txt")
            ?? throw new InvalidOperationException("The list of alias words is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.StartsWith(kind, StringComparison.Ordinal)).Select(line => line[kind.Length..].Trim()).ToFrozenSet(StringComparer.Ordinal);
    }
}
