using System.Collections.Frozen;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Where the words for who says something begin, in clauses that the weights and trees take wrongly: behind the comma that ends a clause in front ("to buy the cranes of Quay Power, the mayor said"),
/// before the ending of a firm's name, and nowhere for one who stands far off behind others.
/// </summary>
internal static class SourceEdges
{
    private const int MostTitles = 3, LeastOthers = 2;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions = CueWords.Words.Set("preposition"), Endings = CueWords.Words.Set("firm-ending"), Fronting = CueWords.Words.Set("fronting");

    /// <summary>Mends the source of a statement that has one; leaves none where who it is cannot be told.</summary>
    public static void Apply(StatementFrame frame, StatementDraft draft)
    {
        TakeFirm(frame, draft);
        CutFront(frame, draft);
        LeaveOutFar(frame, draft);
    }

    /// <summary>True for words behind a preposition alone: the weights lost who stands before it.</summary>
    public static bool IsLost(StatementFrame frame, StatementDraft draft) =>
        draft.Source is [var only] && only.End == draft.Cue.First && frame.Tag(only.First) is PosTag.IN or PosTag.TO && Prepositions.Contains(frame.Word(only.First)) && frame.Tag(CueVerb.Of(frame, draft.Cue)).IsVerb();

    /// <summary>"QPLC, [Inc., parent of Quay Power,] announced": the name begins before its ending.</summary>
    private static void TakeFirm(StatementFrame frame, StatementDraft draft)
    {
        TokenRange source = draft.Source[0];
        int comma = source.First - 1, name = comma - 1;
        Span<char> lower = stackalloc char[8];
        ReadOnlySpan<char> ending = frame.Word(source.First);
        if (name < frame.Sentence(source.First).FirstToken || frame.Tag(comma) != PosTag.Comma || ending.Length > lower.Length || ending.ToLowerInvariant(lower) < 0 || !Endings.Contains(lower[..ending.Length]))
        {
            return;
        }

        bool isNamed = frame.MentionAt[name] is >= 0 and var mention && frame.Mentions[mention] is { Form: MentionForm.Name };
        if (isNamed || frame.Tag(name) is PosTag.NNP or PosTag.NNPS)
        {
            draft.Source[0] = source with { First = isNamed ? frame.Mentions[frame.MentionAt[name]].FirstToken : name };
        }
    }

    /// <summary>"the forecasts of [Gov. Ann Roe, the comptroller] said", "Although [pilots doubt the plan, the mayor] said": what begins in another phrase ends with the comma, behind which is who says it.</summary>
    private static void CutFront(StatementFrame frame, StatementDraft draft)
    {
        TokenRange source = draft.Source[0];
        int comma = OnlyComma(frame, source), first = frame.Sentence(source.First).FirstToken;
        if (comma <= source.First || comma + 1 >= source.End || source.End != draft.Cue.First || source.First == first || !(IsInPhrase(frame, source.First, first) || IsFront(frame, source, comma, first)))
        {
            return;
        }

        if (frame.Tag(comma + 1) is PosTag.DT or PosTag.PRP or PosTag.PrpPossessive or PosTag.NNP or PosTag.NNPS or PosTag.NNS or PosTag.JJ)
        {
            draft.Source[0] = source with { First = comma + 1 };
            GoOn(frame, draft, source.First, comma);
        }
    }

    /// <summary>Behind a preposition or a verb, titles aside.</summary>
    private static bool IsInPhrase(StatementFrame frame, int source, int first)
    {
        int before = source - 1;
        while (before > first && source - before <= MostTitles && (frame.Tag(before) == PosTag.DT || NameLexicon.Shared.Word(frame.Lower[before]).HasFlag(NameWords.Title)))
        {
            before--;
        }

        return frame.Marks[before] == 0 && (Prepositions.Contains(frame.Word(before)) || (frame.Tag(before).IsVerb() && frame.Tag(before) != PosTag.MD && (frame.Kinds[before] & CueKinds.Say) == 0));
    }

    /// <summary>A clause that begins the sentence with "although" or the like, whose verb is before the comma.</summary>
    private static bool IsFront(StatementFrame frame, TokenRange source, int comma, int first)
    {
        Span<char> lower = stackalloc char[12];
        ReadOnlySpan<char> word = frame.Word(first);
        return source.First == first + 1 && word.Length <= lower.Length && word.ToLowerInvariant(lower) > 0 && Fronting.Contains(lower[..word.Length]) && frame.HasVerb(new TokenRange(source.First, comma));
    }

    /// <summary>The one comma within a source; -1 where there are others or it is the last token.</summary>
    private static int OnlyComma(StatementFrame frame, TokenRange source)
    {
        int comma = -1;
        for (int token = source.First; token < source.End; token++)
        {
            if (frame.Tag(token) == PosTag.Comma)
            {
                if (comma >= 0)
                {
                    return -1;
                }

                comma = token;
            }
        }

        return comma == source.End - 1 ? -1 : comma;
    }

    /// <summary>What is said before the source goes on up to the comma.</summary>
    private static void GoOn(StatementFrame frame, StatementDraft draft, int source, int comma)
    {
        for (int number = 0; number < draft.Content.Count; number++)
        {
            TokenRange content = draft.Content[number];
            if (content.End <= source && source - content.End <= MostTitles && frame.SentenceOf[content.First] == frame.SentenceOf[source])
            {
                draft.Content[number] = content with { End = comma };
            }
        }
    }

    /// <summary>"Each firm owns a dock: Quay Power owns one, while Tide Energy owns another, but last month announced": with several subjects between nobody knows whose verb it is.</summary>
    private static void LeaveOutFar(StatementFrame frame, StatementDraft draft)
    {
        TokenRange source = draft.Source[0];
        int verb = CueVerb.Of(frame, draft.Cue), others = 0;
        if (source.End > draft.Cue.First || frame.SentenceOf[source.First] != frame.SentenceOf[verb] || SourceRules.SubjectOf(frame, verb) is not null)
        {
            return;
        }

        for (int token = source.End; token < draft.Cue.First; token++)
        {
            bool isSubject = frame.Parsed.Relations[token] == Relation.Subject && frame.Parsed.Heads[token] is >= 0 and var head && head < draft.Cue.First && frame.Tag(head).IsFinite();
            others += isSubject && !draft.SaysToken(token) && frame.Names[token] is > 0 and < 16 ? 1 : 0;
        }

        if (others >= LeastOthers)
        {
            draft.Source.Clear();
        }
    }
}
