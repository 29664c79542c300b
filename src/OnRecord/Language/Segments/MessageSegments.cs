namespace OnRecord.Language.Segments;

/// <summary>A message body cut into segments, with the headers embedded in it. Immutable and safe to share between threads.</summary>
/// <param name="Segments">In order, tiling the body; none when the body is empty, or could not be cut.</param>
/// <param name="Headers">In order of their place in the body.</param>
public sealed record MessageSegments(IReadOnlyList<Segment> Segments, IReadOnlyList<EmbeddedHeader> Headers);
