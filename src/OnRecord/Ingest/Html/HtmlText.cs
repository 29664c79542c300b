using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Html;

/// <summary>
/// Turns HTML into plain text that keeps its way back to the source: words as they stand, entities as blocks, and line
/// ends and tabs inserted where the layout has them. Scripts and styles are left out, hidden text and the words for
/// images are kept. Linear in the length whatever the input.
/// </summary>
public static class HtmlText
{
    private static readonly HashSet<string> Paragraphs =
        ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol", "dl", "pre", "article", "section", "figure", "form", "fieldset"];

    private static readonly HashSet<string> Lines =
        ["div", "li", "tr", "dt", "dd", "header", "footer", "main", "nav", "aside", "figcaption", "address", "hr", "option", "legend", "body", "caption", "thead", "tbody", "center", "summary", "details"];

    /// <summary>The words of some HTML, in source order.</summary>
    public static MappedText ToText(MappedText html)
    {
        var words = new HtmlWords(html);
        var tokens = new MarkupTokenizer(html.Text);
        int pre = 0;
        bool cellBefore = false;
        string? skipping = null;
        while (tokens.Read(out MarkupToken token))
        {
            if (token.Kind == MarkupKind.Text)
            {
                if (skipping is null)
                {
                    words.Add(token.Span, verbatim: pre > 0);
                }

                continue;
            }

            skipping = token switch
            {
                { Kind: MarkupKind.Start, Name: "script" or "style" or "title" } => token.Name,
                { Kind: MarkupKind.End } when token.Name == skipping => null,
                { Kind: MarkupKind.Start } => null,
                _ => skipping,
            };
            pre = token.Name == "pre" ? Math.Max(0, pre + (token.Kind == MarkupKind.Start ? 1 : -1)) : pre;
            Lay(html.Text, token, words, ref cellBefore);
        }

        return words.ToMappedText();
    }

    private static void Lay(string text, MarkupToken token, HtmlWords words, ref bool cellBefore)
    {
        switch (token.Name)
        {
            case "br":
                words.Break(1, add: true);
                break;
            case "td" or "th" when token.Kind == MarkupKind.Start:
                if (cellBefore)
                {
                    words.Tab();
                }

                cellBefore = true;
                break;
            case "img" when MarkupAttributes.Find(text, token, "alt") is { } alt && alt.End > alt.Start:
                words.Add(alt, verbatim: false);
                break;
            default:
                cellBefore &= token.Name is not ("tr" or "table");
                words.Break(Paragraphs.Contains(token.Name) ? 2 : Lines.Contains(token.Name) ? 1 : 0, add: false);
                break;
        }
    }
}
