using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>A statement as tokens, before it is said who its parties are.</summary>
internal sealed class StatementDraft(CueSpan cue, List<TokenRange> source, List<TokenRange> content)
{
    /// <summary>The cue.</summary>
    public CueSpan Cue { get; set; } = cue;

    /// <summary>The pieces of the source, in order; none when nobody is named.</summary>
    public List<TokenRange> Source { get; } = source;

    /// <summary>The pieces of the content, in order; at least one.</summary>
    public List<TokenRange> Content { get; } = content;

    /// <summary>The statement in whose content this one is made; null for none.</summary>
    public StatementDraft? Outer { get; set; }

    /// <summary>Whether the content is what somebody spoke, word for word and without quotation marks: a turn of a transcript.</summary>
    public bool IsSpoken { get; init; }

    /// <summary>Where a rule let the content go on behind what the weights found; -1 where it did not.</summary>
    public int GoesOnFrom { get; set; } = -1;

    /// <summary>How many tokens the content has.</summary>
    public int ContentCount
    {
        get
        {
            int count = 0;
            foreach (TokenRange range in Content)
            {
                count += range.Count;
            }

            return count;
        }
    }

    /// <summary>True when a token lies in the content.</summary>
    public bool SaysToken(int token)
    {
        foreach (TokenRange range in Content)
        {
            if (range.Holds(token))
            {
                return true;
            }
        }

        return false;
    }
}
