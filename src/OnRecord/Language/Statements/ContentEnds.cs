using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Where what is said goes on although the weights ended it: a clause with "that" before its verb, within a word, and at a gap that belongs to nobody else.</summary>
internal static class ContentEnds
{
    private const int MostGap = 12, LeastGap = 4;

    /// <summary>Mends the content of a statement.</summary>
    public static void Apply(StatementFrame frame, StatementDraft draft)
    {
        FillGaps(frame, draft);
        GoOnToVerb(frame, draft);
        GoOnBehindAside(frame, draft);
        GoOnToMeeting(frame, draft);
        GoOnInPast(frame, draft);
        EndWord(frame, draft);
    }

    /// <summary>"said that Bo Lee and his aides[, among them Jim Coe, are late]": a clause needs its verb.</summary>
    private static void GoOnToVerb(StatementFrame frame, StatementDraft draft)
    {
        TokenRange content = draft.Content[^1];
        Sentence sentence = frame.Sentence(content.First);
        int end = frame.BeforeStop(sentence);
        bool isClause = content.First >= draft.Cue.End && content.Count > 1 && frame.Word(content.First) is "that" && frame.Tag(content.First) == PosTag.IN && content.End < end;
        bool isOpen = isClause && frame.Parsed.Relations[content.First] == Relation.Mark && frame.Parsed.Heads[content.First] >= content.End;
        if (!isClause || !(isOpen || Dangles(frame, content)) || HasClause(frame, content) || Says(frame, draft, content.End, end))
        {
            return;
        }

        int stop = content.End;
        while (stop < end && frame.Marks[stop] == 0 && frame.Word(stop) is not (";" or ":" or "-" or "--" or "–" or "—") && frame.Parsed.Text.Tokens[stop].Kind != TokenKind.Margin)
        {
            stop++;
        }

        var longer = content with { End = stop };
        draft.Content[^1] = HasClause(frame, longer) ? longer : content;
    }

    /// <summary>"said her opponent, Sen. Bo Lee[, lied]", "claimed Lee's returns[, which he keeps, would show it]": a noun alone, behind whose aside its verb follows.</summary>
    private static void GoOnBehindAside(StatementFrame frame, StatementDraft draft)
    {
        TokenRange content = draft.Content[^1];
        int end = frame.BeforeStop(frame.Sentence(content.First)), comma = content.End;
        bool isNoun = draft.Content.Count == 1 && content.First == draft.Cue.End && !frame.HasVerb(content) && comma + 1 < end && frame.Tag(comma) == PosTag.Comma && frame.Quotes.Region[content.First] < 0
            && frame.Tag(content.First) is PosTag.DT or PosTag.PrpPossessive or PosTag.NNP or PosTag.NN or PosTag.NNS or PosTag.NNPS && (frame.Kinds[CueVerb.Of(frame, draft.Cue)] & CueKinds.Say) != 0;
        if (!isNoun || Says(frame, draft, comma, end))
        {
            return;
        }

        int verb = comma + 1;
        if (!IsOwnVerb(frame, verb))
        {
            while (verb < end && frame.Tag(verb) != PosTag.Comma)
            {
                verb++;
            }

            verb++;
        }

        bool isAside = verb < end && IsOwnVerb(frame, verb) && (verb == comma + 1 ? HasComma(frame, content) : frame.Marks[verb - 1] == 0);
        for (int token = comma; isAside && token < end; token++)
        {
            isAside = frame.Marks[token] == 0 && frame.Parsed.Text.Tokens[token].Kind != TokenKind.Margin;
        }

        draft.Content[^1] = isAside ? content with { End = end } : content;
    }

    /// <summary>"said that he had warned Lee [in a meeting in August]": what follows at once is rather of what is told, where its own verb is of a time before.</summary>
    private static void GoOnToMeeting(StatementFrame frame, StatementDraft draft)
    {
        TokenRange content = draft.Content[^1];
        int end = frame.BeforeStop(frame.Sentence(content.First)), noun = content.End + 1;
        noun += noun < end && frame.Tag(noun) == PosTag.DT ? 1 : 0;
        bool isMeeting = content.First >= draft.Cue.End && noun < end && frame.Quotes.Region[content.First] < 0 && frame.Word(content.End) is "in" or "at" or "during" && DetailWords.Gatherings.Contains(frame.Word(noun)) && HasHad(frame, content);
        if (isMeeting && !frame.HasVerb(new TokenRange(content.End, end)) && frame.Commas[end] == frame.Commas[content.End] && !Says(frame, draft, content.End, end))
        {
            draft.Content[^1] = content with { End = end };
        }
    }

