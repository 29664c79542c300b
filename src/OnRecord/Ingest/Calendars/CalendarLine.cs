using OnRecord.Ingest.PlainText;
using OnRecord.Sources;

namespace OnRecord.Ingest.Calendars;

/// <summary>A property of a calendar (RFC 5545 section 3.1), from a line that is unfolded.</summary>
/// <param name="Span">The line, without its end.</param>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">As they are written, without the semicolon before them.</param>
/// <param name="Value">Behind the colon.</param>
internal sealed record CalendarLine(TextSpan Span, string Name, string Parameters, string Value)
{
    /// <summary>Longer lines hold files, or words.</summary>
    private const int Longest = 8000;

    /// <summary>The lines of a text that are properties, but for long ones.</summary>
    public static IEnumerable<CalendarLine> Of(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : start + end;
            if (end > start && end - start <= Longest && Read(text, new TextSpan(start, end)) is { } line)
            {
                yield return line;
            }

            start = end + 1;
        }
    }

    /// <summary>The value of a parameter without quotation marks; null where there is none.</summary>
    public string? Parameter(string name)
    {
        bool isQuoted = false;
        int start = 0;
        for (int at = 0; at <= Parameters.Length; at++)
        {
            isQuoted ^= at < Parameters.Length && Parameters[at] == '"';
            if (at < Parameters.Length && (isQuoted || Parameters[at] != ';'))
            {
                continue;
            }

            ReadOnlySpan<char> one = Parameters.AsSpan(start, at - start);
            int equals = one.IndexOf('=');
            if (equals > 0 && one[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return one[(equals + 1)..].Trim().Trim('"').Trim().ToString();
            }

            start = at + 1;
        }

        return null;
    }

    private static CalendarLine? Read(string text, TextSpan span)
    {
        (ReadOnlySpan<char> name, ReadOnlySpan<char> parameters, ReadOnlySpan<char> value) = CardEntries.Divide(text.AsSpan(span.Start, span.Length));

        // Outlook puts "TZID=tzone://Microsoft/Utc" in no quotation marks.
        int last = value.StartsWith("//") && !parameters.IsEmpty ? value.LastIndexOf(':') : -1;
        return name.IsEmpty ? null
            : new CalendarLine(span, name.ToString().TrimStart('\uFEFF').ToUpperInvariant(), last < 0 ? parameters.ToString() : $"{parameters}:{value[..last]}", value[(last + 1)..].ToString());
    }
}
