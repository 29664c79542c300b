using System.Globalization;
using System.Text;
using OnRecord.Language.Tokens;

namespace OnRecord.Store.Terms;

/// <summary>What each UTF-16 unit becomes in a term: a letter or digit, several, nothing, or a break.</summary>
internal static class TermFolding
{
    /// <summary>Not part of a word.</summary>
    public const char Break = '\0';

    /// <summary>Folds to several letters; see <see cref="Several"/>.</summary>
    public const char Many = '\u0001';

    /// <summary>Chinese, Japanese or Korean: indexed by adjacent pairs.</summary>
    public const char Cjk = '\u0002';

    /// <summary>Left out without breaking the word: combining accents, soft hyphens, joiners.</summary>
    public const char Skip = '\u0003';

    /// <summary>Half of a surrogate pair.</summary>
    public const char Surrogate = '\u0004';

    private static readonly char[] Table = MakeTable();
    private static readonly Dictionary<char, string> Manys = MakeManys();

    /// <summary>The folded form of a unit or one of the marks above.</summary>
    public static char Of(char unit) => Table[unit];

    /// <summary>The letters that a unit marked <see cref="Many"/> folds to.</summary>
    public static string Several(char unit) => Manys[unit];

    /// <summary>A name with its words folded and all else as it is.</summary>
    public static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char unit in name)
        {
            char of = Of(unit);
            _ = of switch
            {
                Skip => folded,
                Many => folded.Append(Several(unit)),
                > Surrogate => folded.Append(of),
                _ => folded.Append(unit),
            };
        }

        return folded.ToString();
    }

    /// <summary>True for characters outside the basic plane that are written like Chinese.</summary>
    public static bool IsCjk(int codePoint) => codePoint is >= 0x20000 and <= 0x3FFFF;

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (int unit = 0; unit < table.Length; unit++)
        {
            table[unit] = OfUnlisted((char)unit);
        }

        foreach (string line in FoldTable.Lines)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (char folded in line.AsSpan(space + 1))
            {
                table[folded] = space == 1 ? line[0] : Many;
            }
        }

        return table;
    }

    private static Dictionary<char, string> MakeManys()
    {
        var manys = new Dictionary<char, string>();
        foreach (string line in FoldTable.Lines)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (char folded in space > 1 ? line.AsSpan(space + 1) : [])
            {
                manys.Add(folded, line[..space]);
            }
        }

        return manys;
    }

    private static char OfUnlisted(char unit)
    {
        if (char.IsSurrogate(unit))
        {
            return Surrogate;
        }

        if (IsCjkUnit(unit))
        {
            return Cjk;
        }

        if (unit is (>= '\u0300' and <= '\u036F') or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F'))
        {
            return Skip;
        }

        bool isWord = char.IsLetterOrDigit(unit)
            || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
        return isWord ? char.ToLowerInvariant(unit) : Break;
    }

    private static bool IsCjkUnit(char unit) => unit is
        (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or '\u30FC' or (>= '\u31F0' and <= '\u31FF')
        or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\u1100' and <= '\u11FF') or (>= '\u3131' and <= '\u318E') or (>= '\uAC00' and <= '\uD7A3')
        or (>= '\uFF66' and <= '\uFF9D') or '\u3005' or '\u3007';
}
