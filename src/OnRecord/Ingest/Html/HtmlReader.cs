using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;
using OnRecord.Sources;

namespace OnRecord.Ingest.Html;

/// <summary>
/// Reads saved web pages: the words of the page, those of its main part first, and what the page says of itself as an article
/// (headline, byline, outlet, publication date).
/// </summary>
public sealed class HtmlReader : IReader
{
    private const int CharsetLookedFor = 2048;

    /// <summary>A page begins with marks of markup, whatever its words are written in.</summary>
    private const int MarkupLookedAt = 64;

    /// <inheritdoc/>
    public Fit FitOf(Probe probe)
    {
        string? wide = WideCharsetOf(probe.Head.Span);
        if (wide is null && probe.Head.Span.Contains((byte)0) && probe.DeclaredCharset is null)
        {
            return Fit.None;
        }

        Encoding encoding = wide is not null && CharsetNames.TryFind(wide, out Encoding? found) ? found : Encoding.Latin1;
        string head = encoding.GetString(probe.Head.Span).TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        bool begins = head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<!--", StringComparison.Ordinal) && head.Contains("<html", StringComparison.OrdinalIgnoreCase))
            || (head.StartsWith("<?xml", StringComparison.Ordinal) && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
        return begins ? Fit.ByContent
            : probe.DeclaredType is "text/html" or "application/xhtml+xml" || probe.Extension is ".html" or ".htm" or ".xhtml" ? Fit.ByName
            : Fit.None;
    }

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        if (bytes.Length > context.Limits.MemoryBytes)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, $"The page is read up to {context.Limits.MemoryBytes} bytes; the rest is kept and hashed.", new ByteSpan(context.Limits.MemoryBytes, bytes.Length)));
        }

        ReadOnlyMemory<byte> content = bytes.ReadAll(context.Limits.MemoryBytes);
        MappedText html = CharsetDecoder.Decode(content.Span, WideCharsetOf(content.Span) ?? probe.DeclaredCharset ?? XmlPart.DeclaredCharset(content.Span) ?? CharsetOf(content.Span), 0, problems);
        PageOutline outline = PageOutline.Of(html.Text);
        MappedText text = HtmlText.ToPage(html, outline);
        PageFacts facts = PageFacts.Of(html.Text, outline, text.Text);
        var further = new FurtherFields();
        if (facts.Title is { } title)
        {
            further.Know("title", title);
        }

        MarkupFields.Read(html, further);
        further.Report(problems);
        return new Reading
        {
            MediaType = "text/html",
            Item = new Document { Title = facts.Title, Fields = further.All, Authors = facts.Authors, Outlet = facts.Outlet, Published = facts.Published, Texts = [new ItemText("body", 1, text)] },
            Problems = problems,
        };
    }

    /// <summary>UTF-16, where the first bytes show it.</summary>
    private static string? WideCharsetOf(ReadOnlySpan<byte> content) => WideText.CharsetOf(content[..Math.Min(content.Length, MarkupLookedAt)]);

    /// <summary>The charset that the page names near its beginning, or null.</summary>
    private static string? CharsetOf(ReadOnlySpan<byte> content)
    {
        string head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, CharsetLookedFor)]);
        int at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        string name = new([.. head.Skip(at + 8).SkipWhile(static c => c is '"' or '\'' or ' ').TakeWhile(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.')]);
        // A page whose first bytes could be read as ASCII is not in UTF-16, whatever it says.
        return name.Length == 0 ? null : name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name;
    }
}
