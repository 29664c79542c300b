using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Whether a time in a cue's sentence is of the saying: it hangs on the cue ("said on Tuesday", "said in a letter on Tuesday"), with at most one noun between and no other verb; one of a participle,
/// an owner or another clause ("Lee, fired Tuesday, said", "last year's storms, he said", "as I did last year, I say") tells when something else was.
/// </summary>
internal static class SaidTree
{
    private const int MostSteps = 8, MostBeside = 2, MostOfDateline = 6;

    /// <summary>True for a time that says when something is said.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="draft">The statement.</param>
    /// <param name="first">The first token of the time.</param>
    /// <param name="time">The time.</param>
    public static bool Dates(StatementFrame frame, StatementDraft draft, int first, TimeMention time)
    {
        int end = EndOf(frame, first, time), verb = CueVerb.Of(frame, draft.Cue);
        if (IsOwner(frame, end) || IsOfNoun(frame, first, end) || IsNamed(frame, draft, first, end) || IsOfName(frame, first, end) || IsSince(frame, first) || IsOfOccasion(frame, first, end) || IsOfFront(frame, draft, first))
        {
            return false;
        }

        return IsBeside(frame, verb, first) || IsAtSource(frame, draft, first, end) || (frame.Parsed.Heads[first] < 0 && IsNear(draft.Cue, first, end)) || HangsAny(frame, draft, first, end);
    }

    private static int EndOf(StatementFrame frame, int first, TimeMention time)
    {
        int end = first + 1;
        while (end < frame.TokenCount && frame.Parsed.Text.Tokens[end].Start < time.Span.End)
        {
            end++;
        }

        return end;
    }

    /// <summary>"last year's storms".</summary>
    private static bool IsOwner(StatementFrame frame, int end) => frame.Tag(end - 1) == PosTag.POS || (end < frame.TokenCount && frame.Tag(end) == PosTag.POS);

    /// <summary>"the class of 1973", "the plan for Monday", "until Monday", "as last year"; "AVERIL, March 12, 2018 -", which is when the text was written.</summary>
    private static bool IsOfNoun(StatementFrame frame, int first, int end) => (first > 0 && OccasionWords.Other.Contains(frame.Word(first - 1)))
        || (end < frame.TokenCount && frame.Word(end) is "-" or "--" or "–" or "—" && first < frame.Sentence(first).FirstToken + MostOfDateline && frame.Word(first - 1) is ",");

    /// <summary>"after the June meetings": when that was, and it was said later or before.</summary>
    private static bool IsOfOccasion(StatementFrame frame, int first, int end)
    {
        int before = first - 1;
        while (before > 0 && frame.Tag(before) is PosTag.DT or PosTag.PrpPossessive or PosTag.JJ)
        {
            before--;
        }

        return before >= 0 && before < first - 1 && frame.Word(before) is "after" or "before" or "since" or "until" or "following" or "After" or "Before" or "Since" && end < frame.TokenCount && frame.Tag(end).IsNoun();
    }

    /// <summary>"Since the law was passed in May, Roe said": of the clause in front, which has a verb of its own and ends with a comma.</summary>
    private static bool IsOfFront(StatementFrame frame, StatementDraft draft, int first)
    {
        int start = frame.Sentence(first).FirstToken;
        return draft.Source is [var source, ..] && first < source.First && source.First <= draft.Cue.First && frame.Tag(start) is PosTag.IN or PosTag.WRB
            && frame.HasVerb(new TokenRange(start, first)) && frame.Commas[source.First] > frame.Commas[first] && frame.Commas[first] == frame.Commas[start];
    }

