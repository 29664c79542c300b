using OnRecord.Sources;

namespace OnRecord.Language.Segments;

/// <summary>
/// A stretch of a message body. The segments of a body tile it: the first begins at 0, each ends where the next begins, the
/// last ends with the body. They begin and end with whole lines; blank lines belong to the segment before them.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="Header">
/// The index in <see cref="MessageSegments.Headers"/> of the embedded header whose message these words belong to (for
/// <see cref="SegmentKind.Header"/>: that header itself), or -1: for the message's own words, and for a quotation that no header names.
/// </param>
/// <param name="Depth">How deep in quotations: 0 for the message itself, 1 for what it quotes, and so on.</param>
public readonly record struct Segment(SegmentKind Kind, int Start, int End, int Header, int Depth)
{
    /// <summary>Where it stands.</summary>
    public TextSpan Span => new(Start, End);
}
