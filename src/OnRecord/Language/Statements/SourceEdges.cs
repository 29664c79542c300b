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
        TakeSlashed(frame, draft);
        CutFront(frame, draft);
        TakeObject(frame, draft);
        TakeModifiers(frame, draft);
        CutAs(frame, draft);
        GiveAdverb(frame, draft);
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

    /// <summary>"a new HARBOUR TODAY/[QNN Poll] shows": names that a stroke joins are one.</summary>
    private static void TakeSlashed(StatementFrame frame, StatementDraft draft)
    {
        int first = draft.Source[0].First, start = frame.Sentence(first).FirstToken;
        while (first - 2 >= start && frame.Word(first - 1) is "/" && char.IsUpper(frame.Word(first - 2)[0]))
        {
            first -= 2;
            while (first > start && frame.Tag(first - 1).IsNoun() && char.IsUpper(frame.Word(first - 1)[0]))
            {
                first--;
            }
        }

        Begin(frame, draft, first);
    }

    /// <summary>"Our meeting with [senior management] confirmed that": what stands behind a preposition of the subject is part of it, and not who says it.</summary>
    private static void TakeObject(StatementFrame frame, StatementDraft draft)
    {
        TokenRange source = draft.Source[0];
        int first = source.First, start = frame.Sentence(first).FirstToken, behind = source.End;
        behind += behind < draft.Cue.First && DetailWords.Days.Contains(frame.Word(behind)) ? 1 : 0;
        if (behind != draft.Cue.First || !frame.HasVerb(new TokenRange(draft.Cue.First, draft.Cue.End)))
        {
            return;
        }

        while (first - 2 >= start && frame.Tag(first - 1) is PosTag.IN or PosTag.TO && Prepositions.Contains(frame.Word(first - 1)) && frame.Tag(first - 2).IsNoun())
        {
            first -= 2;
            while (first > start && (frame.Tag(first - 1).IsNominal() || frame.Tag(first - 1) == PosTag.POS) && frame.Tag(first) is not (PosTag.DT or PosTag.PrpPossessive))
            {
                first--;
            }
        }

        bool isClause = first == start || frame.Marks[first - 1] != 0 || frame.Tag(first - 1) is PosTag.Comma or PosTag.CC or PosTag.Colon or PosTag.NFP || frame.Word(first - 1) is "that" or "*";
        if (first < source.First && isClause && !draft.SaysToken(first) && !draft.SaysToken(source.First - 1))
        {
            draft.Source[0] = source with { First = first };
        }
    }

    /// <summary>"[key council] Democrats said": not all of them.</summary>
    private static void TakeModifiers(StatementFrame frame, StatementDraft draft)
    {
        int first = draft.Source[0].First, start = frame.Sentence(first).FirstToken;
        while (first > start && frame.Tag(first) is not (PosTag.DT or PosTag.PrpPossessive or PosTag.PRP or PosTag.WP or PosTag.WDT) && draft.Source[0].Holds(frame.Parsed.Heads[first - 1])
            && frame.Tag(first - 1) is PosTag.JJ or PosTag.NN or PosTag.NNP or PosTag.CD or PosTag.DT or PosTag.PrpPossessive && frame.Parsed.Relations[first - 1] is Relation.Adjective or Relation.Compound or Relation.Number or Relation.Determiner or Relation.Possessor)
        {
            first--;
        }

        // "an argument pilots raise": another noun, of which a clause tells.
        bool isOther = frame.Word(first) is "a" or "an" or "A" or "An" && frame.Tag(draft.Source[0].First) is PosTag.NNS or PosTag.NNPS;
        Begin(frame, draft, isOther ? draft.Source[0].First : first);
    }

    /// <summary>Lets a source begin earlier, where nobody says the words before it.</summary>
    private static void Begin(StatementFrame frame, StatementDraft draft, int first)
    {
        if (first < draft.Source[0].First && !draft.SaysToken(first) && !draft.SaysToken(draft.Source[0].First - 1) && !draft.Cue.Holds(draft.Source[0].First - 1) && frame.Marks[first] == 0)
        {
            draft.Source[0] = draft.Source[0] with { First = first };
        }
    }

    /// <summary>"As [one of the pilots] noted".</summary>
    private static void CutAs(StatementFrame frame, StatementDraft draft)
    {
        TokenRange source = draft.Source[0];
        if (source.Count > 1 && frame.Word(source.First) is "As" or "as" && frame.Tag(source.First) == PosTag.IN)
        {
            draft.Source[0] = source with { First = source.First + 1 };
        }
    }

    /// <summary>"An official who has followed it [closely] said": how he followed it.</summary>
    private static void GiveAdverb(StatementFrame frame, StatementDraft draft)
    {
        TokenRange source = draft.Source[0];
        int adverb = draft.Cue.First;
        bool isManner = source.End == adverb && adverb + 1 < draft.Cue.End && frame.Tag(adverb) == PosTag.RB && frame.Word(adverb).EndsWith("ly") && frame.Tag(adverb + 1).IsVerb() && !CueWords.Hearsay.Contains(frame.Word(adverb));
        for (int token = source.First + 1; isManner && token < source.End; token++)
        {
            if (frame.Tag(token) == PosTag.WP && frame.HasVerb(new TokenRange(token, source.End)))
            {
                draft.Source[0] = source with { End = adverb + 1 };
                draft.Cue = draft.Cue with { First = adverb + 1 };
                return;
            }
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
