using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Matching;
using OnRecord.Language.Time.Meanings;
using OnRecord.Sources;

namespace OnRecord.Language.Time.Resolving;

/// <summary>
/// Reads the event behind a length of time: "hours before [the vote]". The event is the noun group behind the preposition, as far as articles,
/// possessives and plain words go; where a clause begins ("before Roe left") it ends with the sentence's next mark or preposition.
/// </summary>
internal sealed class RelationReader(Vocabulary vocabulary)
{
    private const int LongestEvent = 8;
    private readonly int order = vocabulary.Symbol("%order");
    private readonly int of = vocabulary.Symbol("%of");
    private readonly int eve = vocabulary.Symbol("%eve");
    private readonly int stop = vocabulary.Symbol("%eventend");

    /// <summary>The relation of a time that ends before <paramref name="at"/>, or null.</summary>
    public TimeRelation? Read(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, int last, Meaning meaning)
    {
        bool length = meaning.Kind == MeaningKind.Duration || meaning is { Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year, Basis: Basis.Mentioned };
        if (!length || at >= last)
        {
            return null;
        }

        int? order = Value(pieces[at], this.order) ?? (Value(pieces[at], of) is null ? null : Value(pieces[at - 1], eve));
        int end = at + 1;
        if (order is not { } found || end >= last)
        {
            return null;
        }

        while (end < last && end < at + 1 + LongestEvent && (pieces[end].IsLetters || pieces[end].IsDigits || IsJoin(text, pieces, end)) && (Value(pieces[end], stop) is null || end == at + 1))
        {
            end++;
        }

        if (end == at + 1)
        {
            return null;
        }

        var span = new TextSpan(pieces[at + 1].Start, pieces[end - 1].End);
        return new TimeRelation(text[span.Start..span.End].ToString(), (TimeOrder)found, span);
    }

    private static bool IsJoin(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at) =>
        pieces[at].Glued && text[pieces[at].Start] is '-' or '\'' or '\u2019' && at + 1 < pieces.Length && pieces[at + 1].Glued;

    private static int? Find(ReadOnlySpan<Sense> senses, int symbol)
    {
        foreach (Sense sense in senses)
        {
            if (sense.Symbol == symbol)
            {
                return sense.Value;
            }
        }

        return null;
    }

    private int? Value(Piece piece, int symbol) => Find(vocabulary.Senses(piece.Entry), symbol);
}
