using System.Text.RegularExpressions;
using OnRecord.Ingest.PlainText;

namespace OnRecord.Language.Annotating;

/// <summary>A line of words that may hold articles, and what it says of where one begins or ends.</summary>
/// <param name="Start">Where the line begins.</param>
/// <param name="Words">The line without marks before its words; empty for a line that is a rule.</param>
/// <param name="Gap">How many blank lines stand above it.</param>
internal sealed partial record ArticleLine(int Start, string Words, int Gap)
{
    private const int Longest = 120, FewestMarks = 3;

    /// <summary>What is left of a space that a program could not write.</summary>
    private const char LostMarks = '?';

    /// <summary>A line of dashes, underscores, stars or the like, as people and programs put between articles.</summary>
    public bool IsRule => Words.Length == 0;

    /// <summary>"By Ann Roe", or all of it in capitals.</summary>
    public bool IsByline => Byline.Of(Words.StartsWith("BY ", StringComparison.Ordinal) ? "By" + Words[2..].TrimEnd(LostMarks) : Words.TrimEnd(LostMarks)).Count > 0;

    /// <summary>"Copyright 2019 Averil Press".</summary>
    public bool IsCopyright => Words.Length <= Longest && Copyright().IsMatch(Words);

    /// <summary>What an archive sets under an article or between two.</summary>
    public bool IsFoot => Foot().IsMatch(Words);

    /// <summary>A line that stands in the head of an article only: who wrote it, whose it is, or what an archive says of it.</summary>
    public bool IsOfHead => IsByline || IsCopyright || (Words.Length <= Longest && (Credit().IsMatch(Words) || Label().IsMatch(Words)));

    /// <summary>True where the line itself says that something was published or changed then.</summary>
    public bool IsNotice => Notice().IsMatch(Words);

    /// <summary>The lines that are not blank.</summary>
    public static List<ArticleLine> Of(string text)
    {
        var lines = new List<ArticleLine>();
        int gap = 0;
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start), end = feed < 0 ? text.Length : feed;
            int words = start;
            while (words < end && !char.IsLetterOrDigit(text[words]))
            {
                words++;
            }

            if (words < end || IsRuleOf(text.AsSpan(start, end - start)))
            {
                lines.Add(new ArticleLine(start, text[words..end].TrimEnd(), gap));
                gap = 0;
            }
            else
            {
                gap++;
            }

            start = end + 1;
        }

        return lines;
    }

    private static bool IsRuleOf(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        int marks = 0;
        foreach (char c in line)
        {
            marks += c is '-' or '_' or '*' or '=' or '~' or '#' ? 1 : 0;
        }

        return marks >= FewestMarks;
    }

    [GeneratedRegex(@"^(?:all\s+contents?\s+)?(?:\(?c\)\s*)?(?:copyright|©)\b.*\b(?:19|20)\d{2}\b|^\(?c\)\s*(?:19|20)\d{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.,'’-]*(?:\s+(?:(?:and|of|the)\s+)*\p{Lu}[\p{L}.,'’-]*){0,7}\s(?:Staff\s+Writers?|Writers?|Reporters?|Correspondents?|Bureau(?:\s+Chief)?|Press|STAFF\s+WRITERS?|WRITERS?|REPORTERS?|CORRESPONDENTS?|BUREAU|PRESS)$", RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^(?:LENGTH:\s+\d+\s+words|(?:SECTION|HEADLINE|BYLINE|DATELINE|URL|[A-Z]{2}-ACC-NO):|FOR\s+(?:IMMEDIATE\s+)?RELEASE\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:LOAD-DATE:|\d+\s+of\s+\d+\s+DOCUMENTS$)", RegexOptions.CultureInvariant)]
    private static partial Regex Foot();

    [GeneratedRegex(@"^(?:(?:first\s+)?(?:published|posted)|(?:last\s+)?updated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();
}
