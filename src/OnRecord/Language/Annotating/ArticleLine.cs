using OnRecord.Ingest.PlainText;

namespace OnRecord.Language.Annotating;

/// <summary>A line of words that may hold articles, and what it says of where one begins or ends.</summary>
/// <param name="Start">Where the line begins.</param>
/// <param name="Words">The line without marks before its words; empty for a line that is a rule.</param>
/// <param name="Gap">How many blank lines stand above it.</param>
/// <param name="First">Where its words begin.</param>
internal sealed record ArticleLine(int Start, string Words, int Gap, int First)
{
    private const int Longest = 120, FewestMarks = 3;

    /// <summary>What is left of a space that a program could not write.</summary>
    private const char LostMarks = '?';

    private const char Copyright = '©';

    /// <summary>A line of dashes, underscores, stars or the like, as people and programs put between articles.</summary>
    public bool IsRule => Words.Length == 0;

    /// <summary>"By Ann Roe", or all of it in capitals.</summary>
    public bool IsByline => Byline.Of(Words.StartsWith("BY ", StringComparison.Ordinal) ? "By" + Words[2..].TrimEnd(LostMarks) : Words.TrimEnd(LostMarks)).Count > 0;

    /// <summary>"Copyright 2019 Averil Press".</summary>
    public bool IsCopyright => Words.Length <= Longest && PressWords.IsCopyright(Words);

    /// <summary>What an archive sets under an article or between two.</summary>
    public bool IsFoot => PressWords.IsFoot(Words);

    /// <summary>"Averil Ledger Correspondent", all of it a name.</summary>
    public bool IsCredit => Words.Length <= Longest && PressWords.IsCredit(Words);

    /// <summary>"HEADLINE: ".</summary>
    public bool IsLabel => Words.Length <= Longest && PressWords.IsLabel(Words);

    /// <summary>A line that only the press writes: from here on the words are not those of whoever mailed them.</summary>
    public bool IsOfPress => IsCopyright || DateLine.IsDateline(Words) || ShortDateline.IsAt(Words) || PressWords.IsClipping(Words)
        || (Words.Length <= Longest && (Byline.Of(Words).Count > 0 || PressWords.IsStaff(Words) || PressWords.IsPressLabel(Words))) || OutletLines.AgencyAt(Words) is not null;

    /// <summary>A line that stands in the head of an article only: who wrote it, whose it is, or what an archive says of it.</summary>
    public bool IsOfHead => IsByline || IsCopyright || IsCredit || IsLabel;

    /// <summary>True where the line itself says that something was published or changed then.</summary>
    public bool IsNotice => PressWords.IsNotice(Words);

    /// <summary>"Dear Ms. Roe:", alone on its line.</summary>
    public bool IsSalutation => Words.Length <= Longest && PressWords.IsSalutation(Words);

    /// <summary>What heads or begins a speech.</summary>
    public bool IsSpeech => Words.Length <= Longest && PressWords.IsSpeech(Words);

    /// <summary>A sentence ends here.</summary>
    public bool EndsSentence => Words is [.., '.' or '!' or '?'];

    /// <summary>The lines that are not blank.</summary>
    public static List<ArticleLine> Of(string text)
    {
        var lines = new List<ArticleLine>();
        int gap = 0;
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start), end = feed < 0 ? text.Length : feed;
            int words = start;
            while (words < end && !char.IsLetterOrDigit(text[words]) && text[words] != Copyright)
            {
                words++;
            }

            if (words < end || IsRuleOf(text.AsSpan(start, end - start)))
            {
                lines.Add(new ArticleLine(start, text[words..end].TrimEnd(), gap, words));
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
}
