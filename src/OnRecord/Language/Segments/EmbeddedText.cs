using OnRecord.Sources;

namespace OnRecord.Language.Segments;

/// <summary>A value of an embedded header.</summary>
/// <param name="Text">The words, with wrapped lines joined by one space, quotation marks at line starts left out, and words coded for transport (RFC 2047) decoded.</param>
/// <param name="Span">From the first to behind the last of them, in UTF-16 units of the body.</param>
public sealed record EmbeddedText(string Text, TextSpan Span);
