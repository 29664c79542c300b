using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>A quotation is told once: not again by a cue in another sentence, and not by a cue without source where somebody says it.</summary>
internal static class QuoteOwners
{
    private const int Nearest = 8;

    /// <summary>Takes from statements the quotations that others tell.</summary>
    public static void Settle(StatementFrame frame, List<StatementDraft> drafts)
    {
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
