using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>A quotation is told once: not again by a cue in another sentence, where its own sentence says whose it is, and not by a cue without source where somebody says it.</summary>
internal static class QuoteOwners
{
    private const int Nearest = 8;

    /// <summary>Takes from statements the quotations that others tell.</summary>
    public static void Settle(StatementFrame frame, List<StatementDraft> drafts)
    {
        LeaveOthers(frame, drafts);
        for (int at = 0; at < drafts.Count; at++)
        {
            StatementDraft draft = drafts[at];
            draft.Content.RemoveAll(piece => draft.Content.Count > 1 && IsAnothers(frame, draft, piece));
            for (int other = Math.Max(0, at - Nearest); other < Math.Min(drafts.Count, at + Nearest); other++)
            {
                if (other != at && Tells(frame, drafts[other], draft))
                {
                    drafts.RemoveAt(at--);
                    break;
                }
            }
        }
    }

    /// <summary>"'I saw smoke,' Roe told the board. 'Nothing burned,' Lee said.": a content ends before, and begins behind, a sentence in which somebody else tells what is quoted there.</summary>
    private static void LeaveOthers(StatementFrame frame, List<StatementDraft> drafts)
    {
        for (int at = 0; at < drafts.Count; at++)
        {
            for (int other = Math.Max(0, at - Nearest); other < Math.Min(drafts.Count, at + Nearest); other++)
            {
                if (other != at && IsElsewhere(frame, drafts[other].Cue, drafts[at].Cue) && Quoted(frame, drafts[other]) is { } quoted)
                {
                    LeaveOut(drafts[at], quoted, drafts[other].Cue.First > drafts[at].Cue.First);
                }
            }
        }

        drafts.RemoveAll(static draft => draft.Content.Count == 0);
    }

    /// <summary>True for cues of two sentences, neither of them within a quotation.</summary>
    private static bool IsElsewhere(StatementFrame frame, CueSpan other, CueSpan cue) =>
        frame.SentenceOf[other.First] != frame.SentenceOf[cue.First] && frame.Quotes.Region[other.First] < 0 && frame.Quotes.Region[cue.First] < 0;

    /// <summary>From the sentence of a cue, or the quotation that it tells there and that may begin before, to behind quotation, source and cue; null where it tells none.</summary>
    private static TokenRange? Quoted(StatementFrame frame, StatementDraft draft)
    {
        Sentence sentence = frame.Sentence(draft.Cue.First);
        foreach (TokenRange piece in draft.Content)
        {
            int region = frame.Quotes.Region[piece.First];
            bool isBeside = piece.First < sentence.EndToken && piece.End > sentence.FirstToken;
            if (draft.Source.Count > 0 && isBeside && region >= 0 && region == frame.Quotes.Region[piece.End - 1])
            {
                return new TokenRange(Math.Min(piece.First, sentence.FirstToken), Math.Max(piece.End, Math.Max(draft.Cue.End, draft.Source[^1].End)));
            }
        }

        return null;
    }

    /// <summary>Takes from a content what others say, and all that lies beyond it.</summary>
    private static void LeaveOut(StatementDraft draft, TokenRange others, bool isBehind)
    {
        for (int index = draft.Content.Count - 1; index >= 0; index--)
        {
            TokenRange piece = draft.Content[index];
            TokenRange left = isBehind ? piece with { End = Math.Min(piece.End, others.First) } : piece with { First = Math.Max(piece.First, others.End) };
            if (left.Count > 0)
            {
                draft.Content[index] = left;
            }
            else
            {
                draft.Content.RemoveAt(index);
            }
        }
    }

    /// <summary>A whole quotation in a sentence before that of a cue that announces one with a colon: that which stands behind the colon is its own.</summary>
    private static bool IsAnothers(StatementFrame frame, StatementDraft draft, TokenRange piece)
    {
        bool announces = frame.Word(draft.Cue.End - 1) is ":" || (draft.Cue.End < frame.TokenCount && frame.Word(draft.Cue.End) is ":");
        TokenRange last = draft.Content[^1];
        return announces && piece.End <= frame.Sentence(draft.Cue.First).FirstToken && frame.Quotes.Region[piece.First] >= 0 && last.First >= draft.Cue.End && frame.Marks[last.First] == 1;
    }

    /// <summary>True when a statement with source tells all that one without source would, and does not hold its cue.</summary>
    private static bool Tells(StatementFrame frame, StatementDraft other, StatementDraft draft) =>
        draft.Source.Count == 0 && other.Source.Count > 0 && !other.SaysToken(draft.Cue.First) && frame.Quotes.Region[draft.Content[0].First] >= 0
        && draft.Content.TrueForAll(piece => other.SaysToken(piece.First) && other.SaysToken(piece.End - 1));
}
