using System.Text.RegularExpressions;
using OnRecord.Ingest.PlainText;

namespace OnRecord.Ingest.Html;

/// <summary>
/// What a page says of itself: schema.org data first, then the Open Graph and other meta elements, then headline, time
/// element, byline and date line of the page itself. Nothing is guessed.
/// </summary>
internal sealed partial class PageFacts
{
    /// <summary>Lines under the headline among which the date is looked for.</summary>
    private const int HeadLines = 6;

    /// <summary>Of these, those among which who wrote it may stand without "By".</summary>
    private const int CreditLines = 3;

    /// <summary>So much of the words tells whether the month comes first in dates.</summary>
    private const int LongestOrder = 100_000;

    private static readonly string[] s_dates =
    [
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "rnews:datepublished",
    ];

    private const int ShortestHeadline = 12;

    private readonly Dictionary<string, string> _metas = new(StringComparer.Ordinal);
    private readonly List<string> _headlines = [];
    private string? _title;
    private readonly PageMarks _marks;
    private string? _shownTitle;
    private string? _headOutlet;
    private string? _ownName;
    private bool? _monthFirst;
    private ArticleData? _data;

    private PageFacts(string html, PageOutline outline)
    {
        _marks = new PageMarks(html);
        Collect(html, new PageFrame(html, outline));
    }

    public string? Title => _data?.Headline ?? Meta("og:title", "twitter:title", "dc.title") ?? (_headlines.Count == 1 ? _headlines[0] : null) ?? _shownTitle ?? _title;

    public IReadOnlyList<string> Authors { get; private set; } = [];

    public string? Outlet => _data?.Publisher ?? Meta("og:site_name", "application-name", "dc.publisher") ?? _data?.PartOf ?? _headOutlet ?? _ownName;

    public string? Published { get; private set; }

