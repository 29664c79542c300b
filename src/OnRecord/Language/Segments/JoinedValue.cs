using System.Text;
using OnRecord.Sources;

namespace OnRecord.Language.Segments;

/// <summary>A value of an embedded header with its wrapped lines joined by one space, and the way back to the body.</summary>
internal readonly struct JoinedValue
{
    private readonly ReadOnlyMemory<FieldPiece> _pieces;

    /// <summary>Where each piece ends in the words.</summary>
    private readonly int[] _ends;

    private JoinedValue(string text, ReadOnlyMemory<FieldPiece> pieces, int[] ends)
    {
        Text = text;
        _pieces = pieces;
        _ends = ends;
    }

    /// <summary>The words; empty when there are none.</summary>
    public string Text { get; }

    /// <summary>Joins pieces.</summary>
    public static JoinedValue Of(string body, ReadOnlyMemory<FieldPiece> pieces)
    {
        ReadOnlySpan<FieldPiece> all = pieces.Span;
        if (all.IsEmpty)
        {
            return new JoinedValue("", pieces, []);
        }

        if (all.Length == 1)
        {
            return new JoinedValue(body[all[0].Start..all[0].End], pieces, [all[0].End - all[0].Start]);
        }

        var text = new StringBuilder();
        int[] ends = new int[all.Length];
        for (int number = 0; number < all.Length; number++)
        {
            FieldPiece piece = all[number];
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(body, piece.Start, piece.End - piece.Start);
            ends[number] = text.Length;
        }

        return new JoinedValue(text.ToString(), pieces, ends);
    }

    /// <summary>Where a stretch of the words stands in the body.</summary>
    public TextSpan SpanOf(int start, int end) => new(Place(start), Math.Max(Place(start), Place(Math.Max(start, end - 1)) + (end > start ? 1 : 0)));

    /// <summary>Where all of it stands.</summary>
    public TextSpan Span => _pieces.IsEmpty ? default : new TextSpan(_pieces.Span[0].Start, _pieces.Span[^1].End);

    /// <summary>The first end of a line at or behind a place.</summary>
    public int LineEnd(int from) => PieceEndingAt(from) is var piece && piece < _ends.Length ? _ends[piece] : Text.Length;

    private int Place(int at)
    {
        int number = PieceEndingAt(at + 1);
        if (number == _ends.Length)
        {
            return _pieces.Span[^1].End;
        }

        FieldPiece piece = _pieces.Span[number];
        return piece.Start + Math.Max(0, at - _ends[number] + piece.End - piece.Start);
    }

    /// <summary>The number of the first piece that ends at a place of the words or behind it; how many there are when none does.</summary>
    private int PieceEndingAt(int place)
    {
        (int low, int high) = (0, _ends.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _ends[middle] < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
