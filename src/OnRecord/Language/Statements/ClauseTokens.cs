using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>What a cue's sentence says besides source, cue and content: where addressee, medium and time are told.</summary>
internal readonly ref struct ClauseTokens(StatementFrame frame, StatementDraft draft)
{
    private readonly Sentence sentence = frame.Sentence(draft.Cue.First);

    /// <summary>The first token of the sentence.</summary>
    public int First => sentence.FirstToken;

    /// <summary>Behind the last token of the sentence.</summary>
    public int End => sentence.EndToken;

    /// <summary>True for a token of the sentence that belongs to no part of the statement.</summary>
    public bool IsFree(int token)
    {
        if (token < First || token >= End || draft.Cue.Holds(token) || draft.SaysToken(token))
        {
            return false;
        }

        foreach (TokenRange range in draft.Source)
        {
            if (range.Holds(token))
            {
                return false;
            }
        }

        return true;
    }
}
