namespace OnRecord.Ingest.Html;

/// <summary>
/// Tells, tag by tag, what of a web page surrounds its main part: <c>nav</c>, <c>aside</c>, page <c>header</c> and <c>footer</c> (also by <c>role</c>), what is named so by
/// its class, and what stands outside the main part that <see cref="PageOutline"/> finds, but for the headline before it and what is between them. A page without such marks is all main part.
/// </summary>
/// <param name="html">The page.</param>
/// <param name="outline">Of the same page.</param>
internal sealed class PageFrame(string html, PageOutline outline)
{
    private string? _around;
    private int _depth;
    private int _mainDepth;
    private int _articles;
    private bool _hasBegun;

    /// <summary>True where the page stands outside its main part.</summary>
    public bool IsAround => _around is not null || (outline.MainStart >= 0 && _mainDepth == 0 && !_hasBegun);

    /// <summary>Goes past a tag. An end tag belongs to what it ends.</summary>
    /// <returns>Whether the tag itself stands around the main part.</returns>
    public bool Pass(MarkupToken token)
    {
        bool before = IsAround;
        if (token.Kind == MarkupKind.Start)
        {
            Open(token);
            return IsAround;
        }

        if (token.Kind == MarkupKind.End)
        {
            Close(token.Name);
        }

        return before;
    }

    private void Open(MarkupToken token)
    {
        bool isMain = token.Span.Start == outline.MainStart;
        _mainDepth += isMain || (_mainDepth > 0 && token.Name == outline.MainName) ? 1 : 0;
        _hasBegun = (_hasBegun && !isMain) || token.Span.Start == outline.HeadStart;
        _articles += token.Name is "article" or "main" ? 1 : 0;
        if (token.Name == _around)
        {
            _depth++;
        }
        else if (_around is null && Surrounds(token))
        {
            (_around, _depth) = (token.Name, 1);
        }
    }

    private void Close(string name)
    {
        _mainDepth -= name == outline.MainName && _mainDepth > 0 ? 1 : 0;
        _articles -= name is "article" or "main" && _articles > 0 ? 1 : 0;
        if (name == _around && --_depth == 0)
        {
            _around = null;
        }
    }

    private bool Surrounds(MarkupToken token) => token.Name switch
    {
        "nav" or "aside" => true,
        "header" => _articles == 0 && !outline.HoldsHeadline(token.Span.Start),
        "footer" => _articles == 0,
        "div" or "ul" or "section" when MarkupAttributes.Read(html, token, "role")?.ToLowerInvariant() is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" => true,
        _ => outline.Around.Contains(token.Span.Start),
    };
}
