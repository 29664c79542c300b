namespace OnRecord.Language.Time.Matching;

/// <summary>
/// A run of letters, a run of digits, or one mark. Tokens are cut finer than elsewhere because times are: <c>10-year</c> is three
/// pieces, <c>1990s</c> two, so that no rule depends on how tokens join them.
/// </summary>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="Entry">Its entry in the <see cref="Grammar.Vocabulary"/>; 0 when it has none.</param>
/// <param name="Number">The value of a run of digits, at most nine of them; else -1.</param>
/// <param name="Traits">What its characters look like.</param>
internal readonly record struct Piece(int Start, int End, int Entry, int Number, PieceTraits Traits)
{
    /// <summary>How many units it has.</summary>
    public int Length => End - Start;

    /// <summary>Whether no white space stands before it.</summary>
    public bool Glued => (Traits & PieceTraits.Glued) != 0;

    /// <summary>Whether it is a run of digits.</summary>
    public bool IsDigits => (Traits & PieceTraits.Digits) != 0;

    /// <summary>Whether it is a run of letters.</summary>
    public bool IsLetters => (Traits & PieceTraits.Letters) != 0;

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapital => (Traits & PieceTraits.Capital) != 0;
}
