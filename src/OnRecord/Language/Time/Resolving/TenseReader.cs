using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Matching;

namespace OnRecord.Language.Time.Resolving;

/// <summary>
/// Reads the tense of the verb that a time belongs to: the nearest verb form before it in its sentence, else behind it. A small
/// lexicon decides, so that no tagger is needed.
/// </summary>
internal sealed class TenseReader(Vocabulary vocabulary)
{
    private const int FarthestBefore = 40;
    private const int FarthestAfter = 20;
    private const int FarthestSaying = 4;
    private const int FarthestRefused = 4;
    private readonly int will = vocabulary.Symbol("%willword");
    private readonly int would = vocabulary.Symbol("%would");
    private readonly int not = vocabulary.Symbol("%not");
    private readonly int refused = vocabulary.Symbol("%refused");
    private readonly int plan = vocabulary.Symbol("%planword");
    private readonly int openLead = vocabulary.Symbol("%openlead");
    private readonly int did = vocabulary.Symbol("%did");
    private readonly int aheadLead = vocabulary.Symbol("%aheadlead");
    private readonly int possessive = vocabulary.Symbol("%possessive");
    private readonly int set = vocabulary.Symbol("%setword");
    private readonly int forWord = vocabulary.Symbol("%forword");
    private readonly int to = vocabulary.Symbol("%to");
    private readonly int bePast = vocabulary.Symbol("%bepast");
    private readonly int bePresent = vocabulary.Symbol("%bepresent");
    private readonly int have = vocabulary.Symbol("%have");
    private readonly int had = vocabulary.Symbol("%had");
    private readonly int notPast = vocabulary.Symbol("%notpast");
    private readonly int scheduled = vocabulary.Symbol("%scheduled");
    private readonly int saying = vocabulary.Symbol("%saying");
    private readonly int lookBack = vocabulary.Symbol("%lookback");
    private readonly int irregular = vocabulary.Symbol("%irregular");

    /// <summary>The tense for the pieces from <paramref name="start"/> up to <paramref name="end"/>, within the sentence from <paramref name="first"/> up to <paramref name="last"/>.</summary>
    public Tense Read(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int start, int end, int first, int last)
    {
        if (start > first && Is(pieces[start - 1], openLead))
        {
            return Tense.Unknown;
        }

        if (end + 1 < last && Is(pieces[end + 1], possessive) && pieces[end] is { Glued: true, IsLetters: false } && pieces[end + 1].Glued)
        {
            return Tense.Past;
        }

        if (start > first && Is(pieces[start - 1], aheadLead))
        {
            return Tense.Future;
        }

        for (int i = start - 1; i >= Math.Max(first, start - FarthestBefore); i--)
        {
            Tense tense = At(text, pieces, i, first);
            if (tense != Tense.Unknown)
            {
                return tense == Tense.Present && i >= start - 2 ? Tense.Future : tense;
            }
        }

        for (int i = end; i < Math.Min(last, end + FarthestAfter); i++)
        {
            Tense tense = At(text, pieces, i, end);
            if (tense != Tense.Unknown)
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    /// <summary>Whether a verb of saying stands right before a time: "said on Tuesday", "told reporters Tuesday".</summary>
    public bool IsSaying(ReadOnlySpan<Piece> pieces, int start, int first)
    {
        for (int i = start - 1; i >= Math.Max(first, start - FarthestSaying) && pieces[i].IsLetters; i--)
        {
            if (Is(pieces[i], saying))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word before a time in its sentence may tell of something over: "thanks for the call on Tuesday".</summary>
    public bool MayBeOver(ReadOnlySpan<Piece> pieces, int start, int first)
    {
        for (int i = start - 1; i >= Math.Max(first, start - FarthestBefore); i--)
        {
            if (Is(pieces[i], lookBack))
            {
                return true;
            }
        }

        return false;
    }

    private Tense At(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, int first)
    {
        Piece piece = pieces[at];
        if (!piece.IsLetters)
        {
            return Tense.Unknown;
        }

        if (Is(piece, will))
        {
            return IsRefusal(pieces, at) ? Tense.Past : Tense.Future;
        }

        if (Is(piece, scheduled))
        {
            return Tense.Future;
        }

        if (Is(piece, plan))
        {
            return Planned(pieces, at, first);
        }

        if (Is(piece, set))
        {
            return at + 1 < pieces.Length && Is(pieces[at + 1], forWord) ? Planned(pieces, at, first) : Tense.Unknown;
        }

        if (Is(piece, bePast) || Is(piece, had) || Is(piece, did))
        {
            return Tense.Past;
        }

        if (Is(piece, irregular) || Regular(text, piece))
        {
            return Participle(pieces, at, first);
        }

        if (Is(piece, have))
        {
            return Tense.Past;
        }

        if (!Is(piece, bePresent))
        {
            return Tense.Unknown;
        }

        return at + 1 < pieces.Length && Is(pieces[at + 1], to) ? Tense.Future : Tense.Present;
    }

    private bool IsRefusal(ReadOnlySpan<Piece> pieces, int at) =>
        Is(pieces[at], would) && Follows(pieces, at + 1, 1, not) is > 0 and var no && Follows(pieces, no + 1, FarthestRefused, refused) > 0;

    /// <summary>The place of a word of a class among the next pieces, or -1.</summary>
    private int Follows(ReadOnlySpan<Piece> pieces, int from, int count, int symbol)
    {
        for (int i = from; i < Math.Min(pieces.Length, from + count); i++)
        {
            if (Is(pieces[i], symbol))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"is scheduled", "plans to": what is planned lies ahead; "had planned" does not.</summary>
    private Tense Planned(ReadOnlySpan<Piece> pieces, int at, int first)
    {
        for (int i = at - 1; i >= Math.Max(first, at - 3); i--)
        {
            if (Is(pieces[i], had))
            {
                return Tense.Past;
            }
        }

        return Tense.Future;
    }

    /// <summary>A past form is a participle of the future behind "will be" or "to be".</summary>
    private Tense Participle(ReadOnlySpan<Piece> pieces, int at, int first)
    {
        for (int i = at - 1; i >= Math.Max(first, at - 4); i--)
        {
            if (Is(pieces[i], will))
            {
                return Tense.Future;
            }

            if (Is(pieces[i], bePast) || Is(pieces[i], had) || Is(pieces[i], have))
            {
                return Tense.Past;
            }

            if (Is(pieces[i], to) && at - i <= 2)
            {
                return Tense.Future;
            }
        }

        return Tense.Past;
    }

    private bool Regular(ReadOnlySpan<char> text, Piece piece) =>
        piece.Length >= 4 && text[piece.End - 1] is 'd' && text[piece.End - 2] is 'e' && !piece.IsCapital && !Is(piece, notPast);

    private bool Is(Piece piece, int symbol)
    {
        foreach (Sense sense in vocabulary.Senses(piece.Entry))
        {
            if (sense.Symbol == symbol)
            {
                return true;
            }
        }

        return false;
    }
}
