using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Matching;

/// <summary>Reads amounts: <c>12</c>, <c>1,200</c>, <c>2.5</c>, <c>2 1/2</c>, <c>twenty-five</c>, <c>a hundred and ten</c>, <c>two and a half</c>, <c>a few</c>. Every end that makes sense is a result of its own.</summary>
internal sealed class NumberReader(Vocabulary vocabulary)
{
    private readonly int unit = vocabulary.Symbol("%unitnumber");
    private readonly int teen = vocabulary.Symbol("%teen");
    private readonly int tens = vocabulary.Symbol("%tens");
    private readonly int scale = vocabulary.Symbol("%scale");
    private readonly int vague = vocabulary.Symbol("%vague");
    private readonly int article = vocabulary.Symbol("%article");
    private readonly int half = vocabulary.Symbol("%half");
    private readonly int dozen = vocabulary.Symbol("%dozen");
    private readonly int fraction = vocabulary.Symbol("%fraction");
    private readonly int and = vocabulary.Symbol("%and");
    private readonly int of = vocabulary.Symbol("%of");
    private readonly int hyphen = vocabulary.Symbol("%hyphen");

    /// <summary>Adds the amounts that begin at a piece.</summary>
    public void Read(ReadOnlySpan<Piece> pieces, int at, List<MatchValue> results)
    {
        if (pieces[at].IsDigits)
        {
            Digits(pieces, at, results);
            return;
        }

        if (Is(pieces, at, article, out _))
        {
            Article(pieces, at, results);
        }

        if (Is(pieces, at, vague, out _))
        {
            Add(results, at, AfterOf(pieces, at + 1), new Amount(0, true));
        }

        if (Is(pieces, at, dozen, out int count))
        {
            Add(results, at, AfterOf(pieces, at + 1), new Amount(count));
        }

        if (Is(pieces, at, half, out _))
        {
            int next = at + 1 < pieces.Length && Is(pieces, at + 1, hyphen, out _) ? at + 2 : at + 1;
            Add(results, at, next < pieces.Length && Is(pieces, next, article, out _) ? next + 1 : next, new Amount(0.5m));
        }

        if (Is(pieces, at, fraction, out int quarters))
        {
            Add(results, at, at + 1, new Amount(quarters / 4m));
        }

        Words(pieces, at, results);
    }

    private void Digits(ReadOnlySpan<Piece> pieces, int at, List<MatchValue> results)
    {
        if (pieces[at].Length > 9)
        {
            return;
        }

        decimal value = pieces[at].Number;
        int end = at + 1;
        while (end + 1 < pieces.Length && Mark(pieces, end, ',') && pieces[end + 1] is { IsDigits: true, Glued: true, Length: 3 } && end < at + 7)
        {
            value = (value * 1000) + pieces[end + 1].Number;
            end += 2;
        }

        if (end + 1 < pieces.Length && Mark(pieces, end, '.') && pieces[end + 1] is { IsDigits: true, Glued: true, Length: <= 4 })
        {
            decimal power = 1;
            for (int i = 0; i < pieces[end + 1].Length; i++)
            {
                power *= 10;
            }

            Add(results, at, end + 2, new Amount(value + (pieces[end + 1].Number / power)));
            return;
        }

        if (end + 1 < pieces.Length && Mark(pieces, end, '/') && pieces[end + 1] is { IsDigits: true, Glued: true, Number: > 1 and < 10 })
        {
            Add(results, at, end + 2, new Amount(value / pieces[end + 1].Number));
            return;
        }

        Add(results, at, end, new Amount(value));
        if (end + 2 < pieces.Length && pieces[end].IsDigits && Mark(pieces, end + 1, '/') && pieces[end + 2] is { IsDigits: true, Glued: true, Number: > 1 and < 10 })
        {
            Add(results, at, end + 3, new Amount(value + ((decimal)pieces[end].Number / pieces[end + 2].Number)));
        }
        else if (end < pieces.Length && Is(pieces, end, fraction, out int quarters))
        {
            Add(results, at, end + 1, new Amount(value + (quarters / 4m)));
        }

        AndHalf(pieces, at, end, value, results);
    }

