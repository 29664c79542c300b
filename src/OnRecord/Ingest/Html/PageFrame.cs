namespace OnRecord.Ingest.Html;

/// <summary>
/// Tells, tag by tag, what of a web page surrounds its main part: <c>nav</c>, <c>aside</c>, page <c>header</c> and <c>footer</c> (also by <c>role</c>), and what stands outside
/// the one <c>main</c> element, or outside the one <c>article</c> where there is no <c>main</c>. A page without such marks is all main part.
/// </summary>
internal sealed class PageFrame(string html)
{
    private readonly string? _main = MainElement(html);
    private string? _around;
    private int _depth;
    private int _mainDepth;
    private int _articles;

    /// <summary>True where the page stands outside its main part.</summary>
    public bool IsAround => _around is not null || (_main is not null && _mainDepth == 0);

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
        _mainDepth += token.Name == _main ? 1 : 0;
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
        _mainDepth -= name == _main && _mainDepth > 0 ? 1 : 0;
        _articles -= name is "article" or "main" && _articles > 0 ? 1 : 0;
        if (name == _around && --_depth == 0)
        {
            _around = null;
        }
    }

    private bool Surrounds(MarkupToken token) => token.Name switch
    {
        "nav" or "aside" => true,
        "header" or "footer" => _articles == 0,
        "div" or "ul" or "section" => MarkupAttributes.Read(html, token, "role")?.ToLowerInvariant() is "navigation" or "banner" or "contentinfo" or "complementary",
        _ => false,
    };

    private static string? MainElement(string html)
    {
        int mains = 0;
        int articles = 0;
        var tokens = new MarkupTokenizer(html);
        while (tokens.Read(out MarkupToken token))
        {
            mains += token is { Kind: MarkupKind.Start, Name: "main" } ? 1 : 0;
            articles += token is { Kind: MarkupKind.Start, Name: "article" } ? 1 : 0;
        }

        return mains == 1 ? "main" : mains == 0 && articles == 1 ? "article" : null;
    }
}
