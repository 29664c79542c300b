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

    private readonly Dictionary<string, string> _metas = new(StringComparer.Ordinal);
    private readonly List<string> _headlines = [];
    private string? _title;
    private string? _time;
    private string? _headOutlet;
    private ArticleData? _data;

    public string? Title => _data?.Headline ?? Meta("og:title", "twitter:title", "dc.title") ?? (_headlines.Count == 1 ? _headlines[0] : null) ?? _title;

    public IReadOnlyList<string> Authors { get; private set; } = [];

    public string? Outlet => _data?.Publisher ?? Meta("og:site_name", "application-name", "dc.publisher") ?? _headOutlet;

    public string? Published { get; private set; }

    /// <summary>Collects the facts of a page.</summary>
    /// <param name="html">Its markup.</param>
    /// <param name="text">Its words, for byline and date line.</param>
    public static PageFacts Of(string html, string text)
    {
        var facts = new PageFacts();
        facts.Collect(html);
        string[] lines = [.. text[..Math.Min(text.Length, 3000)].Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)];
        facts.Authors = facts._data?.Authors is { Count: > 0 } authors ? authors
            : facts.Meta("author", "article:author", "dc.creator", "byl") is { } author && !author.StartsWith("http", StringComparison.Ordinal) ? NamesIn(author)
            : lines.Select(Byline.Of).FirstOrDefault(static names => names.Count > 0) ?? [];
        facts.Published = IsoDate.Read(facts._data?.Published) ?? IsoDate.Read(facts.Meta("article:published_time", "date", "pubdate", "publishdate", "dc.date", "dc.date.issued", "parsely-pub-date"))
            ?? IsoDate.Read(facts._time);
        facts.ReadHead(Head(lines, facts.Title));
        return facts;
    }

    /// <summary>The lines under the headline, or the first where it does not stand in the text: what is above it, such as the day on which the page was saved, tells nothing.</summary>
    private static string[] Head(string[] lines, string? title)
    {
        int headline = title is null ? -1 : Array.FindIndex(lines, line => line.Equals(title, StringComparison.OrdinalIgnoreCase));
        return [.. lines.Skip(headline + 1).Take(HeadLines)];
    }

    /// <summary>What a date line in the head of the page adds: the day, and beside it ("Ann Roe | The Quay Post | 9 April 2019") a name and an outlet that the title names too.</summary>
    private void ReadHead(string[] head)
    {
        string? line = head.FirstOrDefault(static line => DateLine.Read(line) is not null);
        if (line is null)
        {
            return;
        }

        Published ??= DateLine.Read(line);
        string[] parts = [.. DateLine.Divide(line).Where(static part => DateLine.Whole(part) is null)];
        _headOutlet = parts.Select(static part => part.Split(',')[0]).FirstOrDefault(part => _title?.Contains(part, StringComparison.OrdinalIgnoreCase) == true);
        if (Authors.Count == 0 && parts.Length > 0 && parts[0] != _headOutlet && parts.Length == (_headOutlet is null ? 1 : 2))
        {
            Authors = Byline.Of(parts[0].StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? parts[0] : "By " + parts[0]);
        }
    }

    private static IReadOnlyList<string> NamesIn(string author) => Byline.Of("By " + author) is { Count: > 0 } names ? names : [author];

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

    private void Collect(string html)
    {
        var tokens = new MarkupTokenizer(html);
        string open = "";
        var words = new System.Text.StringBuilder();
        while (tokens.Read(out MarkupToken token))
        {
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
                open = open.Length == 0 ? Open(html, token) : open;
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
            case "time":
                _time ??= MarkupAttributes.Read(html, token, "datetime");
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
            _data ??= ArticleData.Parse(words);
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
