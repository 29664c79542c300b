using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>What is always so about contents, whatever the weights found, because another reach would change what is said.</summary>
internal static class ContentRules
{
    private const int MostBetween = 6, LeastTokens = 2;

    /// <summary>Mends the content of a statement.</summary>
    public static void Apply(StatementFrame frame, StatementDraft draft)
    {
        DatedClauses.LeaveOutDay(frame, draft);
        CutAtMainVerb(frame, draft);
        CutAtMainClause(frame, draft);
        CutAtAsking(frame, draft);
        NeitherNor.Apply(frame, draft);
        TakeFront(frame, draft);
        TakeSubject(frame, draft);
        LeaveOutDateline(frame, draft);
        ContentEnds.Apply(frame, draft);
        LeaveOutTold(frame, draft);
        GoOnBehind(frame, draft);
        AddJudgement(frame, draft);
        ReporterWords.Cut(frame, draft);
    }

    /// <summary>"Roe's claim that it was safe [is false]": what is said of the claim is no part of it. The claim that begins its sentence has a verb of its own behind what is claimed.</summary>
    private static void CutAtMainVerb(StatementFrame frame, StatementDraft draft)
    {
        int noun = CueView.HeadOf(frame, draft.Cue);
        bool isOpening = frame.Tag(noun).IsNoun() && draft.Source is [var source] && source.End == draft.Cue.First && Opens(frame, source.First);
        if (!isOpening || draft.Content is not [var content] || content.First != draft.Cue.End || BeginsWithVerb(frame, content.End, frame.TokenCount))
        {
            return;
        }

        int own = frame.Tag(content.First) == PosTag.TO ? content.First : NextVerb(frame, content.First, content.End);
        int main = own < 0 ? -1 : NextVerb(frame, own + 1, content.End);
        bool isMain = main > content.First + LeastTokens && frame.Openers[main] == frame.Openers[own + 1] && frame.Tag(main - 1).IsNoun();
        if (isMain && !frame.HasVerb(new TokenRange(main + 1, content.End)) && !SaysMore(frame, content with { End = main }))
        {
            draft.Content[0] = content with { End = main };
        }
    }

    /// <summary>
    /// "As for my talk with Lee, in which he suggested that I write, I would like it": a clause in front, before any main verb, ends at a comma; what follows with a subject of its own is the writer's.
    /// </summary>
    private static void CutAtMainClause(StatementFrame frame, StatementDraft draft)
    {
        TokenRange content = draft.Content[^1];
        int first = draft.Source.Count == 1 ? ParagraphOf(frame, draft.Source[0].First) : 0;
        bool isFront = content.First >= draft.Cue.End && draft.Source is [var source] && source.First > first && frame.Verbs[source.First] == frame.Verbs[first] && IsBelow(frame, first, source.First);
        for (int comma = content.First + LeastTokens; isFront && comma + 2 < content.End; comma++)
        {
            bool isMain = frame.Tag(comma) == PosTag.Comma && frame.Quotes.Region[comma] < 0 && frame.Tag(comma + 1) == PosTag.PRP && BeginsWithVerb(frame, comma + 2, content.End);
            if (isMain && NounPhrases.At(frame, content.First, comma).End < comma)
            {
                draft.Content[^1] = content with { End = comma };
                return;
            }
        }
    }

    /// <summary>"reports that say they want it, and I wondered if they do": who asks goes on.</summary>
    private static void CutAtAsking(StatementFrame frame, StatementDraft draft)
    {
        TokenRange content = draft.Content[^1];
        for (int comma = content.First + LeastTokens; comma + 3 < content.End && !draft.IsSpoken && content.First >= draft.Cue.End; comma++)
        {
            bool isWriter = frame.Tag(comma) == PosTag.Comma && frame.Tag(comma + 1) == PosTag.CC && frame.Word(comma + 2) is "I" or "we" && frame.Quotes.Region[comma] < 0;
            if (isWriter && (frame.Kinds[comma + 3] & CueKinds.Ask) != 0 && !(draft.Source is [var source, ..] && frame.Tag(source.First) == PosTag.PRP && frame.Word(source.First) is "I" or "we" or "We"))
            {
                draft.Content[^1] = content with { End = comma };
                return;
            }
        }
    }

    /// <summary>"[A public stunned by fees and] worried about floods doubts it, a poll shows", "[The deal will help], aides said: the loss of it": what stands before the source begins with its sentence.</summary>
    private static void TakeFront(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Source is not [var source] || source.End > draft.Cue.First || draft.Content is not [var content] || source.First - 1 <= frame.Sentence(source.First).FirstToken)
        {
            return;
        }

