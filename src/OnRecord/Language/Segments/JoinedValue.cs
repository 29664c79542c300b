using System.Text;
using OnRecord.Sources;

namespace OnRecord.Language.Segments;

/// <summary>A value of an embedded header with its wrapped lines joined by one space, and the way back to the body.</summary>
internal readonly struct JoinedValue
{
    private readonly ReadOnlyMemory<FieldPiece> _pieces;

    private JoinedValue(string text, ReadOnlyMemory<FieldPiece> pieces)
    {
        Text = text;
        _pieces = pieces;
    }

    /// <summary>The words; empty when there are none.</summary>
    public string Text { get; }

    /// <summary>Joins pieces.</summary>
    public static JoinedValue Of(string body, ReadOnlyMemory<FieldPiece> pieces)
    {
        ReadOnlySpan<FieldPiece> all = pieces.Span;
        if (all.IsEmpty)
        {
            return new JoinedValue("", pieces);
        }

        if (all.Length == 1)
        {
            return new JoinedValue(body[all[0].Start..all[0].End], pieces);
        }

        var text = new StringBuilder();
        foreach (FieldPiece piece in all)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(body, piece.Start, piece.End - piece.Start);
        }

        return new JoinedValue(text.ToString(), pieces);
    }

    /// <summary>Where a stretch of the words stands in the body.</summary>
    public TextSpan SpanOf(int start, int end) => new(Place(start), Math.Max(Place(start), Place(Math.Max(start, end - 1)) + (end > start ? 1 : 0)));

    /// <summary>Where all of it stands.</summary>
    public TextSpan Span => _pieces.IsEmpty ? default : new TextSpan(_pieces.Span[0].Start, _pieces.Span[^1].End);

    /// <summary>The first end of a line at or behind a place.</summary>
    public int LineEnd(int from)
    {
        int end = 0;
        foreach (FieldPiece piece in _pieces.Span)
        {
            end += (end > 0 ? 1 : 0) + piece.End - piece.Start;
            if (end >= from)
            {
                return end;
            }
        }

        return Text.Length;
    }

    private int Place(int at)
    {
        ReadOnlySpan<FieldPiece> all = _pieces.Span;
        bool begun = false;
        foreach (FieldPiece piece in all)
        {
            at -= begun ? 1 : 0;
            int length = piece.End - piece.Start;
            if (at < length || (at == length && piece == all[^1]))
            {
                return piece.Start + Math.Max(0, at);
            }

            at -= length;
            begun |= length > 0;
        }

        return all[^1].End;
    }
}
