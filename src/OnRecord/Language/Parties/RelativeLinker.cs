using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>Says whom "who" stands for: the noun that its clause describes; without a tree the mention right before it, or a name with little between and a comma.</summary>
internal static class RelativeLinker
{
    private const int MostTail = 4, MostApposed = 16;

    /// <summary>Links a pronoun, or leaves it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="recent">The mentions before it that have a party, in order.</param>
    /// <param name="mention">The pronoun.</param>
    /// <param name="of">The same.</param>
    public static void Link(PartyText text, List<int> recent, int mention, Mention of)
    {
        PartyDraft? last = LastOfList(text, recent, of);
        if (IsAsked(text, of) || (last is not null && IsOfSeveral(text, of)))
        {
            return;
        }

        if (TiedNames.NounBefore(text.Parsed, of.FirstToken) is >= 0 and var tied && (TiedNames.IsHidden(text.Parsed, of.FirstToken) || text.Tellers.StatementBy(of.Head) >= 0))
        {
            LinkTied(text, mention, tied);
            return;
        }

        if (ContrastedName.Before(text, of) is (true, var meant))
        {
            if (meant is not null)
            {
                text.Link(mention, meant, PartyRule.Relative);
            }
            else
            {
                text.Rules[mention] = PartyRule.Ambiguous;
            }

            return;
        }

        if ((Apposed(text, recent, of) ?? last ?? Described(text, of) ?? Introduced(text, of)) is { } described)
        {
            text.Link(mention, described, PartyRule.Relative);
            return;
        }

        int end = of.FirstToken;
        end -= end > 0 && text.Word(end - 1) is "," ? 1 : 0;
        for (int at = recent.Count - 1; at >= 0 && recent.Count - at < 8; at--)
        {
            Mention before = text.Mentions[recent[at]];
            if (before.Form == MentionForm.Pronoun || text.Draft[recent[at]] is not { Type: MentionType.Person } draft)
            {
                continue;
            }

            if (before.EndToken == end || (before.Form == MentionForm.Name && IsTail(text, before.EndToken, end)))
            {
                text.Link(mention, draft, PartyRule.Relative);
            }

            return;
        }
    }

    /// <summary>"A friend of Bo Lee, who asked not to be named": the friend; where the friend may be named, "who" says it is either of them, and nobody is chosen.</summary>
    private static void LinkTied(PartyText text, int mention, int tied)
    {
        if (TiedNames.IsHidden(text.Parsed, text.Mentions[mention].FirstToken) && text.MentionOfHead(tied) is >= 0 and var friend && text.Draft[friend] is { Type: MentionType.Person } draft)
        {
            text.Link(mention, draft, PartyRule.Relative);
        }
        else
        {
            text.Rules[mention] = PartyRule.Ambiguous;
        }
    }

    /// <summary>"I asked Joe who else knows": no clause about Joe.</summary>
    private static bool IsAsked(PartyText text, Mention of) => of.FirstToken > 0 && text.NameAt[of.FirstToken - 1] is >= 0 and var name && text.Mentions[name].FirstToken is > 0 and var first
        && text.Word(first - 1) is "ask" or "asks" or "asked" or "asking" or "tell" or "tells" or "told" or "telling";

    /// <summary>"his chief of staff, Ann Roe, who": the person named between the commas, behind a description.</summary>
    private static PartyDraft? Apposed(PartyText text, List<int> recent, Mention of)
    {
        if (recent.Count == 0 || of.FirstToken == 0 || !(text.Word(of.FirstToken - 1) is ","))
        {
            return null;
        }

        Mention name = text.Mentions[recent[^1]];
        bool isBetween = name.Form == MentionForm.Name && name.EndToken == of.FirstToken - 1 && name.FirstToken > text.Sentence(of.Head).FirstToken && text.Word(name.FirstToken - 1) is ",";
        return isBetween && text.Draft[recent[^1]] is { Type: MentionType.Person } draft && draft.Roles.Exists(role => role.End == name.FirstToken - 1) ? draft : null;
    }

