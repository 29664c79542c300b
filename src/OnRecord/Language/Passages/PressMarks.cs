using System.Buffers;
using System.Text.RegularExpressions;
using OnRecord.Ingest.PlainText;
using OnRecord.Sources;

namespace OnRecord.Language.Passages;

/// <summary>Finds the lines by which the press marks its articles: a byline, a full dateline, a notice of copyright with its year. Linear in the length of the text; a pure function.</summary>
internal static partial class PressMarks
{
    private const int Longest = 120;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Where the first such line of a stretch begins; -1 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The stretch of it to look in.</param>
    public static int Find(string text, TextSpan span)
    {
        for (int start = span.Start; start < span.End;)
        {
            int feed = text.IndexOf('\n', start, span.End - start), end = feed < 0 ? span.End : feed;
            if (IsMark(text.AsSpan(start, end - start)))
            {
                return start;
            }

            start = end + 1;
        }

        return -1;
    }

    private static bool IsMark(ReadOnlySpan<char> line)
    {
        int first = line.IndexOfAny(Letters);
        ReadOnlySpan<char> words = first < 0 ? default : line[first..].TrimEnd();
        return words.Length is > 0 and <= Longest && (Mark().IsMatch(words) || Notice().IsMatch(line) || (words[0] == 'B' && Byline.Of(words.ToString()).Count > 0) || (char.IsUpper(words[0]) && DateLine.IsDateline(words.ToString())));
    }

    [GeneratedRegex(@"^(?:BYLINE|DATELINE|HEADLINE):|\b(?:Staff|STAFF)\s+(?:Writer|Reporter|Correspondent|WRITER|REPORTER|CORRESPONDENT)[sS]?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?:\bcopyright\b|\(c\)|©).{0,40}\b(?:19|20)\d\d\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();
}
