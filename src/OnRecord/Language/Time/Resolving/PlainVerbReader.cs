using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Matching;

namespace OnRecord.Language.Time.Resolving;

/// <summary>
/// Reads verbs that no helper tells the tense of: what is on a calendar in the present ("The board votes Tuesday"), what somebody is asked for ("Send me the file Monday", "Can you call"),
/// and the past of notes without a subject ("Called the mayor Monday").
/// </summary>
internal sealed class PlainVerbReader(Vocabulary vocabulary)
{
    private const int FarthestEffect = 2;
    private readonly VerbReader verbs = new(vocabulary);
    private readonly int calendar = vocabulary.Symbol("%calendar");
    private readonly int shown = vocabulary.Symbol("%shown");
    private readonly int going = vocabulary.Symbol("%going");
    private readonly int effect = vocabulary.Symbol("%effect");
    private readonly int possess = vocabulary.Symbol("%possess");
    private readonly int order = vocabulary.Symbol("%imperative");
    private readonly int thing = vocabulary.Symbol("%thing");
    private readonly int please = vocabulary.Symbol("%please");
    private readonly int can = vocabulary.Symbol("%can");
    private readonly int you = vocabulary.Symbol("%you");
    private readonly int need = vocabulary.Symbol("%needs");
    private readonly int subject = vocabulary.Symbol("%subject");
    private readonly int not = vocabulary.Symbol("%not");
    private readonly int doWord = vocabulary.Symbol("%do");
    private readonly int state = vocabulary.Symbol("%statepast");
    private readonly int telling = vocabulary.Symbol("%tellingpast");
    private readonly int moved = vocabulary.Symbol("%movedpast");
    private readonly int notPast = vocabulary.Symbol("%notpast");
    private readonly int have = vocabulary.Symbol("%haveorder");
    private readonly int to = vocabulary.Symbol("%to");
    private readonly int forWord = vocabulary.Symbol("%forword");

    /// <summary>What the piece at <paramref name="at"/> tells of the time <paramref name="time"/> behind it, which ends before End, within the sentence from <paramref name="first"/> up to Last.</summary>
    public Tense At(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, int first, (int Start, int End, int Last) time)
    {
        if (!pieces[at].IsLetters)
        {
            return Tense.Unknown;
        }

        if (IsOnCalendar(pieces, at, first))
        {
            return IsPastBehind(text, pieces, time) ? Tense.Past : Has(pieces, at, shown) ? Tense.Present : Tense.Future;
        }

        if (IsAsked(pieces, at, first, time.Start))
        {
            return Tense.Future;
        }

        return IsNoted(text, pieces, at, first, time.Start);
    }

    /// <summary>"Have the memo on my desk Tuesday": not what somebody has, and no question.</summary>
    public bool IsOrder(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, (int First, int Last) sentence) =>
        Has(pieces, at, have) && IsFirstWord(pieces, at, sentence.First) && at + 1 < sentence.Last && Has(pieces, at + 1, thing) && text[pieces[sentence.Last - 1].End - 1] != '?';

    /// <summary>"The board votes", "the law takes effect", not "its votes".</summary>
    private bool IsOnCalendar(ReadOnlySpan<Piece> pieces, int at, int first)
    {
        if (at == first || !pieces[at - 1].IsLetters || Has(pieces, at - 1, possess))
        {
            return false;
        }

        return Has(pieces, at, calendar) || Has(pieces, at, shown) || (Has(pieces, at, going) && Follows(pieces, at + 1, FarthestEffect, effect));
    }

    /// <summary>"The budget votes Tuesday were close": the verb stands behind, and that was a noun.</summary>
    private bool IsPastBehind(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, (int Start, int End, int Last) time) =>
        time.End < time.Last && verbs.At(text, pieces, time.End, time.End) == Tense.Past;

    private bool IsAsked(ReadOnlySpan<Piece> pieces, int at, int first, int start)
    {
        bool begins = IsFirstWord(pieces, at, first), hasNext = at + 1 < start;
        return Has(pieces, at, please)
            || (Has(pieces, at, can) && hasNext && Has(pieces, at + 1, you))
            || (Has(pieces, at, need) && at > first && Has(pieces, at - 1, subject))
            || (begins && Has(pieces, at, doWord) && Follows(pieces, at + 1, FarthestEffect, not))
            || (begins && hasNext && Has(pieces, at, order) && (Has(pieces, at + 1, thing) || pieces[at + 1].IsCapital));
    }

    /// <summary>"Called the mayor", "Talked to Ann": over. "Called Ben" may have a subject that is not seen. "Moved the vote to Monday" tells to what day.</summary>
    private Tense IsNoted(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, int first, int start)
    {
        Piece piece = pieces[at];
        bool isPast = piece is { IsCapital: true, Length: >= 4 } && text[piece.End - 1] is 'd' && text[piece.End - 2] is 'e' && !Has(pieces, at, notPast) && !Has(pieces, at, state);
        if (!isPast || !IsFirstWord(pieces, at, first) || at + 1 >= start || Has(pieces, start - 1, forWord) || Has(pieces, start - 1, to))
        {
            return Tense.Unknown;
        }

        return Has(pieces, at + 1, thing) || (Has(pieces, at + 1, to) && (Has(pieces, at, telling) || IsMoved(pieces, at, start))) ? Tense.Past : pieces[at + 1].IsCapital ? Tense.Either : Tense.Unknown;
    }

    /// <summary>"Moved to Averil Monday", not "Moved to Room 4 Monday", which may be a meeting to come.</summary>
    private bool IsMoved(ReadOnlySpan<Piece> pieces, int at, int start) => Has(pieces, at, moved) && at + 3 == start && pieces[at + 2].IsCapital && pieces[at + 2].IsLetters;

    private static bool IsFirstWord(ReadOnlySpan<Piece> pieces, int at, int first)
    {
        for (int i = first; i < at; i++)
        {
            if (pieces[i].IsLetters)
            {
                return false;
            }
        }

        return pieces[at].IsLetters;
    }

    private bool Follows(ReadOnlySpan<Piece> pieces, int from, int count, int symbol)
    {
        for (int i = from; i < Math.Min(pieces.Length, from + count); i++)
        {
            if (Has(pieces, i, symbol))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(ReadOnlySpan<Piece> pieces, int at, int symbol) => vocabulary.Has(pieces[at].Entry, symbol);
}
