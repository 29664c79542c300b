using System.Text;
using OnRecord.Ingest.PlainText;

namespace OnRecord.Ingest.Html;

/// <summary>
/// Who wrote an article and when, as elements of its main part are marked: <c>time</c>, microdata (<c>itemprop</c>), <c>rel=author</c>, and classes such as <c>byline</c>
/// and <c>published</c>. The first of each counts.
/// </summary>
/// <param name="html">The page.</param>
internal sealed class PageMarks(string html)
{
    private const int LongestWords = 200;

    private static readonly HashSet<string> s_authors = new(StringComparer.OrdinalIgnoreCase) { "byline", "author", "author-name", "byline-name", "article-author", "entry-author", "post-author", "story-byline" };

    private static readonly HashSet<string> s_dates = new(StringComparer.OrdinalIgnoreCase) { "published", "pubdate", "dateline", "entry-date", "post-date", "article-date", "publish-date", "date-published", "publishdate" };

    private readonly StringBuilder _words = new();
    private string? _open;
    private int _depth;
    private bool _isDate;

    /// <summary>ISO 8601, or null.</summary>
    public string? Published { get; private set; }

    /// <summary>Names in order.</summary>
    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>Takes a token of the main part, or a <c>meta</c> element anywhere; in their order.</summary>
    public void Take(MarkupToken token)
    {
        switch (token.Kind)
        {
            case MarkupKind.Text when _open is not null && token.Name is not ("script" or "style") && _words.Length < LongestWords:
                _words.Append(html, token.Span.Start, token.Span.Length).Append(' ');
                break;
            case MarkupKind.Start when _open is null:
                Open(token);
                break;
            case MarkupKind.Start:
                _depth += token.Name == _open ? 1 : 0;
                break;
            case MarkupKind.End when token.Name == _open && --_depth == 0:
                Close();
                break;
        }
    }

    private void Open(MarkupToken token)
    {
        string? property = MarkupAttributes.Read(html, token, "itemprop");
        bool isDate = token.Name == "time" || property == "datePublished" || Is(token, "class", s_dates);
        bool isAuthor = property == "author" || MarkupAttributes.Read(html, token, "rel") == "author" || Is(token, "class", s_authors);
        if (isDate && Published is null)
        {
            Published = IsoDate.Read(MarkupAttributes.Read(html, token, "datetime") ?? MarkupAttributes.Read(html, token, "content") ?? MarkupAttributes.Read(html, token, "title"));
        }

        bool isWanted = token.Name != "meta" && ((isDate && Published is null) || (isAuthor && Authors.Count == 0));
        (_open, _depth, _isDate) = isWanted ? (token.Name, 1, isDate) : (null, 0, false);
    }

    private void Close()
    {
        string words = string.Join(' ', HtmlEntities.Decode(_words.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (_isDate)
        {
            Published ??= DateLine.Read(words);
        }
        else
        {
            Authors = Byline.Of(words.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? "By" + words[2..] : "By " + words);
        }

        _open = null;
        _words.Clear();
    }

    private bool Is(MarkupToken token, string attribute, HashSet<string> names) =>
        MarkupAttributes.Read(html, token, attribute)?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(names.Contains) == true;
}