    /// <summary>"said she was innocent[, but prosecutors had told her so]": a past of before the saying, behind a saying in the past, is still said.</summary>
    private static void GoOnInPast(StatementFrame frame, StatementDraft draft)
    {
        TokenRange content = draft.Content[^1];
        int end = frame.BeforeStop(frame.Sentence(content.First)), comma = content.End, verb = CueVerb.Of(frame, draft.Cue);
        bool isOpen = content.First >= draft.Cue.End && comma + 3 < end && frame.Tag(comma) == PosTag.Comma && frame.Word(comma + 1) is "but" or "although" or "though" && frame.Quotes.Region[content.First] < 0
            && frame.Tag(verb) == PosTag.VBD && (frame.Kinds[verb] & CueKinds.Say) != 0 && frame.HasVerb(content);
        if (!isOpen)
        {
            return;
        }

        int had = NounPhrases.At(frame, comma + 2, Math.Min(end, comma + 2 + MostGap)).End;
        bool isBefore = had > comma + 2 && had + 1 < end && frame.Word(had) is "had" && frame.Tag(had + 1) is PosTag.VBN or PosTag.VBD or PosTag.RB && frame.Lemma(had + 1) != Words.Not;
        if (isBefore && !Says(frame, draft, comma, end) && IsUnmarked(frame, comma, end))
        {
            draft.Content[^1] = content with { End = end };
            draft.GoesOnFrom = comma;
        }
    }

    private static bool IsUnmarked(StatementFrame frame, int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            if (frame.Marks[token] != 0 || frame.Word(token) is ";" || frame.Parsed.Text.Tokens[token].Kind == TokenKind.Margin)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for words with "had" in them: of a time before the telling.</summary>
    public static bool HasHad(StatementFrame frame, TokenRange range)
    {
        for (int token = range.First; token < range.End; token++)
        {
            if (frame.Word(token) is "had")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A finite verb by which nobody says anything.</summary>
    private static bool IsOwnVerb(StatementFrame frame, int token) => (frame.Tag(token).IsFinite() || frame.Tag(token) == PosTag.MD) && (frame.Kinds[token] & (CueKinds.Say | CueKinds.Ask)) == 0;

    private static bool HasComma(StatementFrame frame, TokenRange range) => frame.Commas[range.End] > frame.Commas[range.First];

    private static bool HasClause(StatementFrame frame, TokenRange range)
    {
        for (int token = range.First; token < range.End; token++)
        {
            if (frame.Tag(token).IsFinite() || frame.Tag(token) is PosTag.MD or PosTag.VB)
            {
                return !Dangles(frame, range);
            }
        }

        return false;
    }

    /// <summary>"that she call for": a preposition whose noun follows.</summary>
    private static bool Dangles(StatementFrame frame, TokenRange range) =>
        frame.Tag(range.End - 1) is PosTag.IN or PosTag.TO or PosTag.DT && range.End < frame.TokenCount && frame.Tag(range.End).IsNominal();

    /// <summary>True where the cue or source stands between.</summary>
    private static bool Says(StatementFrame frame, StatementDraft draft, int first, int end) =>
        (draft.Cue.First >= first && draft.Cue.First < end) || draft.Source.Exists(source => source.First >= first && source.First < end) || frame.SentenceOf[draft.Cue.First] != frame.SentenceOf[first];

    /// <summary>"a go[-between]".</summary>
    private static void EndWord(StatementFrame frame, StatementDraft draft)
    {
        TokenRange content = draft.Content[^1];
        ReadOnlySpan<Token> tokens = frame.Parsed.Text.Tokens;
        int end = content.End;
        while (end + 1 < frame.Sentence(content.End - 1).EndToken && frame.Word(end) is "-" && tokens[end].Start == tokens[end - 1].End && tokens[end + 1].Start == tokens[end].End && char.IsLetter(frame.Word(end + 1)[0]) && !IsDash(frame, end + 1) && !draft.Cue.Holds(end + 1))
        {
            end += 2;
        }

        draft.Content[^1] = content with { End = end };
    }

    /// <summary>"what you think-the board agreed": what follows is a clause of its own.</summary>
    private static bool IsDash(StatementFrame frame, int token) => frame.Tag(token).IsVerb() || frame.Tag(token) is PosTag.DT or PosTag.PRP or PosTag.PrpPossessive or PosTag.CC or PosTag.WP or PosTag.WDT or PosTag.WRB;

    /// <summary>"between Pell[, the prime minister, and Silvio Marsh, the] magnate": words between two pieces in one sentence that are nobody else's, hold a name and no verb.</summary>
    private static void FillGaps(StatementFrame frame, StatementDraft draft)
    {
        for (int piece = draft.Content.Count - 2; piece >= 0; piece--)
        {
            TokenRange left = draft.Content[piece], right = draft.Content[piece + 1];
            var gap = new TokenRange(left.End, right.First);
            bool isNear = gap.Count is >= LeastGap and <= MostGap && frame.Tag(gap.First) == PosTag.Comma && frame.SentenceOf[left.First] == frame.SentenceOf[right.First] && left.First >= draft.Cue.End;
            if (isNear && IsPlain(frame, gap) && !draft.Source.Exists(source => source.First < gap.End && source.End > gap.First))
            {
                draft.Content[piece] = left with { End = right.End };
                draft.Content.RemoveAt(piece + 1);
            }
        }
    }

    private static bool IsPlain(StatementFrame frame, TokenRange range)
    {
        bool hasName = false;
        for (int token = range.First; token < range.End; token++)
        {
            if (frame.Tag(token).IsVerb() || frame.Tag(token) is PosTag.OpenBracket or PosTag.CloseBracket or PosTag.TO || frame.Marks[token] != 0 || frame.Kinds[token] != 0 || frame.Parsed.Text.Tokens[token].Kind == TokenKind.Margin)
            {
                return false;
            }

            hasName |= frame.Names[token] is > 0 and < 16;
        }

        return hasName;
    }
}