    /// <summary>Collects the facts of a page.</summary>
    /// <param name="html">Its markup.</param>
    /// <param name="outline">Of the same page.</param>
    /// <param name="text">Its words, for byline and date line.</param>
    public static PageFacts Of(string html, PageOutline outline, string text)
    {
        var facts = new PageFacts(html, outline) { _monthFirst = DayOrder.Of(text[..Math.Min(text.Length, LongestOrder)]) };
        string[] lines = [.. text[..Math.Min(text.Length, 3000)].Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)];
        facts.Authors = facts._data?.Authors is { Count: > 0 } authors ? [.. authors.Select(HeadCredit.WithoutBy)]
            : facts.Meta("author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author") is { } author && !author.StartsWith("http", StringComparison.Ordinal) ? NamesIn(author)
            : lines.Select(Byline.Of).FirstOrDefault(static names => names.Count > 0) ?? facts._marks.Authors;
        facts.Published = IsoDate.Read(facts._data?.Published) ?? facts.MetaDate() ?? facts._marks.Published ?? FirstLine(lines);
        string[] head = Head(lines, facts.Title);
        facts.ReadHead(head);
        facts._shownTitle = facts._title is { } title ? lines.FirstOrDefault(line => BeginsTitle(line, title)) : null;
        facts.ReadCredit(head, html, text);
        return facts;
    }

    /// <summary>The first of the meta elements for the day of publication that says one.</summary>
    private string? MetaDate()
    {
        foreach (string name in s_dates)
        {
            if (IsoDate.Read(Meta(name)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>A first line that is nothing but "date" and a date counts even above the headline.</summary>
    private static string? FirstLine(string[] lines) => lines is [var first, ..] && first.StartsWith("date", StringComparison.OrdinalIgnoreCase) ? DateLine.Whole(first) : null;

    /// <summary>The lines under the headline, or the first where it does not stand in the text: what is above it, such as the day on which the page was saved, tells nothing.</summary>
    private static string[] Head(string[] lines, string? title)
    {
        int headline = title is null ? -1 : Array.FindIndex(lines, line => line.Equals(title, StringComparison.OrdinalIgnoreCase) || BeginsTitle(line, title));
        return [.. lines.Skip(headline + 1).Take(HeadLines)];
    }

    /// <summary>Whether a page's title is this headline with the outlet or section behind it: "Gates locked | The Quay Post".</summary>
    private static bool BeginsTitle(string line, string title) =>
        line.Length >= ShortestHeadline && title.Length > line.Length + 2 && title.StartsWith(line, StringComparison.OrdinalIgnoreCase) && title.AsSpan(line.Length).TrimStart()[0] is '|' or '-' or '–' or '—' or '·' or '•' or ':' or '»';

    /// <summary>What a date line in the head of the page adds: the day, and beside it ("Ann Roe | The Quay Post | 9 April 2019") a name and an outlet that the title names too.</summary>
    private void ReadHead(string[] head)
    {
        string? line = head.FirstOrDefault(line => DateLine.ReadHead(line, _monthFirst) is not null);
        if (line is null)
        {
            Published ??= head.Select(DateLine.Revised).FirstOrDefault(static day => day is not null);
            return;
        }

        Published ??= DateLine.ReadHead(line, _monthFirst);
        string[] parts = [.. DateLine.Divide(line).Where(static part => DateLine.Whole(part) is null)];
        _headOutlet = parts.Select(static part => part.Split(',')[0]).FirstOrDefault(part => _title?.Contains(part, StringComparison.OrdinalIgnoreCase) == true);
        if (Authors.Count == 0 && parts.Length > 0 && parts[0] != _headOutlet && parts.Length == (_headOutlet is null ? 1 : 2))
        {
            Authors = Byline.Of(parts[0].StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? parts[0] : "By " + parts[0]);
        }
    }

    /// <summary>What a line right under the headline of a dated page says without the word "By" or in small letters, and the outlet that title or byline name and the page calls itself. Several such lines are a list of people.</summary>
    private void ReadCredit(string[] head, string html, string text)
    {
        (int Line, IReadOnlyList<string> Names, string? Beside)[] credits = [.. head.Select(HeadCredit.Of).Select(static (credit, line) => (line, credit.Names, credit.Beside)).Where(static credit => credit.Names.Count > 0)];
        bool isCredit = Published is not null && credits is [{ Line: < CreditLines }];
        string? beside = isCredit ? credits[0].Beside : null;
        Authors = Authors.Count > 0 || !isCredit ? Authors : credits[0].Names;
        if (Outlet is null && (_title ?? beside) is not null)
        {
            var names = PageNames.Of(html);
            _ownName = names.InTitle(_title, Title, text) ?? (names.Has(beside, text) ? beside : null);
        }
    }

    private static IReadOnlyList<string> NamesIn(string author)
    {
        string written = HeadCredit.WithoutBy(author);
        return Byline.Of("By " + written) is { Count: > 0 } names ? names : [written];
    }

    private string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_metas.TryGetValue(name, out string? value) && value.Length > 0)
            {
                return value;
            }
        }

        return null;
    }

    private void Collect(string html, PageFrame frame)
    {
        var tokens = new MarkupTokenizer(html);
        string open = "";
        var words = new System.Text.StringBuilder();
        while (tokens.Read(out MarkupToken token))
        {
            bool isAround = frame.Pass(token);
            if (!(isAround || frame.IsAround) || token.Name == "meta")
            {
                _marks.Take(token);
            }

            if (token.Kind == MarkupKind.Text && open.Length > 0)
            {
                words.Append(html, token.Span.Start, token.Span.Length);
            }
            else if (token.Kind == MarkupKind.End && token.Name == open)
            {
                Close(open, words.ToString());
                open = "";
                words.Clear();
            }
            else if (token.Kind == MarkupKind.Start)
            {
                open = open.Length == 0 && !(isAround && token.Name == "h1") ? Open(html, token) : open;
            }
        }
    }

    /// <summary>Notes a start tag; the answer is its name when its content is wanted too.</summary>
    private string Open(string html, MarkupToken token)
    {
        switch (token.Name)
        {
            case "meta":
                string? name = MarkupAttributes.Read(html, token, "property") ?? MarkupAttributes.Read(html, token, "name") ?? MarkupAttributes.Read(html, token, "itemprop");
                if (name is not null && MarkupAttributes.Read(html, token, "content") is { } content)
                {
                    _metas.TryAdd(name.ToLowerInvariant(), content);
                }

                return "";
            case "script":
                return MarkupAttributes.Read(html, token, "type")?.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true ? "script" : "";
            default:
                return token.Name is "title" or "h1" ? token.Name : "";
        }
    }

    private void Close(string name, string words)
    {
        if (name == "script")
        {
            _data = ArticleData.Parse(words) is { } data && (_data is null || (data.IsArticle && !_data.IsArticle)) ? data : _data;
            return;
        }

        string line = Spaces().Replace(HtmlEntities.Decode(words), " ").Trim();
        if (line.Length > 0 && name == "h1")
        {
            _headlines.Add(line);
        }
        else if (line.Length > 0)
        {
            _title ??= line;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
