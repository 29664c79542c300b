using OnRecord.Sources;

namespace OnRecord.Ingest.Html;

/// <summary>
/// Cuts HTML or XML into pieces with their places, as the tokenizer of the HTML standard (WHATWG, section 13.2.5) does for
/// well-formed input. On broken input it keeps what a browser would swallow: a tag, comment or script that never ends is
/// text. One pass, linear in the length whatever the input.
/// </summary>
internal sealed class MarkupTokenizer(string text)
{
    private static readonly HashSet<string> RawElements = ["script", "style", "title", "textarea", "xmp", "noembed"];

    private readonly int _lastClose = text.LastIndexOf('>');
    private readonly HashSet<string> _neverEnding = [];
    private bool _quotesBroken;
    private int _at;
    private string? _rawElement;

    /// <summary>The next piece; false at the end.</summary>
    public bool Read(out MarkupToken token)
    {
        if (_at >= text.Length)
        {
            token = default;
            return false;
        }

        int start = _at;
        if (_rawElement is not null && TryRaw(out token))
        {
            return true;
        }

        token = text[start] == '<' && TryMarkup(start, out MarkupToken markup) ? markup : Text(start);
        _at = token.Span.End;
        if (token.Kind == MarkupKind.Start && RawElements.Contains(token.Name) && !_neverEnding.Contains(token.Name))
        {
            _rawElement = token.Name;
        }

        return true;
    }

    private bool TryRaw(out MarkupToken token)
    {
        string name = _rawElement!;
        _rawElement = null;
        int end = text.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
        token = default;
        if (end < 0)
        {
            _neverEnding.Add(name);
            return false;
        }

        if (end == _at)
        {
            return false;
        }

        token = new MarkupToken(MarkupKind.Text, new TextSpan(_at, end));
        _at = end;
        return true;
    }

    private MarkupToken Text(int start)
    {
        int next = start + 1 < text.Length ? text.IndexOf('<', start + 1) : -1;
        return new MarkupToken(MarkupKind.Text, new TextSpan(start, next < 0 ? text.Length : next));
    }

    private bool TryMarkup(int start, out MarkupToken token)
    {
        token = default;
        if (start >= _lastClose)
        {
            return false;
        }

        char first = text[start + 1];
        if (first is '!' or '?')
        {
            return TryOther(start, out token);
        }

        bool isEnd = first == '/';
        int nameStart = start + (isEnd ? 2 : 1);
        if (nameStart >= text.Length || !char.IsAsciiLetter(text[nameStart]))
        {
            return false;
        }

        int nameEnd = nameStart;
        while (nameEnd < text.Length && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] is not ('>' or '/' or '<'))
        {
            nameEnd++;
        }

        int end = TagEnd(nameEnd);
        if (end < 0)
        {
            return false;
        }

        token = new MarkupToken(isEnd ? MarkupKind.End : MarkupKind.Start, new TextSpan(start, end), text[nameStart..nameEnd].ToLowerInvariant());
        return true;
    }

    /// <summary>Where a tag ends, quotation marks minded; once they prove broken, not any more.</summary>
    private int TagEnd(int from)
    {
        int at = from;
        while (!_quotesBroken && at < text.Length)
        {
            char c = text[at];
            if (c == '>')
            {
                return at + 1;
            }

            int close = c is '"' or '\'' && text[at - 1] == '=' ? text.IndexOf(c, at + 1) : at;
            if (close < 0)
            {
                break;
            }

            at = close + 1;
        }

        _quotesBroken = true;
        int simple = text.IndexOf('>', from);
        return simple < 0 ? -1 : simple + 1;
    }

    private bool TryOther(int start, out MarkupToken token)
    {
        (string opening, string closing) = text.AsSpan(start).StartsWith("<!--") ? ("<!--", "-->") : text.AsSpan(start).StartsWith("<![CDATA[") ? ("<![CDATA[", "]]>") : ("<!", ">");
        int end = _neverEnding.Contains(opening) ? -1 : text.IndexOf(closing, start + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            _neverEnding.Add(opening);
        }

        token = end < 0 ? default : new MarkupToken(MarkupKind.Other, new TextSpan(start, end + closing.Length));
        return end >= 0;
    }
}
