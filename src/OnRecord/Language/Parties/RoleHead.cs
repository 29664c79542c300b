using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>Tells which word of a role says what somebody is: "chief" of "the mayor's chief of staff", never "mayor" or "staff".</summary>
internal static class RoleHead
{
    /// <summary>The last role noun before what only says whose or of what the role is; -1 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the role.</param>
    /// <param name="end">Behind its last token.</param>
    public static int Of(PartyText text, int first, int end)
    {
        int head = -1;
        for (int token = first; token < end; token++)
        {
            PosTag tag = text.Parsed.Tags[token];
            if (head >= 0 && tag is PosTag.IN or PosTag.TO or PosTag.Comma or PosTag.WP or PosTag.WDT)
            {
                return head;
            }

            bool isPossessor = token + 1 < end && text.Parsed.Tags[token + 1] == PosTag.POS;
            head = !isPossessor && text.NameAt[token] < 0 && IsRole(text, token) ? token : isPossessor ? -1 : head;
        }

        return head;
    }

    /// <summary>True when a word between the beginning of a role and the noun at its head, behind any owner, is one of some kind: "deputy mayor", "former mayor".</summary>
    public static bool Has(PartyText text, int first, int head, WordTest kind)
    {
        bool has = false;
        for (int token = first; token < head; token++)
        {
            has = text.Parsed.Tags[token] != PosTag.POS && (has || (text.NameAt[token] < 0 && kind(text.Word(token))));
        }

        return has;
    }

    /// <summary>Tells a kind of words.</summary>
    public delegate bool WordTest(ReadOnlySpan<char> word);

    /// <summary>True for a noun that says what a person is: "mayor", "director".</summary>
    public static bool IsRole(PartyText text, int token) => text.Parsed.Tags[token] is PosTag.NN or PosTag.NNP or PosTag.NNS or PosTag.NNPS
        && ((NounWords.TryGet(text.Word(token), out NounWords.Noun noun) && noun.Type == MentionType.Person)
            || (NameLexicon.Shared.Word(FeatureHash.Lower(text.Word(token))) & (NameWords.Role | NameWords.Title)) != 0)
        && !NounWords.Addresses.Contains(text.Word(token)) && !IsOfHour(text, token) && !IsOfPlace(text, token);

    /// <summary>"4:45 pm Ann Roe" is an hour; "PM Roe" is a prime minister.</summary>
    private static bool IsOfHour(PartyText text, int token) => text.Word(token) is "pm" || (text.Word(token) is "PM" or "Pm" && token > 0 && char.IsAsciiDigit(text.Word(token - 1)[0]));

    /// <summary>The prince of Port au Prince is nobody.</summary>
    private static bool IsOfPlace(PartyText text, int token) => token > 0 && text.Word(token - 1) is "au" or "aux" or "du" or "-au-" or "Au" && char.IsUpper(text.Word(token)[0]);

    /// <summary>True for a noun that says of everybody what they are: "a tidy person".</summary>
    public static bool IsAnybody(ReadOnlySpan<char> word) => word is "person" or "man" or "woman" or "boy" or "girl" or "guy" or "human" or "individual" or "lady" or "gentleman" or "kid" or "child";
}