        int first = frame.Sentence(source.First).FirstToken, comma = source.First - 1;
        if (content.First > first + 1 && content.End <= source.First && content.First > first && frame.SentenceOf[content.First] == frame.SentenceOf[first] && frame.Tag(content.First - 1) == PosTag.CC)
        {
            var front = new TokenRange(first, content.First - 1);
            draft.Content[0] = frame.HasVerb(front) || frame.Commas[front.End] > frame.Commas[first] || IsMarked(frame, front) ? content : content with { First = first };
        }
        else if (content.First >= draft.Cue.End && frame.Word(content.First - 1) is ":" && frame.Tag(comma) == PosTag.Comma && (frame.Kinds[CueVerb.Of(frame, draft.Cue)] & CueKinds.Say) != 0)
        {
            first += frame.Tag(first) == PosTag.CC ? 1 : 0;
            var front = new TokenRange(first, comma);
            bool isClause = front.Count > LeastTokens && (frame.HasVerb(front) || HasModal(frame, front)) && frame.Tag(first) is PosTag.DT or PosTag.NNP or PosTag.NNS or PosTag.PRP or PosTag.PrpPossessive;
            if (isClause && !IsMarked(frame, front) && !IsMarked(frame, content))
            {
                draft.Content.Insert(0, front);
            }
        }
    }

    /// <summary>"[Roe, the clerk, called] Lee on Monday, according to Ann": nobody tells half a clause, so that what lacks its subject or verb begins with its sentence, unless somebody else says something there.</summary>
    private static void TakeSubject(StatementFrame frame, StatementDraft draft)
    {
        if (frame.Word(draft.Cue.First) is not "according" || draft.Content is not [var content] || content.End > draft.Cue.First || frame.SentenceOf[content.First] != frame.SentenceOf[draft.Cue.First])
        {
            return;
        }

        var whole = new TokenRange(frame.Sentence(content.First).FirstToken, content.End);
        var front = new TokenRange(whole.First, content.First);
        bool isHalf = BeginsWithVerb(frame, content.First, content.End) || !frame.HasVerb(content);
        if (front.Count > 0 && isHalf && frame.HasVerb(whole) && !IsMarked(frame, front) && !IsCut(frame, front with { End = front.End - 1 }))
        {
            draft.Content[0] = whole;
        }
    }

    /// <summary>Somebody else says something in it, or a semicolon or colon parts it. Its last word may be the verb of what is told.</summary>
    private static bool IsCut(StatementFrame frame, TokenRange range)
    {
        for (int token = range.First; token < range.End; token++)
        {
            if (frame.Word(token) is ";" or ":" or "that" || ((frame.Kinds[token] & CueKinds.Say) != 0 && frame.Tag(token).IsFinite()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasModal(StatementFrame frame, TokenRange range)
    {
        for (int token = range.First; token < range.End; token++)
        {
            if (frame.Tag(token) == PosTag.MD)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarked(StatementFrame frame, TokenRange range)
    {
        for (int token = range.First; token < range.End; token++)
        {
            if (frame.Marks[token] != 0 || frame.Quotes.Region[token] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token of a sentence, or of its words behind a blank line: "Dear Ann," stands above.</summary>
    private static int ParagraphOf(StatementFrame frame, int token)
    {
        int first = frame.Sentence(token).FirstToken;
        while (token > first && !BlankLine(frame, token))
        {
            token--;
        }

        return token;
    }

    private static bool BlankLine(StatementFrame frame, int token)
    {
        ReadOnlySpan<char> between = frame.Parsed.Text.Text.AsSpan(frame.Parsed.Text.Tokens[token - 1].End..frame.Parsed.Text.Tokens[token].Start);
        return between.Count('\n') > 1;
    }

    /// <summary>Whether a sentence begins with a preposition or the like, and a word that opens a clause below it stands before somebody.</summary>
    private static bool IsBelow(StatementFrame frame, int first, int somebody) => frame.Tag(first) is PosTag.IN or PosTag.WRB && (frame.Openers[somebody] > frame.Openers[first] || somebody == first + 1);

    /// <summary>"AVERIL, March 12 (AP) - The quay is shut, Roe said": where and when it was written is nobody's saying.</summary>
    private static void LeaveOutDateline(StatementFrame frame, StatementDraft draft)
    {
        TokenRange first = draft.Content[0];
        if (first.End <= draft.Cue.First && frame.Quotes.Region[first.First] < 0 && Datelines.BehindAt(frame, first) is var behind && behind > first.First && behind + LeastTokens < first.End)
        {
            draft.Content[0] = first with { First = behind };
        }
    }

    /// <summary>True when somebody says something within it, so that the next verb may be of that.</summary>
    private static bool SaysMore(StatementFrame frame, TokenRange range)
    {
        for (int token = range.First; token < range.End; token++)
        {
            if (frame.Tag(token).IsVerb() && (frame.Kinds[token] & CueKinds.Say) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a sentence or what somebody says begins.</summary>
    private static bool Opens(StatementFrame frame, int token) =>
        token == frame.Sentence(token).FirstToken || frame.Marks[token - 1] == 1 || frame.Word(token - 1) is "that";

    /// <summary>The first finite verb, with no comma and no "and" before it; -1 for none.</summary>
    private static int NextVerb(StatementFrame frame, int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            if (frame.Tag(token).IsFinite())
            {
                return token;
            }

            if (frame.Tag(token) is PosTag.Comma or PosTag.CC)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"Quill was told by Roe that it was safe": Quill is whom it is told.</summary>
    private static void LeaveOutTold(StatementFrame frame, StatementDraft draft)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        bool isTold = draft.Content.Count > 1 && CueVerb.IsPassive(frame, verb) && DetailWords.DirectVerbs.Contains(frame.Lemma(verb)) && draft.Content[^1].First >= draft.Cue.End;
        if (isTold && draft.Content[0].End <= draft.Cue.First && !frame.HasVerb(draft.Content[0]))
        {
            draft.Content.RemoveAt(0);
        }
    }

    /// <summary>"The siren, Roe wrote, never went off": a content without verb before the saying goes on behind it where the verb follows.</summary>
    private static void GoOnBehind(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Content.Count != 1 || draft.Source.Count != 1 || frame.HasVerb(draft.Content[0]) || frame.Quotes.IsInside(draft.Content[0].First))
        {
            return;
        }

        Sentence sentence = frame.Sentence(draft.Cue.First);
        int before = Math.Min(draft.Cue.First, draft.Source[0].First), behind = Math.Max(draft.Cue.End, draft.Source[0].End);
        int end = frame.BeforeStop(sentence), comma = NextComma(frame, behind - 1, Math.Min(end, behind + MostBetween));
        bool isApart = draft.Content[0].First >= sentence.FirstToken && draft.Content[0].End <= before && frame.Tag(before - 1) == PosTag.Comma;
        if (isApart && comma >= 0 && BeginsWithVerb(frame, comma + 1, end))
        {
            draft.Content.Add(new TokenRange(comma + 1, end));
        }
    }

    /// <summary>The first comma, with no verb before it; -1 for none.</summary>
    private static int NextComma(StatementFrame frame, int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            if (frame.Tag(token) == PosTag.Comma)
            {
                return token;
            }

            if (token > first && frame.Tag(token).IsFinite())
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>True for a finite verb, or one behind adverbs.</summary>
    internal static bool BeginsWithVerb(StatementFrame frame, int first, int end) => BehindAdverbs(frame, first, end) is var verb && verb < end && frame.Tag(verb).IsFinite();

    /// <summary>The first token from one on that is no adverb; <paramref name="end"/> where all are.</summary>
    internal static int BehindAdverbs(StatementFrame frame, int token, int end)
    {
        while (token < end && frame.Tag(token) == PosTag.RB)
        {
            token++;
        }

        return token;
    }

    /// <summary>"The plan was described by Roe as reckless": what he called it is said too.</summary>
    private static void AddJudgement(StatementFrame frame, StatementDraft draft)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        if (!CueVerb.IsPassive(frame, verb) || (frame.Kinds[verb] & CueKinds.Judge) == 0 || draft.Source.Count != 1 || draft.Source[0].First < draft.Cue.End)
        {
            return;
        }

        int first = draft.Source[0].End, end = frame.BeforeStop(frame.Sentence(verb));
        if (first + 1 < end && frame.Word(first) is "as" && !draft.SaysToken(first) && draft.Content[^1].End <= draft.Cue.First)
        {
            int comma = NextComma(frame, first, end);
            draft.Content.Add(new TokenRange(first, comma >= 0 ? comma : end));
        }
    }
}