    private void Article(ReadOnlySpan<Piece> pieces, int at, List<MatchValue> results)
    {
        Add(results, at, at + 1, new Amount(1));
        if (at + 1 >= pieces.Length)
        {
            return;
        }

        if (Is(pieces, at + 1, dozen, out int count))
        {
            Add(results, at, AfterOf(pieces, at + 2), new Amount(count));
        }

        if (Is(pieces, at + 1, vague, out _))
        {
            Add(results, at, AfterOf(pieces, at + 2), new Amount(0, true));
        }

        if (Is(pieces, at + 1, half, out _))
        {
            Add(results, at, at + 2, new Amount(0.5m));
        }

        if (Is(pieces, at + 1, scale, out int factor))
        {
            Add(results, at, at + 2, new Amount(factor));
        }
    }

    /// <summary>Spoken numbers below a billion; at most ten words.</summary>
    private void Words(ReadOnlySpan<Piece> pieces, int at, List<MatchValue> results)
    {
        decimal total = 0;
        decimal part = 0;
        int end = at;
        bool any = false;
        bool openUnit = true;
        bool openTens = true;
        while (end < pieces.Length && end < at + 12)
        {
            int next = end;
            if (any && (Is(pieces, next, hyphen, out _) || (Is(pieces, next, and, out _) && part >= 100)))
            {
                next++;
            }

            if (next >= pieces.Length)
            {
                break;
            }

            if (openUnit && Is(pieces, next, unit, out int value))
            {
                (part, openUnit, openTens) = (part + value, false, false);
            }
            else if (openTens && Is(pieces, next, teen, out value))
            {
                (part, openUnit, openTens) = (part + value, false, false);
            }
            else if (openTens && Is(pieces, next, tens, out value))
            {
                (part, openTens) = (part + value, false);
            }
            else if (any && part > 0 && Is(pieces, next, scale, out value))
            {
                (openUnit, openTens) = (true, true);
                (total, part) = value == 100 ? (total, part * 100) : (total + (part * value), 0);
            }
            else
            {
                break;
            }

            any = true;
            end = next + 1;
        }

        if (any)
        {
            Add(results, at, end, new Amount(total + part));
            AndHalf(pieces, at, end, total + part, results);
        }
    }

    private void AndHalf(ReadOnlySpan<Piece> pieces, int at, int end, decimal value, List<MatchValue> results)
    {
        int next = end < pieces.Length && Mark(pieces, end, '-') ? end + 1 : end;
        if (next >= pieces.Length || !Is(pieces, next, and, out _))
        {
            return;
        }

        next++;
        next += next < pieces.Length && Mark(pieces, next, '-') ? 1 : 0;
        next += next < pieces.Length && Is(pieces, next, article, out _) ? 1 : 0;
        next += next < pieces.Length && Mark(pieces, next, '-') ? 1 : 0;
        if (next < pieces.Length && Is(pieces, next, half, out _))
        {
            Add(results, at, next + 1, new Amount(value + 0.5m));
        }
    }

    private int AfterOf(ReadOnlySpan<Piece> pieces, int at) => at < pieces.Length && Is(pieces, at, of, out _) ? at + 1 : at;

    private bool Mark(ReadOnlySpan<Piece> pieces, int at, char mark) =>
        pieces[at] is { Glued: true, Length: 1 } && pieces[at].Entry != 0 && pieces[at].Entry == vocabulary.FindMark(mark);

    private bool Is(ReadOnlySpan<Piece> pieces, int at, int symbol, out int value)
    {
        foreach (Sense sense in vocabulary.Senses(pieces[at].Entry))
        {
            if (sense.Symbol == symbol)
            {
                value = sense.Value;
                return true;
            }
        }

        value = 0;
        return false;
    }

    private static void Add(List<MatchValue> results, int start, int end, Amount amount)
    {
        for (int i = 0; i < results.Count; i++)
        {
            if (results[i].End == end)
            {
                return;
            }
        }

        int whole = amount.Vague || amount.Value > int.MaxValue ? 0 : (int)amount.Value;
        results.Add(new MatchValue(start, end, whole, amount, 0));
    }
}
