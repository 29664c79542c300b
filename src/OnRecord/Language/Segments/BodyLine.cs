namespace OnRecord.Language.Segments;

/// <summary>A line of a body.</summary>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="TextStart">Behind quotation marks and white space; equal to <paramref name="End"/> when nothing else is in the line.</param>
/// <param name="End">Behind the last unit that is not white space.</param>
/// <param name="Depth">How many quotation marks it begins with, at most 255.</param>
/// <param name="Indent">Columns of white space between the marks and the text, at most 255; a tab is 8.</param>
internal readonly record struct BodyLine(int Start, int TextStart, int End, byte Depth, byte Indent)
{
    /// <summary>Whether there is nothing but marks and white space.</summary>
    public bool IsBlank => TextStart >= End;

    /// <summary>Units of text.</summary>
    public int Length => End - TextStart;

    /// <summary>The text behind marks and white space.</summary>
    public ReadOnlySpan<char> Text(string body) => body.AsSpan(TextStart, End - TextStart);
}
