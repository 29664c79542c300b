using System.Buffers;
using System.Text.RegularExpressions;

namespace OnRecord.Store.Terms;

/// <summary>
/// Words of addresses that are coded with percent signs (<c>url=https%3A%2F%2Fpier.example</c>), as where a link leads over a gate. What stands in the text are terms, and what it stands for are more.
/// </summary>
internal static partial class CodedWords
{
    /// <summary>Units of an address that are looked at before and behind its first code.</summary>
    private const int Longest = 4096;

    /// <summary>An address in an address in an address is coded as often.</summary>
    private const int MostTimes = 3;

    private static readonly SearchValues<char> s_ends = SearchValues.Create(" \t\r\n\u00A0<>\"'`");

    /// <summary>The folded words that only the decoded addresses have, in order, with where they stand or, failing that, the whole address.</summary>
    public static List<Term> Of(ReadOnlySpan<char> text)
    {
        var found = new List<Term>();
        int end = 0;
        for (int next = text.IndexOf('%'); next >= 0; next = text[end..].IndexOf('%'))
        {
            int code = end + next;
            if (!IsCode(text[code..]))
            {
                end = code + 1;
                continue;
            }

            int before = Math.Max(end, code - Longest);
            int start = before + text[before..code].LastIndexOfAny(s_ends) + 1;
            int length = text[code..Math.Min(text.Length, code + Longest)].IndexOfAny(s_ends);
            end = length < 0 ? Math.Min(text.Length, code + Longest) : code + length;
            Add(text[start..end].ToString(), start, found);
        }

        return found;
    }

    private static void Add(string address, int start, List<Term> found)
    {
        string decoded = address;
        for (int time = 0; time < MostTimes && Code().IsMatch(decoded); time++)
        {
            decoded = Uri.UnescapeDataString(decoded);
        }

        HashSet<string> known = [.. TermTokenizer.Tokens(address).Select(static term => term.Folded)];
        int from = 0;
        foreach (string word in TermTokenizer.Tokens(decoded).Select(static term => term.Folded).Where(known.Add))
        {
            int at = address.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
            from = at < 0 ? from : at + word.Length;
            found.Add(at < 0 ? new Term(word, start, start + address.Length) : new Term(word, start + at, start + at + word.Length));
        }
    }

    private static bool IsCode(ReadOnlySpan<char> text) => text.Length > 2 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);

    [GeneratedRegex("%[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