    /// <summary>"Joss Quill, Bo Lee and Ann Roe, who": the last one named, right before the comma.</summary>
    private static PartyDraft? LastOfList(PartyText text, List<int> recent, Mention of)
    {
        if (recent.Count == 0 || of.FirstToken < 2 || !(text.Word(of.FirstToken - 1) is ","))
        {
            return null;
        }

        Mention name = text.Mentions[recent[^1]];
        return name.Form == MentionForm.Name && name.EndToken == of.FirstToken - 1 && Clauses.IsInList(text, name) && text.Draft[recent[^1]] is { Type: MentionType.Person } draft ? draft : null;
    }

    /// <summary>"Ann Roe, a clerk at the Ports Office who": the person named before the comma, where what stands behind it ends with nobody else.</summary>
    private static PartyDraft? Introduced(PartyText text, Mention of)
    {
        int first = text.Sentence(of.Head).FirstToken, comma = of.FirstToken - 1;
        while (comma > first && of.FirstToken - comma <= MostApposed && text.Parsed.Tags[comma] is not (PosTag.Comma or PosTag.VBD or PosTag.VBZ or PosTag.VBP or PosTag.MD))
        {
            comma--;
        }

        bool isApposed = comma > first && of.FirstToken - comma > 2 && text.Word(comma) is "," && text.Word(comma + 1) is "a" or "an" or "the";
        return isApposed && !EndsWithPerson(text, comma + 1, of.FirstToken) && text.NameAt[comma - 1] is >= 0 and var name && text.Mentions[name].EndToken == comma
            && text.Draft[name] is { Type: MentionType.Person } draft ? draft : null;
    }

    /// <summary>True where the last noun names or means somebody behind a preposition, or several: "a teacher of the boy", "a friend of Bo Lee", "a leader of workers".</summary>
    private static bool EndsWithPerson(PartyText text, int first, int end)
    {
        if (text.Parsed.Tags[end - 1] is PosTag.NNS)
        {
            return true;
        }

        bool isPerson = text.NameAt[end - 1] >= 0 ? text.Mentions[text.NameAt[end - 1]].Type == MentionType.Person : NounWords.TryGet(text.Word(end - 1), out NounWords.Noun noun) && noun.Type == MentionType.Person;
        for (int token = end - 1; isPerson && token > first; token--)
        {
            if (text.Parsed.Tags[token] is PosTag.CC or PosTag.IN)
            {
                return text.Parsed.Tags[token] == PosTag.IN;
            }
        }

        return false;
    }

    /// <summary>"Roe and Lee, who were", "who both said": all of them, so nobody alone.</summary>
    private static bool IsOfSeveral(PartyText text, Mention of) => of.EndToken < text.Count
        && (text.Parsed.Tags[of.EndToken] == PosTag.VBP || text.Word(of.EndToken) is "were" or "both" or "all");

    /// <summary>"of Quarry County", "this year": what may stand between a name and the comma before "who".</summary>
    private static bool IsTail(PartyText text, int first, int end)
    {
        if (end <= first || end - first > MostTail || !(text.Word(end) is ",") || text.SentenceOf(first) != text.SentenceOf(end))
        {
            return false;
        }

        for (int token = first; token < end; token++)
        {
            if (!(text.Parsed.Tags[token] is PosTag.IN or PosTag.DT or PosTag.NN or PosTag.NNP or PosTag.CD))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The person whom the clause of "who" describes by the tree, also over what is apposed: "Ann Roe, a teacher who"; null for none.</summary>
    private static PartyDraft? Described(PartyText text, Mention of)
    {
        int noun = Clauses.RelativeTo(text, of);
        for (int step = 0; step < 2 && noun >= 0; step++)
        {
            if (text.MentionOfHead(noun) is >= 0 and var mention && text.Draft[mention] is { Type: MentionType.Person } draft)
            {
                return draft;
            }

            noun = text.Parsed.Relations[noun] == Relation.Apposition ? text.Parsed.Heads[noun] : -1;
        }

        return null;
    }
}
