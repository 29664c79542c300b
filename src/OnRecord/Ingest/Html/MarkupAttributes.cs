using OnRecord.Sources;

namespace OnRecord.Ingest.Html;

/// <summary>Reads the attributes of a tag.</summary>
internal static class MarkupAttributes
{
    /// <summary>Where the value of an attribute stands, without its quotation marks; null when the tag has none of that name.</summary>
    public static TextSpan? Find(string text, MarkupToken tag, string name)
    {
        int at = tag.Span.Start + 1 + tag.Name.Length;
        int end = tag.Span.End - 1;
        while (at < end)
        {
            while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == '/'))
            {
                at++;
            }

            int nameStart = at;
            while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '/'))
            {
                at++;
            }

            int nameEnd = at;
            TextSpan value = Value(text, ref at, end);
            if (text.AsSpan(nameStart, nameEnd - nameStart).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }

            at = Math.Max(at, nameStart + 1);
        }

        return null;
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
