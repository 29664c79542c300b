using System.Text;

namespace OnRecord.Ingest.Html;

/// <summary>
/// What a first look over a web page tells: which element is its main part (the one <c>main</c>, else the one or by far the longest <c>article</c>, else the one marked as article
/// body), where the headline before it begins, and which elements surround it by their class. What holds the headline or more than half of the page surrounds nothing.
/// </summary>
internal sealed class PageOutline
{
    /// <summary>Elements that are followed at one time; in a page with more open ones the inner are not told apart.</summary>
    private const int MostOpen = 64;

    /// <summary>Letters of headline and title that are compared.</summary>
    private const int MostLetters = 400;

    private static readonly HashSet<string> s_boxes = ["div", "ul", "ol", "section", "form", "table", "td", "p", "dialog"];

    private readonly string _html;
    private readonly List<Element> _open = [];
    private readonly List<Element> _closed = [];
    private long _words;
    private int _headlines;
    private int _mains;
    private int _headline = -1;
    private bool _inHeadline;
    private readonly HashSet<int> _headers = [];
    private readonly StringBuilder _headlineWords = new();
    private readonly StringBuilder _titleWords = new();

    private PageOutline(string html)
    {
        _html = html;
    }

    private enum Role
    {
        Main,
        Article,
        Body,
        Around,
        Header,
    }

    /// <summary>Where the start tag of the main part begins; negative when the page has no part that stands out.</summary>
    public int MainStart { get; private set; } = -1;

    /// <summary>Name of the main part's element; empty when there is none.</summary>
    public string MainName { get; private set; } = "";

    /// <summary>Where the one headline before the main part begins; negative when it is inside or there is none or several.</summary>
    public int HeadStart { get; private set; } = -1;

    /// <summary>Where the start tags of elements begin that surround the main part.</summary>
    public HashSet<int> Around { get; private set; } = [];

    /// <summary>Whether the page's one headline is what its title begins with: then the element that holds it is no masthead.</summary>
    public bool HasTitledHeadline => _headlines == 1 && _headlineWords.Length > 0 && _titleWords.ToString().StartsWith(_headlineWords.ToString(), StringComparison.Ordinal);

    /// <summary>Whether a page header is part of the main part, because it holds the headline.</summary>
    public bool HoldsHeadline(int start) => HasTitledHeadline && _headers.Contains(start);

    /// <summary>Looks over a page. Linear in its length.</summary>
    public static PageOutline Of(string html)
    {
        var outline = new PageOutline(html);
        var tokens = new MarkupTokenizer(html);
        while (tokens.Read(out MarkupToken token))
        {
            outline.Pass(token);
        }

        outline.Conclude();
        return outline;
    }

    private void Pass(MarkupToken token)
    {
        switch (token.Kind)
        {
            case MarkupKind.Text when token.Name == "title":
                AddLetters(token, _titleWords);
                break;
            case MarkupKind.Text when token.Name is not ("script" or "style"):
                if (_inHeadline)
                {
                    AddLetters(token, _headlineWords);
                }

                foreach (char c in _html.AsSpan(token.Span.Start, token.Span.Length))
                {
                    _words += char.IsWhiteSpace(c) ? 0 : 1;
                }

                break;
            case MarkupKind.Start:
                Open(token);
                break;
            case MarkupKind.End:
                _inHeadline &= token.Name != "h1";
                Close(token.Name);
                break;
        }
    }

    private void Open(MarkupToken token)
    {
        foreach (Element element in _open)
        {
            element.Depth += element.Name == token.Name ? 1 : 0;
        }

        if (token.Name == "h1")
        {
            _headlines++;
            (_headline, _inHeadline) = (token.Span.Start, true);
        }

        if (RoleOf(token) is { } role && _open.Count < MostOpen)
        {
            _mains += role is Role.Main or Role.Body ? 1 : 0;
            _open.Add(new Element(role, token.Name, token.Span.Start, _words, _headlines, _mains));
        }
    }

    /// <summary>Letters and digits alone, so that layout and entities do not matter.</summary>
    private void AddLetters(MarkupToken token, StringBuilder into)
    {
        foreach (char c in HtmlEntities.Decode(_html[token.Span.Start..token.Span.End]))
        {
            if (char.IsLetterOrDigit(c) && into.Length < MostLetters)
            {
                into.Append(char.ToLowerInvariant(c));
            }
        }
    }

    private void Close(string name)
    {
        for (int at = _open.Count - 1; at >= 0; at--)
        {
            Element element = _open[at];
            if (element.Name == name && --element.Depth == 0)
            {
                _open.RemoveAt(at);
                End(element);
            }
        }
    }

    private void End(Element element)
    {
        element.Words = _words - element.Words;
        element.HasHeadline = _headlines > element.Headlines;
        element.HasMain = _mains > element.Mains;
        if (element is { Role: Role.Header, HasHeadline: true })
        {
            _headers.Add(element.Start);
        }

        _closed.Add(element);
    }

    private Role? RoleOf(MarkupToken token)
    {
        if (token.Name == "main")
        {
            return Role.Main;
        }

        if (token.Name == "article")
        {
            return Role.Article;
        }

        if (!s_boxes.Contains(token.Name))
        {
            return token.Name == "header" ? Role.Header : null;
        }

        return MarkupAttributes.Read(_html, token, "role")?.Equals("main", StringComparison.OrdinalIgnoreCase) == true ? Role.Main
            : MarkupAttributes.Read(_html, token, "itemprop")?.Equals("articleBody", StringComparison.OrdinalIgnoreCase) == true ? Role.Body
            : SurroundWords.Name(_html, token) ? Role.Around
            : null;
    }

    /// <summary>A main part that is never closed goes to the end; anything else that is not closed is nothing.</summary>
    private void Conclude()
    {
        foreach (Element element in _open.Where(static element => element.Role is Role.Main or Role.Article))
        {
            End(element);
        }

        Around = [.. _closed.Where(element => element is { Role: Role.Around, HasHeadline: false, HasMain: false } && 2 * element.Words <= _words).Select(static element => element.Start)];
        if (Main() is not { } main)
        {
            return;
        }

        (MainStart, MainName) = (main.Start, main.Name);
        HeadStart = _headlines == 1 && _headline < main.Start ? _headline : -1;
    }

    private Element? Main()
    {
        Element[] mains = [.. _closed.Where(static element => element.Role == Role.Main)];
        Element[] articles = [.. _closed.Where(static element => element.Role == Role.Article)];
        Element[] bodies = [.. _closed.Where(static element => element.Role == Role.Body)];
        if (mains.Length > 0)
        {
            return mains.Length == 1 ? mains[0] : null;
        }

        if (articles.Length > 0)
        {
            Element longest = articles.MaxBy(static article => article.Words)!;
            return articles.Length == 1 || 2 * longest.Words > articles.Where(article => article.Start < longest.Start || article.Start > longest.Start).Sum(static article => article.Words) + longest.Words ? longest : null;
        }

        return bodies.Length == 1 ? bodies[0] : null;
    }

    /// <summary>An element that is followed to its end.</summary>
    private sealed class Element(Role role, string name, int start, long words, int headlines, int mains)
    {
        public Role Role => role;

        public string Name => name;

        public int Start => start;

        public int Headlines => headlines;

        public int Mains => mains;

        public int Depth { get; set; } = 1;

        /// <summary>Characters before it, and once it is closed inside it.</summary>
        public long Words { get; set; } = words;

        public bool HasHeadline { get; set; }

        public bool HasMain { get; set; }
    }
}
