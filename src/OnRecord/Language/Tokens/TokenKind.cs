namespace OnRecord.Language.Tokens;

/// <summary>What a token is made of, as far as its characters alone tell.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with the apostrophes, hyphens, full stops and digits that belong to the word: <c>O'Neil</c>, <c>co-op</c>, <c>U.S.</c>, <c>B2B</c>.</summary>
    Word,

    /// <summary>Digits with the separators that belong to them: <c>1,200.50</c>, <c>9:30</c>, <c>6/14</c>, <c>3rd</c>.</summary>
    Number,

    /// <summary>A mark that orders the sentence: full stop, comma, bracket, dash, quotation mark.</summary>
    Punctuation,

    /// <summary>Any other sign: currency, percent, arrows, emoji.</summary>
    Symbol,

    /// <summary>A web address, mail address, file path, handle or hash tag, kept whole.</summary>
    Address,

    /// <summary>A quotation mark of mail (<c>&gt;</c>) at the start of a line: no part of the sentence around it.</summary>
    Margin,
}
