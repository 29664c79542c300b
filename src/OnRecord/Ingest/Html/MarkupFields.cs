using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Html;

/// <summary>
/// Collects what markup says beside the words that it shows, as fields with the bytes of their values: addresses that it leads to (<c>link</c>) and that it takes pictures, films and the like from (<c>source</c>), the title,
/// descriptions, keywords, other facts about the page (<c>meta</c>), tooltips, labels, what stands in form fields, embedded pages and comments. Nothing is followed or fetched.
/// </summary>
internal static class MarkupFields
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    /// <summary>Form fields whose values nobody sees.</summary>
    private static readonly HashSet<string> s_unseen = new(StringComparer.OrdinalIgnoreCase) { "hidden", "checkbox", "radio" };

    /// <summary>Tags beside input whose values are words, and not what a program needs.</summary>
    private static readonly HashSet<string> s_valued = new(StringComparer.Ordinal) { "option", "button", "data", "param" };

    /// <summary>Where a page is to be found under other names, among what a <c>link</c> tag may tell.</summary>
    private static readonly HashSet<string> s_places = new(StringComparer.OrdinalIgnoreCase) { "canonical", "alternate", "amphtml", "shortlink", "author", "license", "prev", "next" };

    /// <summary>Attributes with words or addresses, and the fields that they become.</summary>
    private static readonly Dictionary<string, string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = "tooltip", ["alt"] = "alt", ["aria-label"] = "label", ["aria-description"] = "label", ["label"] = "label", ["placeholder"] = "placeholder", ["summary"] = "summary", ["srcdoc"] = "srcdoc",
        ["href"] = "link", ["xlink:href"] = "link", ["action"] = "link", ["formaction"] = "link", ["cite"] = "link", ["longdesc"] = "link", ["ping"] = "link",
        ["src"] = "source", ["srcset"] = "source", ["poster"] = "source", ["data"] = "source", ["background"] = "source", ["lowsrc"] = "source",
    };

    /// <summary>Settings for browsers and search engines among the facts about a page.</summary>
    private static readonly HashSet<string> s_settings = new(StringComparer.OrdinalIgnoreCase)
    {
        "viewport", "robots", "googlebot", "theme-color", "color-scheme", "format-detection", "referrer", "progid", "generator", "rating", "msapplication-tilecolor", "apple-mobile-web-app-capable", "csrf-token", "csrf-param",
        "google-site-verification", "msvalidate.01", "fb:app_id", "og:image:width", "og:image:height", "og:type", "og:locale", "twitter:card", "x-apple-disable-message-reformatting",
    };

    private static readonly Dictionary<string, string> s_metas = new(StringComparer.OrdinalIgnoreCase)
    {
        ["description"] = "description", ["og:description"] = "description", ["twitter:description"] = "description", ["dc.description"] = "description", ["dcterms.description"] = "description", ["abstract"] = "description",
        ["keywords"] = "keywords", ["news_keywords"] = "keywords", ["article:tag"] = "keywords", ["dc.subject"] = "keywords", ["dcterms.subject"] = "keywords",
        ["og:title"] = "title", ["twitter:title"] = "title", ["dc.title"] = "title", ["og:url"] = "link",
        ["og:image"] = "source", ["twitter:image"] = "source", ["og:image:secure_url"] = "source", ["og:video"] = "source",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_wordsOf = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds those of some markup. Linear in its length.</summary>
    /// <param name="html">The source.</param>
    /// <param name="fields">Takes them.</param>
    public static void Read(MappedText html, FurtherFields fields)
    {
        var tokens = new MarkupTokenizer(html.Text);
        while (tokens.Read(out MarkupToken token))
        {
            switch (token.Kind)
            {
                case MarkupKind.Start when token.Span.Length > token.Name.Length + 2:
                    ReadTag(html, token, fields);
                    break;
                case MarkupKind.Text when token.Name == "title":
                    Add("title", html, token.Span, fields);
                    break;
                case MarkupKind.Other when CharacterData.In(html.Text, token) is { } data && !CharacterData.IsShown(html.Text):
                    Add("comment", html, data, fields);
                    break;
                case MarkupKind.Other when html.Text.AsSpan(token.Span.Start).StartsWith(CommentStart, StringComparison.Ordinal):
                    Add("comment", html, new TextSpan(token.Span.Start + CommentStart.Length, Math.Max(token.Span.Start + CommentStart.Length, token.Span.End - CommentEnd.Length)), fields);
                    break;
            }
        }
    }

    private static void ReadTag(MappedText html, MarkupToken tag, FurtherFields fields)
    {
        switch (tag.Name)
        {
            case "meta":
                ReadMeta(html, tag, fields);
                return;
            case "input":
                AddAttribute(MarkupAttributes.Read(html.Text, tag, "type") is { } type && s_unseen.Contains(type) ? null : "value", html, tag, "value", fields);
                break;
            case var _ when s_valued.Contains(tag.Name):
                AddAttribute("value", html, tag, "value", fields);
                break;
        }

        bool isAside = tag.Name == "link" && !(MarkupAttributes.Read(html.Text, tag, "rel") is { } rel && s_places.Contains(rel));
        int at = MarkupAttributes.Start(tag);
        while (MarkupAttributes.Next(html.Text, tag, ref at, out TextSpan attribute, out TextSpan value))
        {
            // The words for an image stand in the text.
            if (s_wordsOf.TryGetValue(html.Text.AsSpan(attribute.Start, attribute.Length), out string? field) && !(field == "alt" && tag.Name == "img"))
            {
                Add(isAside && field == "link" ? "source" : field, html, value, fields);
            }
        }
    }

    private static void ReadMeta(MappedText html, MarkupToken tag, FurtherFields fields)
    {
        string? name = MarkupAttributes.Read(html.Text, tag, "property") ?? MarkupAttributes.Read(html.Text, tag, "name") ?? MarkupAttributes.Read(html.Text, tag, "itemprop");
        if (name is not null)
        {
            AddAttribute(s_settings.Contains(name) ? null : s_metas.GetValueOrDefault(name, "meta"), html, tag, "content", fields);
        }
        else if (MarkupAttributes.Read(html.Text, tag, "http-equiv")?.Equals("refresh", StringComparison.OrdinalIgnoreCase) == true && MarkupAttributes.Find(html.Text, tag, "content") is { } content)
        {
            // As in "5; url=address".
            int start = html.Text.IndexOf('=', content.Start, content.Length) + 1;
            int end = content.End;
            while (start > 0 && start < end && html.Text[start] is ' ' or '\'' or '"')
            {
                start++;
            }

            while (end > start && html.Text[end - 1] is ' ' or '\'' or '"')
            {
                end--;
            }

            Add("link", html, start == 0 ? default : new TextSpan(start, end), fields);
        }
    }

    private static void AddAttribute(string? field, MappedText html, MarkupToken tag, string attribute, FurtherFields fields)
    {
        if (field is not null && MarkupAttributes.Find(html.Text, tag, attribute) is { } value)
        {
            Add(field, html, value, fields);
        }
    }

    private static void Add(string name, MappedText html, TextSpan span, FurtherFields fields)
    {
        if (span.End <= span.Start || (name == "source" && html.Text.AsSpan(span.Start, span.Length).TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        bool isLong = span.Length > FurtherFields.LongestValue;
        if (isLong)
        {
            fields.Cut();
        }

        string value = ValueOf(name, html.Text.Substring(span.Start, isLong ? FurtherFields.LongestValue : span.Length));
        if (fields.Lacks(name, value) && !(name == "link" && value[0] == '#'))
        {
            fields.Add(name, value, PlaceOf(html, span));
        }
    }

    private static string ValueOf(string name, string source) => name switch
    {
        "comment" => Line(source.Contains('<', StringComparison.Ordinal) ? WordsOf(Uncondition(source)) : source),
        "srcdoc" => Line(WordsOf(HtmlEntities.Decode(source))),
        _ => Line(HtmlEntities.Decode(source)),
    };

    /// <summary>What stands in a comment for some mail programs alone, without the condition and without settings in XML.</summary>
    private static string Uncondition(string comment)
    {
        int close = comment.StartsWith("[if", StringComparison.OrdinalIgnoreCase) ? comment.IndexOf("]>", StringComparison.Ordinal) : -1;
        if (close < 0)
        {
            return comment;
        }

        int end = comment.LastIndexOf("<![endif", StringComparison.OrdinalIgnoreCase);
        string inside = comment[(close + 2)..(end > close ? end : comment.Length)];
        int xml = inside.IndexOf("<xml", StringComparison.OrdinalIgnoreCase);
        int xmlEnd = xml < 0 ? -1 : inside.LastIndexOf("</xml>", StringComparison.OrdinalIgnoreCase);
        return xmlEnd < xml ? inside : string.Concat(inside.AsSpan(0, Math.Max(0, xml)), xml < 0 ? inside : inside.AsSpan(xmlEnd));
    }

    private static string WordsOf(string markup) => HtmlText.ToText(CharsetDecoder.Decode(Encoding.UTF8.GetBytes(markup), "utf-8", 0, [])).Text;

    private static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>From the first to the last byte of a stretch; null when it stands nowhere in the source.</summary>
    private static ByteSpan? PlaceOf(MappedText html, TextSpan span) =>
        html.Map.Locate(span).Bytes is { Count: > 0 } bytes ? new ByteSpan(bytes.Min(static one => one.Start), bytes.Max(static one => one.End)) : null;
}
