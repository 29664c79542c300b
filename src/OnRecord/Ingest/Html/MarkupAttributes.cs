using OnRecord.Sources;

namespace OnRecord.Ingest.Html;

/// <summary>Reads the attributes of a tag.</summary>
internal static class MarkupAttributes
{
    /// <summary>Where the value of an attribute stands, without its quotation marks; null when the tag has none of that name.</summary>
    public static TextSpan? Find(string text, MarkupToken tag, string name)
    {
        int at = Start(tag);
        while (Next(text, tag, ref at, out TextSpan found, out TextSpan value))
        {
            if (text.AsSpan(found.Start, found.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Where the attributes of a tag begin, for <see cref="Next"/>.</summary>
    public static int Start(MarkupToken tag) => tag.Span.Start + 1 + tag.Name.Length;

    /// <summary>The next attribute of a tag; false when there are no more.</summary>
    /// <param name="text">The markup.</param>
    /// <param name="tag">A start tag.</param>
    /// <param name="at">Where to go on.</param>
    /// <param name="name">Where its name stands.</param>
    /// <param name="value">Where its value stands, without quotation marks; empty when it has none.</param>
    public static bool Next(string text, MarkupToken tag, ref int at, out TextSpan name, out TextSpan value)
    {
        int end = tag.Span.End - 1;
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == '/'))
        {
            at++;
        }

        int start = at;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '/'))
        {
            at++;
        }

        name = new TextSpan(start, at);
        value = start < end ? Value(text, ref at, end) : name;
        at = Math.Max(at, start + 1);
        return start < end;
    }

    /// <summary>The value of an attribute with its entities decoded, or null.</summary>
    public static string? Read(string text, MarkupToken tag, string name) =>
        Find(text, tag, name) is { } span ? HtmlEntities.Decode(text[span.Start..span.End], inAttribute: true).Trim() : null;

    private static TextSpan Value(string text, ref int at, int end)
    {
        int equals = at;
        while (equals < end && char.IsWhiteSpace(text[equals]))
        {
            equals++;
        }

        if (equals >= end || text[equals] != '=')
        {
            return new TextSpan(at, at);
        }

        at = equals + 1;
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at < end && text[at] is '"' or '\'')
        {
            int close = text.IndexOf(text[at], at + 1, end - at - 1);
            int from = at + 1;
            at = close < 0 ? end : close + 1;
            return new TextSpan(Math.Min(from, end), close < 0 ? end : close);
        }

        int start = at;
        while (at < end && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return new TextSpan(start, at);
    }
}
