using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Time;

/// <summary>
/// Reads lines of expectations, <c>@2018-03-16 Words with [times] in brackets. ==> DATE 2018-03-05 ; DURATION P2D</c>. Without <c>@</c> the text was
/// published on Friday, 16 March 2018; with <c>@sent</c> it is a message sent then. Every time of the line must be expected, in order, at its brackets.
/// </summary>
internal static class TimeTable
{
    public const string Published = "2018-03-16";

    public static void Check(string line)
    {
        string published = Published;
        line = line.Trim();
        if (line.StartsWith('@'))
        {
            published = line[1..line.IndexOf(' ')];
            line = line[(line.IndexOf(' ') + 1)..];
        }

        bool isSent = published == "sent";
        published = isSent ? Published : published;
        string[] sides = line.Split("==>");
        string marked = sides[0].Trim();
        string text = marked.Replace("[", "").Replace("]", "");
        TimeFindings findings = TimeFinder.Find(Tokenizer.Cut(text), published == "none" ? null : TimeAnchor.Parse(published)! with { IsSent = isSent });
        Assert.Equal(Expected(marked, sides[1]), findings.Times.Select(t => $"{text[t.Span.Start..t.Span.End]} = {t.Type.ToString().ToUpperInvariant()} {t.Value}"));
    }

    private static IEnumerable<string> Expected(string marked, string values)
    {
        string[] each = values.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int at = 0;
        foreach (string value in each)
        {
            int open = marked.IndexOf('[', at);
            at = marked.IndexOf(']', open);
            yield return $"{marked[(open + 1)..at]} = {(value.Contains(' ') ? value : value + " ")}";
        }

        Assert.True(marked.IndexOf('[', at) < 0, "A bracket without a value: " + marked);
    }
}
