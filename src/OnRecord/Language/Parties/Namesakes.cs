using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>Those who share a name in one text: "Bo Roe Sr." and "Bo Roe Jr.", "Bo Roe" and "Bo Roe Jr., his son", "the younger Roe".</summary>
internal static class Namesakes
{
    private const int MostTitles = 4, MostBehind = 4, MostAhead = 24;

    /// <summary>Given and family names that the text has with more than one generation.</summary>
    public static IEnumerable<(string Given, string Family)> Of(IEnumerable<PersonName?> people) => people.OfType<PersonName>().Where(static name => !name.IsSingle && name.Generation.Length > 0)
        .GroupBy(static name => (name.First, name.Family)).Where(static same => same.Select(static name => name.Generation).Distinct().Skip(1).Any()).Select(static same => same.Key);

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
