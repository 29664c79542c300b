using System.Buffers;
using OnRecord.Ingest;

namespace OnRecord.Language.Segments;

/// <summary>The words of lines such as <c>On 3 May 2019, Ann Roe wrote:</c> in many languages (<c>Rules/attributions.tsv</c>).</summary>
internal static class AttributionWords
{
    private static readonly string[][] Rows = [.. RuleTable.Rows("Language.Segments", "attributions.tsv")];

    private static readonly string[] WritingWords = [.. Rows.SelectMany(static row => RuleTable.Alternatives(row[2])).Distinct()];

    private static readonly SearchValues<string> Writing = SearchValues.Create(WritingWords, StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Beginnings = [.. Rows.SelectMany(static row => RuleTable.Alternatives(row[1])).Distinct()];

    /// <summary>Whether the text has a word of writing standing alone; where it ends.</summary>
    public static bool HasWriting(ReadOnlySpan<char> text, out int start, out int end)
    {
        start = 0;
        while (start < text.Length)
        {
            int found = text[start..].IndexOfAny(Writing);
            if (found < 0)
            {
                break;
            }

            start += found;
            end = start + LengthAt(text[start..]);
            bool wide = text[start] >= '\u0E00';
            if (wide || ((start == 0 || !char.IsLetter(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))))
            {
                return true;
            }

            start++;
        }

        start = end = -1;
        return false;
    }

    /// <summary>Whether a line begins with a word such as <c>On</c> or <c>Am</c> that opens an attribution, with a date near it.</summary>
    public static bool Begins(ReadOnlySpan<char> line)
    {
        foreach (string word in Beginnings)
        {
            if (line.Length > word.Length && line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (line[word.Length] == ' ' || word[0] >= '\u0E00'))
            {
                ReadOnlySpan<char> next = line.Slice(word.Length, Math.Min(60, line.Length - word.Length));
                return next.IndexOfAnyInRange('0', '9') >= 0;
            }
        }

        return false;
    }

    /// <summary>The longest word of writing that the text begins with.</summary>
    private static int LengthAt(ReadOnlySpan<char> text)
    {
        int longest = 1;
        foreach (string word in WritingWords)
        {
            if (word.Length > longest && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                longest = word.Length;
            }
        }

        return longest;
    }
}
