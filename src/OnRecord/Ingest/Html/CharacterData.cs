using OnRecord.Sources;

namespace OnRecord.Ingest.Html;

/// <summary>Stretches of markup that are marked as characters (<c>&lt;![CDATA[ ]]&gt;</c>): words of a page that is XML, and a comment in HTML (WHATWG, section 13.2.5.42).</summary>
internal static class CharacterData
{
    private const string Opening = "<![CDATA[";
    private const string Closing = "]]>";
    private const int HeadUnits = 1024;

    /// <summary>What stands inside, or null when the piece is another.</summary>
    public static TextSpan? In(string text, MarkupToken token) => token.Kind == MarkupKind.Other && text.AsSpan(token.Span.Start, token.Span.Length) is var piece
        && piece.StartsWith(Opening, StringComparison.Ordinal) && piece.EndsWith(Closing, StringComparison.Ordinal)
        ? new TextSpan(token.Span.Start + Opening.Length, token.Span.End - Closing.Length)
        : null;

    /// <summary>Whether the page is XML, so that it shows them.</summary>
    public static bool IsShown(string text) => text.AsSpan(0, Math.Min(text.Length, HeadUnits)) is var head
        && (head.TrimStart("\uFEFF \r\n\t").StartsWith("<?xml", StringComparison.Ordinal) || head.Contains("http://www.w3.org/1999/xhtml", StringComparison.Ordinal));
}
