using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Matching;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Tells whether a sentence compares figures: "earned $3 million, up from $2 million a year ago", not "she was hired a year ago".</summary>
internal sealed class FigureReader(Vocabulary vocabulary)
{
    private readonly int figure = vocabulary.Symbol("%figure");
    private readonly int lead = vocabulary.Symbol("%figurelead");
    private readonly int hyphen = vocabulary.Symbol("-");

    /// <summary>Whether figures stand around the pieces from <paramref name="start"/> up to <paramref name="end"/>, or these are themselves of a comparison ("than a year ago", "the year-ago period").</summary>
    public bool Compares(ReadOnlySpan<Piece> pieces, int start, int end, (int First, int Last) sentence)
    {
        if (start > sentence.First && Has(pieces[start - 1], lead))
        {
            return true;
        }

        for (int i = start; i < end; i++)
        {
            if (Has(pieces[i], hyphen))
            {
                return true;
            }
        }

        for (int i = sentence.First; i < sentence.Last; i++)
        {
            if (Has(pieces[i], figure))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(Piece piece, int symbol) => vocabulary.Has(piece.Entry, symbol);
}
