using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>What a cue's sentence says besides source, verb of saying and content: where addressee, medium and time are told. The cue may hold them: "said in an e-mail", "told the Ledger".</summary>
internal readonly ref struct ClauseTokens(StatementFrame frame, StatementDraft draft)
{
    private readonly Sentence sentence = frame.Sentence(draft.Cue.First);

    /// <summary>The first token of the sentence.</summary>
    public int First => sentence.FirstToken;

    /// <summary>Behind the last token of the sentence.</summary>
    public int End => sentence.EndToken;

    /// <summary>The token by which it is said.</summary>
    public int Verb { get; } = CueVerb.Of(frame, draft.Cue);

    /// <summary>True for a token of the sentence that belongs to no part of the statement but may stand in the cue behind its verb.</summary>
    public bool IsFree(int token)
    {
        if (token < First || token >= End || (draft.Cue.Holds(token) && token <= Verb) || draft.SaysToken(token))
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
