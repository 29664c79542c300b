namespace OnRecord.Language.Segments;

/// <summary>
/// Stamps in the margin of released mail, on the same line as words of it and behind a gap: <c>From: Ann Roe             B6</c>. They are no part of what the line says.
/// </summary>
internal static class MarginStamps
{
    /// <summary>The least white space before a margin.</summary>
    private const string Gap = "   ";

    /// <summary>The column in which the margin begins at the least.</summary>
    private const int LeastMargin = 40;

    /// <summary>Where the words of a line end, behind the last unit that is no stamp and no white space before one.</summary>
    /// <param name="text">A line without white space around it.</param>
    public static int WordsEnd(ReadOnlySpan<char> text)
    {
        int end = text.Length;
        while (text[..end].LastIndexOf(Gap) is > 0 and int gap && IsStamp(text[(gap + Gap.Length)..end]))
        {
            end = text[..gap].TrimEnd().Length;
        }

        return end;
    }

    /// <summary>Whether a line has nothing but a stamp: any in the margin, elsewhere one with a number or a code, which no words of a value look like.</summary>
    public static bool IsAlone(BodyLines lines, int line) =>
        !lines[line].IsBlank && (lines[line].Indent >= LeastMargin || lines.Text(line).ContainsAnyInRange('0', '9')) && IsStamp(lines.Text(line));

    /// <summary>Whether the date of a line is that of the stamp on the line above, the day of a release.</summary>
    public static bool IsDayOfStamp(BodyLines lines, int line) => line > 0 && !lines[line - 1].IsBlank && PrintedPages.IsStampLine(lines.Text(line - 1));

    /// <summary>A line without the stamps in its margin.</summary>
    public static BodyLine Without(BodyLines lines, int line) =>
        lines[line].IsBlank ? lines[line] : lines[line] with { End = lines[line].TextStart + WordsEnd(lines.Text(line)) };

    private static bool IsStamp(ReadOnlySpan<char> text) => PrintedPages.IsStamp(text) || StampRules.Match(text);
}
