using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Html;

/// <summary>
/// What a page calls itself where it names no outlet in its data: the host of its own address, its masthead (what stands alone in the page's header, in a logo, or links to the first page), and the line of its copyright. A name that stands
/// behind the headline in the title, or beside the byline, is the outlet's only when one of them has it too.
/// </summary>
internal sealed partial class PageNames
{
    private const int LongestWords = 200, MostOpen = 8, MostNames = 200, LeastLetters = 4, LongestName = 60;

    private static readonly HashSet<string> s_mastheads = new(StringComparer.OrdinalIgnoreCase) { "masthead", "nameplate", "logo", "site-logo", "header-logo", "site-title", "site-name", "sitename", "site-branding", "branding", "navbar-brand" };

    /// <summary>Sections and the like, which links to a first page and mastheads name too.</summary>
    private static readonly HashSet<string> s_sections = new(StringComparer.Ordinal)
    {
        "home", "homepage", "frontpage", "news", "localnews", "topnews", "latestnews", "worldnews", "sports", "opinion", "business", "politics", "local", "world", "weather", "culture", "arts", "obituaries", "community", "blog", "blogs", "articles", "archive", "archives",
        "metro", "features", "lifestyle", "education", "science", "health", "entertainment", "travel", "tech", "technology", "crime", "courts", "environment", "photos", "video", "videos", "letters", "editorial", "editorials", "columns", "columnists", "breakingnews",
        "pressreleases", "press", "media", "newsroom", "announcements", "events", "search", "about", "aboutus", "contact", "contactus", "login", "subscribe", "menu",
    };

    /// <summary>Second-level names under which countries give out names.</summary>
    private static readonly HashSet<string> s_common = new(StringComparer.Ordinal) { "co", "com", "org", "net", "ac", "gov", "or", "ne" };

    private readonly string _html;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<(string Tag, StringBuilder Words, int[] Depth)> _open = [];

    private PageNames(string html)
    {
        _html = html;
    }

    /// <summary>Looks through a page.</summary>
    public static PageNames Of(string html)
    {
        var names = new PageNames(html);
        var tokens = new MarkupTokenizer(html);
        while (tokens.Read(out MarkupToken token))
        {
            names.Take(token);
        }

        names.TakeAddress(SavedFrom().Match(html, 0, Math.Min(html.Length, 4096)) is { Success: true } saved ? saved.Groups["address"].Value : null);
        return names;
    }

    /// <summary>The part of a title behind the headline that is the page's own name, from the last on; null where none is.</summary>
    /// <param name="title">As the page has it, or null.</param>
    /// <param name="headline">What is no name of an outlet.</param>
    /// <param name="text">The words of the page.</param>
    public string? InTitle(string? title, string? headline, string text) => title is null ? null
        : Separator().Split(title).Skip(1).Reverse().Select(static part => part.Trim()).FirstOrDefault(part => !part.Equals(headline, StringComparison.OrdinalIgnoreCase) && Has(part, text));

    /// <summary>Whether the page calls itself so.</summary>
    public bool Has(string? name, string text)
    {
        if (name is null || name.Length > LongestName)
        {
            return false;
        }

        string squeezed = Squeezed(name);
        return squeezed.Length >= LeastLetters && !s_sections.Contains(squeezed) && (_names.Contains(squeezed) || HasCopyright(name, text));
    }

    private static bool HasCopyright(string name, string text)
    {
        string plain = Regex.Escape(Article().Replace(name.Trim(), ""));
        return Regex.IsMatch(
            text, $@"(?:©|\(c\)|\bcopyright\b)[\s©:,]{{0,8}}(?:\(c\)\s*)?(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?[\s,.]{{0,4}})?(?:by\s+)?(?:the\s+)?{plain}(?:[ ,]+(?:inc|llc|ltd|co|corp|company|limited)\b)?\s*(?:$|[.,;|•·-]|\d{{4}}|all\s+rights)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline);
    }

    private void Take(MarkupToken token)
    {
        switch (token.Kind)
        {
            case MarkupKind.Text when token.Name is not ("script" or "style"):
                Append(_html.AsSpan(token.Span.Start, Math.Min(token.Span.Length, LongestWords)));
                break;
            case MarkupKind.Start:
                Open(token);
                break;
            case MarkupKind.End:
                Close(token.Name);
                break;
        }
    }

    private void Append(ReadOnlySpan<char> words)
    {
        foreach ((_, StringBuilder collected, _) in _open)
        {
            if (collected.Length < LongestWords)
            {
                collected.Append(words).Append(' ');
            }
        }
    }

    private void Open(MarkupToken token)
    {
        foreach ((string tag, _, int[] depth) in _open)
        {
            depth[0] += tag == token.Name ? 1 : 0;
        }

        switch (token.Name)
        {
            case "link" when MarkupAttributes.Read(_html, token, "rel")?.Equals("canonical", StringComparison.OrdinalIgnoreCase) == true:
                TakeAddress(MarkupAttributes.Read(_html, token, "href"));
                break;
            case "meta" when MarkupAttributes.Read(_html, token, "property") == "og:url":
                TakeAddress(MarkupAttributes.Read(_html, token, "content"));
                break;
            case "img":
                Append(MarkupAttributes.Read(_html, token, "alt"));
                break;
            case "meta" or "link" or "input" or "br":
                break;
            default:
                if (_open.Count < MostOpen && IsMasthead(token))
                {
                    _open.Add((token.Name, new StringBuilder(), [1]));
                }

                break;
        }
    }

    private bool IsMasthead(MarkupToken token) => token.Name == "header"
        || (token.Name == "a" && IsFirstPage(MarkupAttributes.Read(_html, token, "href")))
        || (MarkupAttributes.Read(_html, token, "class") + " " + MarkupAttributes.Read(_html, token, "id")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(s_mastheads.Contains);

    private static bool IsFirstPage(string? address) => address == "/" || (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && uri.Fragment.Length == 0);

    private void Close(string tag)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            (string name, StringBuilder words, int[] depth) = _open[i];
            if (name == tag && --depth[0] == 0)
            {
                Know(Squeezed(HtmlEntities.Decode(words.ToString())));
                _open.RemoveAt(i);
            }
        }
    }

    /// <summary>The name that somebody registered, without the country and the like: <c>quaypost</c> of <c>www.quaypost.co.uk</c>.</summary>
    private void TakeAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.HostNameType != UriHostNameType.Dns)
        {
            return;
        }

        string[] labels = uri.Host.ToLowerInvariant().Split('.');
        int at = labels.Length - 2;
        at -= at > 0 && s_common.Contains(labels[at]) ? 1 : 0;
        if (at >= 0)
        {
            Know(Squeezed(labels[at]));
        }
    }

    private void Know(string name)
    {
        if (name.Length >= LeastLetters && _names.Count < MostNames)
        {
            _names.Add(name);
        }
    }

    /// <summary>Letters and digits alone, in lower case, without the article before them.</summary>
    private static string Squeezed(string name)
    {
        string letters = new([.. Article().Replace(name.Trim(), "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        return letters.StartsWith("the", StringComparison.Ordinal) && letters.Length > LeastLetters + 3 ? letters[3..] : letters;
    }

    [GeneratedRegex(@"(?<!\s)\s+(?:[-–—|·•»:]|::)\s+|(?<!\s)\s*\|\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(?<address>\S{1,500})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SavedFrom();
}
