namespace OnRecord.Language.Statements;

/// <summary>The tokens of a cue.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">Behind the last token.</param>
internal readonly record struct CueSpan(int First, int End)
{
    /// <summary>True when a token lies inside.</summary>
    public bool Holds(int token) => token >= First && token < End;
}
