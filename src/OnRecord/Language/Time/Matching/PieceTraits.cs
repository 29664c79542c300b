namespace OnRecord.Language.Time.Matching;

/// <summary>What the characters of a piece look like.</summary>
[Flags]
internal enum PieceTraits : byte
{
    /// <summary>A mark with white space before it.</summary>
    None = 0,

    /// <summary>Nothing stands between it and the piece before.</summary>
    Glued = 1,

    /// <summary>A run of digits.</summary>
    Digits = 2,

    /// <summary>A run of letters.</summary>
    Letters = 4,

    /// <summary>Its first letter is a capital.</summary>
    Capital = 8,

    /// <summary>A web address, path or handle, kept whole: no time is read in it.</summary>
    Opaque = 16,

    /// <summary>It has at least two letters, all of them capitals.</summary>
    AllCapitals = 32,
}
