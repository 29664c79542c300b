using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>What stands around the name of a person and speaks against whom it seems to be of.</summary>
internal static class AroundName
{
    private const int MostAhead = 20, MostTitle = 5;

    /// <summary>"Tollmark, AES and Quillon met", and a person of that name much later: rather one more of what is listed.</summary>
    public static bool IsListedBody(PartyText text, PersonName?[] people, int mention, PartyDraft person)
    {
        int joined = text.Mentions[mention].FirstToken - 1;
        return joined > 0 && text.Word(joined) is "and" or "or" or "," && text.NameAt[joined - 1] is >= 0 and var before && people[before] is null && text.Mentions[before].Type == MentionType.Organization
            && !text.IsTitled(mention) && text.SentenceOf(text.Mentions[person.Mentions.Min()].FirstToken) - text.SentenceOf(text.Mentions[mention].FirstToken) > MostAhead;
    }

    /// <summary>"Senator John": behind an office stands a family name, or the beginning of a name that a line or page cuts off.</summary>
    public static bool HasOffice(PartyText text, int mention)
    {
        int before = text.Mentions[mention].FirstToken - 1;
        return before >= 0 && char.IsUpper(text.Word(before)[0]) && RoleHead.IsRole(text, before) && !text.IsTitled(mention) && !TitleWords.IsKin(text.Word(before)) && !TitleWords.IsBeforeGiven(text.Word(before));
    }

    /// <summary>"his wife, Linda": somebody of another family circle than any Linda named before.</summary>
    public static bool IsKin(PartyText text, int mention)
    {
        int noun = text.Mentions[mention].FirstToken - 1;
        noun -= noun > 0 && text.Word(noun) is "," ? 1 : 0;
        return noun >= 0 && TitleWords.IsKin(text.Word(noun));
    }

    /// <summary>"The father of Mayor Roe, Bo Roe,": whose father he is is not he.</summary>
    public static bool IsKinOf(PartyText text, PersonName?[] people, int mention, PartyDraft draft)
    {
        int first = text.Mentions[mention].FirstToken, of = first - 1;
        while (of > 0 && first - of < MostTitle && text.Word(of) is not "of" && char.IsUpper(text.Word(of)[0]))
        {
            of--;
        }

        return of > 0 && text.Word(of) is "of" && TitleWords.IsKin(text.Word(of - 1))
            && draft.Mentions.Exists(other => other > mention && people[other] is { IsSingle: false } && text.SentenceOf(text.Mentions[other].FirstToken) == text.SentenceOf(first));
    }
}
