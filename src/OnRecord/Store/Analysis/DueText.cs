using OnRecord.Language.Segments;
using OnRecord.Record.Findings;

namespace OnRecord.Store.Analysis;

/// <summary>An item whose words are to be analysed.</summary>
/// <param name="Item">Its number.</param>
/// <param name="Date">When it was sent or published, ISO 8601, or null.</param>
/// <param name="IsMessage">True for a message.</param>
/// <param name="Writers">Whose words: see <see cref="ItemFindings.Writers"/>.</param>
/// <param name="Loose">Of writers whose words are of no message, the stretches that are to be analysed, rising; of the others all words are.</param>
/// <param name="IsUndated">True when <paramref name="Date"/> was given for documents without one, so that a date in the text itself comes first.</param>
internal sealed record DueText(long Item, string? Date, bool IsMessage, IReadOnlySet<int> Writers, IReadOnlyList<LooseSpan> Loose, bool IsUndated)
{
    /// <summary>The segments of the words that are to be analysed, as far as they are; they no longer tile the text.</summary>
    /// <param name="cut">All segments of the item.</param>
    public MessageSegments Of(MessageSegments cut) => new([.. cut.Segments.SelectMany(Of)], cut.Headers);

    private IEnumerable<Segment> Of(Segment segment)
    {
        int writer = ItemFindings.WriterOf(segment.Header, segment.Depth);
        LooseSpan[] loose = [.. Loose.Where(span => span.Writer == writer)];
        return !Writers.Contains(writer) ? []
            : loose.Length == 0 ? [segment]
            : loose.Where(span => span.Start < segment.End && segment.Start < span.End)
                .Select(span => segment with { Start = Math.Max(segment.Start, span.Start), End = Math.Min(segment.End, span.End) });
    }
}
