namespace OnRecord.Ingest.Html;

/// <summary>Follows elements that a browser does not show, whose words are not part of the words beside them.</summary>
internal struct HiddenStretch
{
    private static readonly HashSet<string> s_void = ["img", "input", "br", "hr", "meta", "link", "area", "source", "col", "embed", "wbr"];

    private string? _name;
    private int _depth;

    /// <summary>Goes past a piece of markup; true where something hidden begins or ends.</summary>
    public bool Pass(string text, MarkupToken token)
    {
        if (token.Kind == MarkupKind.Start && (_name is null ? IsHidden(text, token) : token.Name == _name))
        {
            (bool begins, _name, _depth) = (_name is null, token.Name, _depth + 1);
            return begins;
        }

        if (token.Kind != MarkupKind.End || token.Name != _name || --_depth > 0)
        {
            return false;
        }

        _name = null;
        return true;
    }

    private static bool IsHidden(string text, MarkupToken token)
    {
        ReadOnlySpan<char> tag = text.AsSpan(token.Span.Start, token.Span.Length);
        return (tag.Contains("none", StringComparison.OrdinalIgnoreCase) || tag.Contains("hidden", StringComparison.OrdinalIgnoreCase)) && !s_void.Contains(token.Name)
            && (MarkupAttributes.Find(text, token, "hidden") is not null
                || (MarkupAttributes.Read(text, token, "style")?.Replace(" ", "", StringComparison.Ordinal) is { } style
                    && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase))));
    }
}
