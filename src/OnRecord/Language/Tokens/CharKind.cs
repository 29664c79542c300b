namespace OnRecord.Language.Tokens;

/// <summary>What a UTF-16 unit can do in a token.</summary>
internal enum CharKind : byte
{
    /// <summary>White space, control characters, and marks without width or for direction: never part of a token.</summary>
    Space,

    /// <summary>A small letter.</summary>
    Lower,

    /// <summary>A capital.</summary>
    Upper,

    /// <summary>A letter without case.</summary>
    Letter,

    /// <summary>An accent or joiner that belongs to what stands before it.</summary>
    Mark,

    /// <summary>A digit or other number.</summary>
    Digit,

    /// <summary><c>'</c> and its curly forms.</summary>
    Apostrophe,

    /// <summary>A hyphen.</summary>
    Hyphen,

    /// <summary>A full stop.</summary>
    Dot,

    /// <summary><c>/</c> or <c>\</c>.</summary>
    Slash,

    /// <summary><c>@</c>.</summary>
    At,

    /// <summary>The low line.</summary>
    LowLine,

    /// <summary>Any other mark that orders the sentence.</summary>
    Punctuation,

    /// <summary>Any other sign.</summary>
    Symbol,

    /// <summary>Half of a character outside the basic plane.</summary>
    Surrogate,
}
