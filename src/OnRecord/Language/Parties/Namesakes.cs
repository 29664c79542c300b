using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>Those who share a name in one text: "Bo Roe Sr." and "Bo Roe Jr.", "Bo Roe" and "Bo Roe Jr., his son", "the younger Roe".</summary>
internal static class Namesakes
{
    private const int MostTitles = 4, MostBehind = 4, MostAhead = 24, NearSentences = 2;

    /// <summary>Given and family names that the text has with more than one generation.</summary>
    public static IEnumerable<(string Given, string Family)> Of(IEnumerable<PersonName?> people) => people.OfType<PersonName>().Where(static name => !name.IsSingle && name.Generation.Length > 0)
        .GroupBy(static name => (name.First, name.Family)).Where(static same => same.Select(static name => name.Generation).Distinct().Skip(1).Any()).Select(static same => same.Key);

    /// <summary>Given and family names that the text has with a generation, near words of a father, a son or "the younger Roe": with and without it these are two.</summary>
    public static IEnumerable<(string Given, string Family)> Apart(PartyText text, PersonName?[] people)
    {
        HashSet<(string, string)> marked = [.. people.OfType<PersonName>().Where(static name => !name.IsSingle && name.Generation.Length > 0).Select(static name => (name.First, name.Family))];
        if (marked.Count == 0)
        {
            return [];
        }

        HashSet<int> kin = [.. Enumerable.Range(0, text.Count).Where(token => IsOfKin(text, token)).Select(text.SentenceOf)];
        return Enumerable.Range(0, people.Length).Where(mention => people[mention] is { IsSingle: false } name && marked.Contains((name.First, name.Family)) && IsNear(kin, text.SentenceOf(text.Mentions[mention].FirstToken)))
            .Select(mention => (people[mention]!.First, people[mention]!.Family));
    }

    private static bool IsNear(HashSet<int> sentences, int sentence) => Enumerable.Range(sentence - NearSentences, (2 * NearSentences) + 1).Any(sentences.Contains);

    private static bool IsOfKin(PartyText text, int token) => TitleWords.IsParent(text.Word(token)) || TitleWords.IsChild(text.Word(token))
        || (TitleWords.IsComparing(text.Word(token)) && token + 1 < text.Count && text.NameAt[token + 1] >= 0);

    /// <summary>Whom "Bo Roe, the father," or "his son, Bo Roe," is called so of those who have a generation ("Bo Roe Jr."); null where the words do not tell, and false where they tell of none of those.</summary>
    public static (bool IsOneOf, PartyDraft? Draft) Called(PartyText text, int mention, IEnumerable<PartyDraft> family)
    {
        (int noun, int owner) = KinBeside(text, text.Mentions[mention]);
        if (noun < 0)
        {
            return (false, null);
        }

        bool isParent = TitleWords.IsParent(text.Word(noun));
        List<PartyDraft> fitting = [.. family.Where(draft => draft.People.Exists(known => known.Generation.Length > 0 && (known.Generation[0] is 's' or 'S') == isParent))];
        return (fitting.Count > 0, fitting.Count == 1 && text.Word(owner) is "the" or "The" ? fitting[0] : null);
    }

    /// <summary>The "father" or "son" beside a name, and the "the" or "his" before it; -1 for none.</summary>
    private static (int Noun, int Owner) KinBeside(PartyText text, Mention of)
    {
        int behind = of.EndToken + 2, ahead = of.FirstToken - 1;
        ahead -= ahead > 0 && text.Word(ahead) is "," ? 1 : 0;
        int noun = behind < text.Count && text.Word(of.EndToken) is "," && IsParentOrChild(text, behind) ? behind : ahead > 0 && IsParentOrChild(text, ahead) ? ahead : -1;
        return noun > 0 && text.Parsed.Tags[noun - 1] is PosTag.DT or PosTag.PrpPossessive ? (noun, noun - 1) : (-1, -1);
    }

    private static bool IsParentOrChild(PartyText text, int token) => TitleWords.IsParent(text.Word(token)) || TitleWords.IsChild(text.Word(token));

    /// <summary>"Roe Jr.": of several Roes he who has that generation, else those of none that is told.</summary>
    public static List<PartyDraft> OfGeneration(List<PartyDraft> drafts, PersonName name)
    {
        if (name.Generation.Length == 0)
        {
            return drafts;
        }

        List<PartyDraft> same = drafts.FindAll(draft => draft.People.Exists(known => known.Generation == name.Generation));
        return same.Count > 0 ? same : drafts.FindAll(static draft => draft.People.TrueForAll(static known => known.Generation.Length == 0));
    }

    /// <summary>True where two of several who have a family name have the given name as well.</summary>
    public static bool Are(List<PartyDraft> drafts)
    {
        List<string> given = [.. drafts.Select(static draft => draft.People.Find(static name => !name.IsSingle)?.First).OfType<string>()];
        return given.Distinct(StringComparer.Ordinal).Count() < given.Count;
    }

    /// <summary>"the younger Roe", "the elder Roe": of two, and the words do not name the other.</summary>
    public static bool IsCompared(PartyText text, int mention) => text.Mentions[mention].FirstToken is > 0 and var first && TitleWords.IsComparing(text.Word(first - 1));

    /// <summary>"Bo Roe Jr., his son," or "his son, Bo Roe Jr.", and "Bo Roe Jr. said that his father".</summary>
    public static bool IsRelative(PartyText text, int mention) => IsRelativeOf(text, mention) || IsCalledSo(text, text.Mentions[mention].EndToken) || HasFather(text, text.Mentions[mention].EndToken);

    private static bool HasFather(PartyText text, int from)
    {
        int end = Math.Min(text.Sentence(from - 1).EndToken, from + MostAhead);
        for (int token = from + 1; token < end; token++)
        {
            if (text.Word(token) is "father" or "son" && text.Parsed.Tags[token - 1] is PosTag.PrpPossessive)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"his son Judge Roe", "the mayor's son, Roe": a relative of somebody, with or without titles before the name.</summary>
    public static bool IsRelativeOf(PartyText text, int mention)
    {
        int noun = text.Mentions[mention].FirstToken - 1, least = Math.Max(0, noun - MostTitles);
        while (noun > least && char.IsUpper(text.Word(noun)[0]) && !TitleWords.IsKin(text.Word(noun)))
        {
            noun--;
        }

        noun -= noun > 0 && text.Word(noun) is "," ? 1 : 0;
        return noun > 0 && TitleWords.IsKin(text.Word(noun)) && text.Parsed.Tags[noun - 1] is PosTag.PrpPossessive or PosTag.POS or PosTag.JJ or PosTag.JJR or PosTag.JJS;
    }

    private static bool IsCalledSo(PartyText text, int comma)
    {
        bool isOwned = false;
        for (int token = comma + 1; comma < text.Count && text.Word(comma) is "," && token < Math.Min(text.Count, comma + 1 + MostBehind); token++)
        {
            if (TitleWords.IsKin(text.Word(token)))
            {
                return isOwned;
            }

            isOwned |= text.Parsed.Tags[token] is PosTag.PrpPossessive or PosTag.POS;
        }

        return false;
    }
}
