using OnRecord.Sources;

namespace OnRecord.Ingest.Html;

/// <summary>What a piece of markup is.</summary>
internal enum MarkupKind
{
    Text,
    Start,
    End,
    Other,
}

/// <summary>A piece of HTML or XML with its place; the pieces of a text tile it.</summary>
/// <param name="Kind">Text, a start tag, an end tag, or other (comment, declaration, processing instruction).</param>
/// <param name="Span">The whole piece, in UTF-16 units.</param>
/// <param name="Name">Element name in lower case for tags, else empty.</param>
internal readonly record struct MarkupToken(MarkupKind Kind, TextSpan Span, string Name = "");
