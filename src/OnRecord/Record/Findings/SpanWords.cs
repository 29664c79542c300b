using OnRecord.Language.Segments;
using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>The words of a stretch as they are shown and compared.</summary>
internal static class SpanWords
{
    /// <summary>On one line, without the marks of quotations.</summary>
    public static string OneLine(string text, TextSpan span)
    {
        ReadOnlySpan<char> words = text.AsSpan(span.Start, span.Length);
        if (!words.ContainsAny('\n', '\r', '\t') && !words.Contains("  ", StringComparison.Ordinal))
        {
            return words.ToString();
        }

        return Joined(words);
    }

    /// <summary>Words joined by one space each, without the marks of quotations.</summary>
    public static string Joined(ReadOnlySpan<char> words)
    {
        var lines = new List<string>();
        foreach (ReadOnlySpan<char> line in words.EnumerateLines())
        {
            lines.AddRange(QuoteMarks.Without(line).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return string.Join(' ', lines);
    }
}
