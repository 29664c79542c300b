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
        ["div", "li", "tr", "dt", "dd", "header", "footer", "main", "nav", "aside", "figcaption", "address", "hr", "option", "legend", "body", "caption", "thead", "tbody", "center", "summary", "details", "noscript", "template", "textarea", "select", "optgroup", "iframe", "desc", "text"];

    /// <summary>The words of some HTML, in source order.</summary>
    /// <param name="html">The source.</param>
    /// <param name="quoteMarks">
    /// Whether lines inside <c>blockquote</c> begin with one inserted <c>&gt; </c> for each level, as plain mail has them, so that quoting is not lost. For mail.
    /// </param>
    public static MappedText ToText(MappedText html, bool quoteMarks = false)
    {
        var words = new HtmlWords(html);
        Read(html, quoteMarks, _ => words);
        return words.ToMappedText();
    }

    /// <summary>The words of a web page: its main part in source order, then what surrounds it (see <see cref="PageFrame"/>), so that the text begins where the article does.</summary>
    /// <param name="html">The source.</param>
    /// <param name="outline">Of the same page.</param>
    internal static MappedText ToPage(MappedText html, PageOutline outline)
    {
        var main = new HtmlWords(html);
        var around = new HtmlWords(html);
        var frame = new PageFrame(html.Text, outline);
        bool wasAround = false;
        Read(html, quoteMarks: false, token =>
        {
            bool isAround = frame.Pass(token);
            if (isAround != wasAround)
            {
                main.Break(1, add: false);
                around.Break(1, add: false);
                wasAround = isAround;
            }

            return isAround ? around : main;
        });
        MappedText first = main.ToMappedText();
        MappedText then = around.ToMappedText();
        if (first.Text.Length == 0 || then.Text.Length == 0)
        {
            return first.Text.Length == 0 ? then : first;
        }

        var both = new MappedTextBuilder();
        both.AppendMapped(first);
        both.AppendInserted("\n\n");
        both.AppendMapped(then);
        return both.ToMappedText();
    }

    /// <summary>Goes through a source; each token's words go where the caller says.</summary>
    private static void Read(MappedText html, bool quoteMarks, Func<MarkupToken, HtmlWords> into)
    {
        var tokens = new MarkupTokenizer(html.Text);
        int pre = 0;
        int raised = 0;
        bool cellBefore = false;
        var hidden = new HiddenStretch();
        while (tokens.Read(out MarkupToken token))
        {
            HtmlWords words = into(token);
            if (hidden.Pass(html.Text, token))
            {
                words.Part();
            }

            if (token.Kind == MarkupKind.Text)
            {
                if (raised > 0 && pre == 0 && token.Name is not ("script" or "style" or "title"))
                {
                    words.AddRaised(token.Span);
                }
                else if (token.Name is not ("script" or "style" or "title"))
                {
                    words.Add(token.Span, verbatim: pre > 0);
                }

                continue;
            }

            if (CharacterData.In(html.Text, token) is { } data && CharacterData.IsShown(html.Text))
            {
                words.Add(data, verbatim: pre > 0);
            }

            if (quoteMarks && token.Name == "blockquote" && token.Kind is MarkupKind.Start or MarkupKind.End)
            {
                words.Quote(token.Kind == MarkupKind.Start ? 1 : -1);
            }

            pre = token.Name == "pre" ? Math.Max(0, pre + (token.Kind == MarkupKind.Start ? 1 : -1)) : pre;
            raised = token.Name == "sup" ? Math.Max(0, raised + (token.Kind == MarkupKind.Start ? 1 : -1)) : Paragraphs.Contains(token.Name) || Lines.Contains(token.Name) ? 0 : raised;
            Lay(html.Text, token, words, ref cellBefore);
        }
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
            case "rt" or "rp" or "rb" or "button" or "label" or "input":
                words.Part();
                break;
            case "img" when MarkupAttributes.Find(text, token, "alt") is { } alt && alt.End > alt.Start:
                words.Part();
                words.Add(alt, verbatim: false, inAttribute: true);
                words.Part();
                break;
            default:
                cellBefore &= token.Name is not ("tr" or "table");
                words.Break(Paragraphs.Contains(token.Name) ? 2 : Lines.Contains(token.Name) ? 1 : 0, add: false);
                break;
        }
    }
}
