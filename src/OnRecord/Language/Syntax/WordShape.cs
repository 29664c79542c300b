using OnRecord.Language.Tokens;

namespace OnRecord.Language.Syntax;

/// <summary>The shape of a word in one byte: how it is written with capitals, and whether it has digits, hyphens, stops or other signs.</summary>
internal static class WordShape
{
    /// <summary>Bits 0 to 2: 0 no letters, 1 small, 2 capital first, 3 capitals, 4 one capital, 5 mixed; bit 3 digits, bit 4 hyphen, bit 5 stop, bit 6 other signs.</summary>
    public static byte Of(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, signs = 0;
        foreach (char unit in word)
        {
            switch (CharKinds.Of(unit))
            {
                case CharKind.Upper: upper++; break;
                case CharKind.Lower or CharKind.Letter or CharKind.Mark: lower++; break;
                case CharKind.Digit: signs |= 8; break;
                case CharKind.Hyphen: signs |= 16; break;
                case CharKind.Dot: signs |= 32; break;
                default: signs |= 64; break;
            }
        }

        int letters = (upper, lower) switch
        {
            (0, 0) => 0,
            (0, _) => 1,
            (1, 0) => 4,
            (_, 0) => 3,
            (1, _) when CharKinds.Of(word[0]) == CharKind.Upper => 2,
            _ => 5,
        };
        return (byte)(letters | signs);
    }
}
