using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Matching;

namespace OnRecord.Language.Time.Resolving;

/// <summary>
/// Reads days that a past verb sets for later: "was moved to Friday", "were told to come back on Thursday". Where the day may be that of the verb as well ("was asked to vote on Friday"), or what
/// had been arranged may be over ("had been moved to Friday"), it is of either side.
/// </summary>
internal sealed class ArrangedReader(Vocabulary vocabulary)
{
    private const int FarthestVerb = 5;
    private const int FarthestTo = 8;
    private const int FarthestWanted = 4;
    private const int FarthestHad = 3;
    private readonly VerbReader verbs = new(vocabulary);
    private readonly int rearranged = vocabulary.Symbol("%rearranged");
    private readonly int forWord = vocabulary.Symbol("%forword");
    private readonly int to = vocabulary.Symbol("%to");
    private readonly int possess = vocabulary.Symbol("%possess");
    private readonly int wanted = vocabulary.Symbol("%wanted");
    private readonly int again = vocabulary.Symbol("%again");
    private readonly int backWord = vocabulary.Symbol("%backword");
    private readonly int had = vocabulary.Symbol("%had");

    /// <summary>The tense of a time that begins at <paramref name="start"/>, within the sentence from <paramref name="first"/>; null where no verb sets it.</summary>
    public Tense? Read(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int start, int first) =>
        Rearranged(pieces, start, first) ?? Goal(text, pieces, start, first);

    private Tense? Rearranged(ReadOnlySpan<Piece> pieces, int start, int first)
    {
        if (start == first || !verbs.Is(pieces[start - 1], forWord))
        {
            return null;
        }

        for (int i = start - 2; i >= Math.Max(first, start - 1 - FarthestVerb); i--)
        {
            if (verbs.Is(pieces[i], rearranged))
            {
                return HasBefore(pieces, i, first, FarthestHad, had) >= 0 ? Tense.Either : Tense.Future;
            }
        }

        return null;
    }

    /// <summary>"Told them to come back on Thursday": of what they were told to do, or of the telling, unless it was to be again.</summary>
    private Tense? Goal(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int start, int first)
    {
        for (int i = start - 1; i > Math.Max(first, start - FarthestTo); i--)
        {
            if (!pieces[i].IsLetters || verbs.IsVerbPast(text, pieces, i, first))
            {
                return null;
            }

            bool isGoal = verbs.Is(pieces[i], to) && i + 1 < start && pieces[i + 1] is { IsLetters: true, IsCapital: false } && !verbs.Is(pieces[i + 1], possess);
            if (isGoal)
            {
                return HasBefore(pieces, i, first, FarthestWanted, wanted) < 0 ? null : IsAgain(pieces, i + 1, start) ? Tense.Future : Tense.Either;
            }
        }

        return null;
    }

    private bool IsAgain(ReadOnlySpan<Piece> pieces, int verb, int start)
    {
        for (int i = verb; i < start; i++)
        {
            if (verbs.Is(pieces[i], backWord) || verbs.Is(pieces[i], again))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of a word of a class among the pieces before one, or -1.</summary>
    private int HasBefore(ReadOnlySpan<Piece> pieces, int at, int first, int farthest, int symbol)
    {
        for (int i = at - 1; i >= Math.Max(first, at - farthest) && pieces[i].IsLetters; i--)
        {
            if (verbs.Is(pieces[i], symbol))
            {
                return i;
            }
        }

        return -1;
    }
}