    /// <summary>"declared Friday a day of rest": what the verb is about, where what is called so follows at once; "never said Thursday".</summary>
    private static bool IsNamed(StatementFrame frame, StatementDraft draft, int first, int end)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        bool isBare = first == verb + 1;
        bool isCalled = draft.Content is [var called, ..] && called.First == end && frame.Tag(end) == PosTag.DT && frame.Parsed.Lemma(verb) is "declare" or "proclaim" or "designate" or "name" or "call";
        return isBare && (isCalled || (verb > 0 && frame.Lemma(verb - 1) == Words.Never));
    }

    /// <summary>"Since the return at the end of May they have declined": when something else began.</summary>
    private static bool IsSince(StatementFrame frame, int first)
    {
        int token = first - 1, start = frame.Sentence(first).FirstToken;
        while (token > start && frame.Tag(token) != PosTag.Comma && !frame.Tag(token).IsFinite() && frame.Word(token) is not "since")
        {
            token--;
        }

        return token >= start && frame.Word(token) is "since" or "Since";
    }

    /// <summary>"told Harbour Today": a capital that "today" has only in a name; "suggested to Jan": a person; "the Friday Quay Club": inside what something is called.</summary>
    private static bool IsOfName(StatementFrame frame, int first, int end) => (frame.MentionAt[first] is >= 0 and var mention && frame.Mentions[mention] is { Form: Names.MentionForm.Name } of
        && (of.Type == Names.MentionType.Person || (of.FirstToken <= first && end < of.EndToken))) || IsTitle(frame, first) || IsPaper(frame, first, end);

    /// <summary>"told the Sunday Ledger", "Averil's Sunday Ledger": one word between an article or owner and the words of a name.</summary>
    private static bool IsPaper(StatementFrame frame, int first, int end) => end == first + 1 && first > frame.Sentence(first).FirstToken && end < frame.Sentence(first).EndToken
        && frame.Tag(first - 1) is PosTag.DT or PosTag.POS && frame.Tag(end) is PosTag.NNP or PosTag.NNPS;

    private static bool IsTitle(StatementFrame frame, int first) => (frame.Word(first) is "Today" or "Tonight" or "Tomorrow" or "Yesterday" || (frame.HasSmall && frame.Word(first) is "TODAY" or "TONIGHT" or "TOMORROW" or "YESTERDAY"))
        && first > frame.Sentence(first).FirstToken && frame.Tag(first - 1).IsNoun() && char.IsUpper(frame.Word(first - 1)[0]);

    /// <summary>Right behind the verb, at most a preposition and an article between.</summary>
    private static bool IsBeside(StatementFrame frame, int verb, int first)
    {
        int token = verb + 1;
        while (token < first && token - verb <= MostBeside && frame.Tag(token) is PosTag.IN or PosTag.DT)
        {
            token++;
        }

        return token == first;
    }

    /// <summary>"Roe on Friday said", "Last Friday Roe said": between source and cue, or at the start of the sentence right before the source; trees give these to the name.</summary>
    private static bool IsAtSource(StatementFrame frame, StatementDraft draft, int first, int end)
    {
        if (draft.Source is not [var source, ..])
        {
            return false;
        }

        while (first > frame.Sentence(end - 1).FirstToken && frame.Tag(first - 1) is PosTag.IN or PosTag.DT)
        {
            first--;
        }

        bool isBetween = first == source.End && end == draft.Cue.First;
        bool isFront = first == frame.Sentence(end - 1).FirstToken && end + (frame.Tag(end) == PosTag.Comma ? 1 : 0) == source.First && draft.Cue.First - source.End is 0 or 1;
        return isBetween || isFront;
    }

    private static bool IsNear(CueSpan cue, int first, int end) => first - cue.End is >= 0 and <= MostBeside || cue.First - end is >= 0 and <= MostBeside;

    /// <summary>Whether a token of a time that hangs on one outside of it hangs on the cue.</summary>
    private static bool HangsAny(StatementFrame frame, StatementDraft draft, int first, int end)
    {
        TokenRange? told = AddresseeFinder.Find(frame, draft);
        for (int token = first; token < end; token++)
        {
            if (frame.Parsed.Heads[token] is var head && (head < first || head >= end) && Hangs(frame, draft.Cue, token, told))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Hangs(StatementFrame frame, CueSpan cue, int time, TokenRange? told)
    {
        int token = time, nouns = 0;
        for (int step = 0; step < MostSteps && frame.Parsed.Heads[token] is >= 0 and var head && head != token; step++)
        {
            if (!IsAdverbial(frame.Parsed.Relations[token], token == time, cue.Holds(head) && told is { } whom && whom.Holds(token)))
            {
                return false;
            }

            if (cue.Holds(head))
            {
                return true;
            }

            if (frame.Tag(head).IsVerb() || ++nouns > 1 || IsTopic(frame, head))
            {
                return false;
            }

            token = head;
        }

        return false;
    }

    /// <summary>"told them about a study in May": what it is about has its own time.</summary>
    private static bool IsTopic(StatementFrame frame, int noun)
    {
        for (int token = noun - 1; token >= Math.Max(frame.Sentence(noun).FirstToken, noun - MostSteps); token--)
        {
            if (frame.Parsed.Heads[token] == noun && frame.Word(token) is "about" or "regarding" or "concerning")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a relation leads from a time up to the saying: by a preposition, or over whom it is said to ("told the board on Monday").</summary>
    private static bool IsAdverbial(Relation relation, bool isTime, bool isTold) => relation switch
    {
        Relation.Oblique or Relation.UnmarkedOblique or Relation.Adverb or Relation.NominalModifier or Relation.UnmarkedNominal or Relation.Agent => true,
        Relation.Compound or Relation.Number or Relation.Adjective or Relation.Description => isTime,
        Relation.Object or Relation.IndirectObject => isTold,
        _ => false,
    };
}
