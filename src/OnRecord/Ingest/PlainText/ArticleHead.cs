using System.Text.RegularExpressions;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// The head of an article saved as text: a first line such as <c>date 2018-03-16</c>, then the headline and the byline.
/// Only a text that begins with such a date is taken for an article; else nothing is concluded.
/// </summary>
/// <param name="Published">Day, or null.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Authors">From the byline.</param>
public sealed partial record ArticleHead(string? Published, string? Title, IReadOnlyList<string> Authors)
{
    private const int LongestHeadline = 200;
    private const int LinesLookedAt = 8;

    /// <summary>Reads the head of a text.</summary>
    public static ArticleHead Of(string text)
    {
        Match date = DateLine().Match(text, 0, Math.Min(text.Length, 200));
        if (!date.Success || !DateOnly.TryParseExact(date.Groups[1].Value, "yyyy-MM-dd", out _))
        {
            return new ArticleHead(null, null, []);
        }

        string? title = null;
        foreach (string line in text[date.Length..Math.Min(text.Length, date.Length + 2000)].Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0).Take(LinesLookedAt))
        {
            if (Byline.Of(line) is { Count: > 0 } authors)
            {
                return new ArticleHead(date.Groups[1].Value, title, authors);
            }

            title ??= line.Length <= LongestHeadline ? line : null;
        }

        return new ArticleHead(date.Groups[1].Value, title, []);
    }

    [GeneratedRegex(@"\A\s*(?:date|published)?:?\s*(\d{4}-\d{2}-\d{2})[ \t]*\r?(?:\n|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex DateLine();
}
