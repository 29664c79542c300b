using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Matching;

/// <summary>Refuses matches that are a part of something else: of a longer number, a price, a version, a person's name.</summary>
internal sealed class EdgeCheck(Vocabulary vocabulary)
{
    private const int LongestStreet = 3;
    private const int FirstBareYear = 1900;
    private const int FarthestDay = 4;
    private readonly int street = vocabulary.Symbol("%street");
    private readonly int yearLead = vocabulary.Symbol("%yearlead");
    private readonly int at = vocabulary.Symbol("%at");
    private readonly int on = vocabulary.Symbol("%on");
    private readonly int the = vocabulary.Symbol("%the");
    private readonly int stop = vocabulary.Symbol("%eventend");
    private readonly int dayWord = vocabulary.Symbol("%dayword");

    /// <summary>Whether four digits that stand alone are a year, and not the number of a house ("at 1200 Pine St.").</summary>
    public bool IsYear(Meaning meaning, ReadOnlySpan<Piece> pieces, int place)
    {
        if (place > 0 && vocabulary.Has(pieces[place - 1].Entry, at) && meaning.Year < FirstBareYear)
        {
            return false;
        }

        int next = place + 1;
        while (next < pieces.Length && next <= place + LongestStreet && pieces[next] is { IsLetters: true, IsCapital: true } word)
        {
            if (next > place + 1 && vocabulary.Has(word.Entry, street))
            {
                return place > 0 && vocabulary.Has(pieces[place - 1].Entry, yearLead);
            }

            next++;
        }

        return true;
    }

    /// <summary>Whether "on" and a day or number begin behind a time: "noon on the last day", "noon on the 28th floor".</summary>
    public bool HasDayBehind(ReadOnlySpan<Piece> pieces, int end, int last)
    {
        if (end >= last || !vocabulary.Has(pieces[end].Entry, on))
        {
            return false;
        }

        for (int i = end + 1; i < Math.Min(last, end + 1 + FarthestDay) && (pieces[i].IsLetters || pieces[i].IsDigits); i++)
        {
            if (pieces[i].IsDigits || vocabulary.Has(pieces[i].Entry, dayWord))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether "the" stands before a time and no noun behind it: "it was sent on the Friday", not "the Friday meeting".</summary>
    public bool IsDefinite(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int start, int end, (int First, int Last) sentence) =>
        start > sentence.First && vocabulary.Has(pieces[start - 1].Entry, the) && (end >= sentence.Last || text[pieces[end].Start] is '.' or ',' or ';' or ':' or '?' or '!' or ')' || vocabulary.Has(pieces[end].Entry, stop));

    /// <summary>Whether the pieces from <paramref name="start"/> up to <paramref name="end"/> stand by themselves.</summary>
    public static bool Stands(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int start, int end) =>
        FreeBefore(text, pieces, start) && FreeAfter(text, pieces, end);

    /// <summary>Whether a month that stands alone is a month and not the name of a person or a verb.</summary>
    /// <param name="meaning">What was read.</param>
    /// <param name="pieces">All pieces.</param>
    /// <param name="at">The piece of the month.</param>
    /// <param name="first">The first piece of its sentence.</param>
    /// <param name="led">Whether a preposition stands before it.</param>
    public static bool IsMonth(Meaning meaning, ReadOnlySpan<Piece> pieces, int at, int first, bool led)
    {
        if (meaning.Month is not (3 or 4 or 5 or 6 or 8))
        {
            return true;
        }

        bool begins = at == first || !pieces[at - 1].IsLetters;
        bool nameBefore = !begins && pieces[at - 1] is { IsCapital: true, Entry: 0 };
        bool nameAfter = at + 1 < pieces.Length && pieces[at + 1] is { IsCapital: true, Entry: 0 };
        bool verb = at == first && meaning.Month is 3 or 5 && at + 1 < pieces.Length && pieces[at + 1].IsLetters;
        bool called = meaning.Month == 3 && at + 1 < pieces.Length && pieces[at + 1] is { Length: 2 or 3, IsLetters: true, IsCapital: false } && !led && at > first;
        return led || (!called && !nameBefore && !nameAfter && !verb);
    }

    /// <summary>"Said that April Roe left": the month is a first name, and "that" is not its.</summary>
    public static bool IsFirstName(Meaning meaning, ReadOnlySpan<Piece> pieces, int end) =>
        meaning is { Month: 3 or 4 or 5 or 6 or 8, Day: null, Year: null, Direction: 0, Basis: Basis.Mentioned } && end < pieces.Length && pieces[end] is { IsLetters: true, IsCapital: true, Entry: 0 };

    private static bool FreeBefore(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int start)
    {
        Piece piece = pieces[start];
        if (!piece.Glued || start == 0)
        {
            return start == 0 || text[pieces[start - 1].End - 1] is not ('$' or '£' or '€') || !piece.IsDigits;
        }

        Piece before = pieces[start - 1];
        if (before.IsDigits || before.IsLetters)
        {
            return false;
        }

        char mark = text[before.End - 1];
        if (mark is '@' or '_' or '\\' or '=' or '&' or '#' or '$' or '£' or '€')
        {
            return false;
        }

        bool joined = start > 1 && before.Glued && (pieces[start - 2].IsDigits || (pieces[start - 2].IsLetters && mark is not '-'));
        return !joined || mark is not ('.' or ',' or ':' or '/' or '-' or '\'') || !piece.IsDigits;
    }

    private static bool FreeAfter(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int end)
    {
        if (end >= pieces.Length || !pieces[end].Glued)
        {
            return true;
        }

        Piece next = pieces[end];
        Piece last = pieces[end - 1];
        if (next.IsDigits || next.IsLetters)
        {
            return !last.IsDigits && !last.IsLetters && next.IsLetters;
        }

        char mark = text[next.Start];
        if (mark is '@' or '_' or '%' or '\\' or '=' or '&')
        {
            return false;
        }

        return !last.IsDigits || mark is not ('.' or ',' or ':' or '/' or '-') || end + 1 >= pieces.Length || pieces[end + 1] is not { IsDigits: true, Glued: true };
    }
}
