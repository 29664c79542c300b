namespace OnRecord.Query;

/// <summary>Whose clock is guessed where times are compared.</summary>
internal enum ClockGuess
{
    /// <summary>Nobody's: the case was given a zone.</summary>
    None,

    /// <summary>That of other things that are told without an offset from UTC.</summary>
    Others,

    /// <summary>That of what the others are compared with, too.</summary>
    This,
}
