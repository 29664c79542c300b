using System.Text;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>
/// A text put together from pieces of another, such as the words of a quoted message without the marks before its lines, with the way back from each
/// position. Immutable once made; positions are UTF-16 units.
/// </summary>
public sealed class PieceText
{
    private readonly int[] ownStarts;
    private readonly int[] sourceStarts;

    private PieceText(string text, int[] ownStarts, int[] sourceStarts)
    {
        Text = text;
        this.ownStarts = ownStarts;
        this.sourceStarts = sourceStarts;
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>A text that is its own only piece.</summary>
    public static PieceText Whole(string text) => new(text, [0], [0]);

    /// <summary>Puts pieces together, in order; where two do not touch in the source their words do not touch either.</summary>
    /// <param name="source">The text they are of.</param>
    /// <param name="pieces">Stretches of it, rising and without overlap.</param>
    public static PieceText Of(string source, IReadOnlyList<TextSpan> pieces)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(pieces);
        if (pieces is [{ Start: 0 } only] && only.End == source.Length)
        {
            return Whole(source);
        }

        var text = new StringBuilder();
        var own = new int[pieces.Count];
        var starts = new int[pieces.Count];
        for (int piece = 0; piece < pieces.Count; piece++)
        {
            own[piece] = text.Length;
            starts[piece] = pieces[piece].Start;
            text.Append(source, pieces[piece].Start, pieces[piece].Length);
        }

        return new PieceText(text.ToString(), own, starts);
    }

    /// <summary>The same with some stretches of these words only.</summary>
    /// <param name="source">The text that the pieces are of.</param>
    /// <param name="kept">Stretches of <see cref="Text"/>, rising and without overlap.</param>
    public PieceText Keep(string source, IReadOnlyList<TextSpan> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var pieces = new List<TextSpan>();
        int piece = 0;
        foreach (TextSpan span in kept)
        {
            for (int at = span.Start; at < span.End;)
            {
                while (piece + 1 < ownStarts.Length && ownStarts[piece + 1] <= at)
                {
                    piece++;
                }

                int end = Math.Min(span.End, piece + 1 < ownStarts.Length ? ownStarts[piece + 1] : Text.Length);
                int start = sourceStarts[piece] + at - ownStarts[piece];
                pieces.Add(new TextSpan(start, start + end - at));
                at = end;
            }
        }

        return Of(source, pieces);
    }

    /// <summary>Where a stretch of these words stands in the source: from the place of its first unit to that of its last.</summary>
    /// <param name="start">The first unit.</param>
    /// <param name="end">Behind the last unit.</param>
    public TextSpan InSource(int start, int end) => end > start ? new(Place(start), Place(end - 1) + 1) : new(Place(start), Place(start));

    /// <inheritdoc cref="InSource(int, int)"/>
    public TextSpan InSource(TextSpan span) => InSource(span.Start, span.End);

    private int Place(int position)
    {
        int piece = Array.BinarySearch(ownStarts, position);
        piece = piece < 0 ? ~piece - 1 : piece;
        while (piece + 1 < ownStarts.Length && ownStarts[piece + 1] == ownStarts[piece] && ownStarts[piece + 1] <= position)
        {
            piece++;
        }

        return piece < 0 ? 0 : sourceStarts[piece] + position - ownStarts[piece];
    }
}
