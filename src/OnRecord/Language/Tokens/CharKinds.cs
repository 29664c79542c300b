using System.Globalization;

namespace OnRecord.Language.Tokens;

/// <summary>The kinds of all UTF-16 units, looked up once at start.</summary>
internal static class CharKinds
{
    private static readonly (string Units, CharKind Kind)[] Exceptions =
    [
        ("'\u2019\u02BC\uFF07", CharKind.Apostrophe),
        ("-\u2010\u2011", CharKind.Hyphen),
        (".", CharKind.Dot),
        ("/\\", CharKind.Slash),
        ("@", CharKind.At),
        ("_", CharKind.LowLine),
        ("#%&*\u2030", CharKind.Symbol),
        ("\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF", CharKind.Space),
    ];

    private static readonly CharKind[] Table = Build();

    /// <summary>The kind of a unit.</summary>
    public static CharKind Of(char unit) => Table[unit];

    /// <summary>The kind of the character at a place, and how many units it has (1 or 2). Half a pair alone is a symbol.</summary>
    public static CharKind At(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        CharKind kind = Table[text[at]];
        if (kind != CharKind.Surrogate)
        {
            return kind;
        }

        if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
        {
            return CharKind.Symbol;
        }

        length = 2;
        return Kind(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1])));
    }

    /// <summary>True for letters and their marks.</summary>
    public static bool IsLetter(CharKind kind) => kind is >= CharKind.Lower and <= CharKind.Mark;

    /// <summary>True for letters, marks and digits.</summary>
    public static bool IsWord(CharKind kind) => kind is >= CharKind.Lower and <= CharKind.Digit;

    private static CharKind[] Build()
    {
        var table = new CharKind[char.MaxValue + 1];
        for (int unit = 0; unit < table.Length; unit++)
        {
            table[unit] = Kind(CharUnicodeInfo.GetUnicodeCategory((char)unit));
        }

        foreach ((string units, CharKind kind) in Exceptions)
        {
            foreach (char unit in units)
            {
                table[unit] = kind;
            }
        }

        return table;
    }

    private static CharKind Kind(UnicodeCategory category) => category switch
    {
        UnicodeCategory.LowercaseLetter => CharKind.Lower,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharKind.Upper,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => CharKind.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharKind.Mark,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharKind.Digit,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => CharKind.Space,
        UnicodeCategory.Surrogate => CharKind.Surrogate,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharKind.Punctuation,
        _ => CharKind.Symbol,
    };
}
