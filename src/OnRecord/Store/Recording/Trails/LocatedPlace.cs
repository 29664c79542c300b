using OnRecord.Record.Recovered;
using OnRecord.Record.Trails;
using OnRecord.Sources;

namespace OnRecord.Store.Recording.Trails;

/// <summary>A place of a wording with where it stands.</summary>
/// <param name="Place">The place.</param>
/// <param name="Number">Its item's number; of a recovered message below zero.</param>
/// <param name="Holder">Number of the item in whose text it stands.</param>
/// <param name="Field">Name of that text.</param>
/// <param name="Span">In UTF-16 units of it.</param>
internal sealed record LocatedPlace(TrailPlace Place, long Number, long Holder, string Field, TextSpan Span)
{
    /// <summary>The same with the passage that it is a part of, unless it is nearly all of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">The stretches of it that one writer wrote.</param>
    public LocatedPlace InPassage(string text, IEnumerable<TextSpan> spans)
    {
        TextSpan[] passage = [.. spans.SelectMany(span => Paragraphs.Of(text, span)).Where(paragraph => paragraph.Start < Span.End && paragraph.End > Span.Start)];
        return passage.Sum(static paragraph => paragraph.Length) * 3 <= Span.Length * 4 ? this : this with { Place = Place with { Around = QuotedWords.TextOf(text, passage) } };
    }
}
