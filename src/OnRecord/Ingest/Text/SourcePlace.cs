using OnRecord.Sources;

namespace OnRecord.Ingest.Text;

/// <summary>Where a stretch of text stands in its source.</summary>
/// <param name="Bytes">Stretches of source bytes in order, merged where they touch. Empty for text known by page.</param>
/// <param name="Exact">True when the bytes, read in the text's charset, are the text itself; false when something was decoded.</param>
/// <param name="Page">Page of the first character, from 1, or null.</param>
/// <param name="Boxes">Page regions in points from the top left, on <paramref name="Page"/>.</param>
/// <param name="Member">Inner file (such as <c>word/document.xml</c>) that the bytes count in, or null for the item itself.</param>
public sealed record SourcePlace(
    IReadOnlyList<ByteSpan> Bytes,
    bool Exact,
    int? Page,
    IReadOnlyList<PageBox> Boxes,
    InnerFile? Member);
