using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Matching;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Reads the tense of single verb forms by a small lexicon, so that no tagger is needed.</summary>
internal sealed class VerbReader(Vocabulary vocabulary)
{
    private const int FarthestRefused = 4;
    private const int FarthestHelper = 4;
    private readonly PlanReader plans = new(vocabulary);
    private readonly int will = vocabulary.Symbol("%willword");
    private readonly int would = vocabulary.Symbol("%would");
    private readonly int not = vocabulary.Symbol("%not");
    private readonly int refused = vocabulary.Symbol("%refused");
    private readonly int did = vocabulary.Symbol("%did");
    private readonly int must = vocabulary.Symbol("%must");
    private readonly int to = vocabulary.Symbol("%to");
    private readonly int bePast = vocabulary.Symbol("%bepast");
    private readonly int bePresent = vocabulary.Symbol("%bepresent");
    private readonly int have = vocabulary.Symbol("%have");
    private readonly int had = vocabulary.Symbol("%had");
    private readonly int notPast = vocabulary.Symbol("%notpast");
    private readonly int bothForms = vocabulary.Symbol("%bothforms");
    private readonly int passedOver = vocabulary.Symbol("%passedover");
    private readonly int scheduled = vocabulary.Symbol("%scheduled");
    private readonly int irregular = vocabulary.Symbol("%irregular");

    /// <summary>What the piece at <paramref name="at"/> tells, within the clause from <paramref name="first"/>.</summary>
    public Tense At(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, int first)
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

        if (plans.At(pieces, at, first) is { } planned)
        {
            return planned == Tense.Future && plans.IsNoun(text, pieces, at, first, IsVerbPast(text, pieces, at - 1, first)) && IsTold(text, pieces, at, first) ? Tense.Either : planned;
        }

        if (Is(piece, had) && piece.Length == 1)
        {
            return Short(text, pieces, at, first);
        }

        if (Is(piece, bePast) || Is(piece, had) || Is(piece, did))
        {
            return Tense.Past;
        }

        if (Is(piece, irregular) || Regular(text, piece))
        {
            return Participle(text, pieces, at, first);
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

    /// <summary>"We'd talked" is "had", "we'd talk" is "would", and "he'd put it up" may be either.</summary>
    private Tense Short(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, int first)
    {
        int next = at + 1;
        while (next < Math.Min(pieces.Length, at + FarthestHelper) && Is(pieces[next], passedOver))
        {
            next++;
        }

        bool isWord = next < pieces.Length && pieces[next].IsLetters;
        return !isWord || (IsVerbPast(text, pieces, next, first) && !Is(pieces[next], bothForms)) ? Tense.Past
            : Is(pieces[next], bothForms) ? Tense.Either : Tense.Future;
    }

    /// <summary>Whether the past form at <paramref name="at"/> tells what was over by a time: "had died", "was gone", "did not answer".</summary>
    public bool IsOver(ReadOnlySpan<Piece> pieces, int at, int first)
    {
        for (int i = at; i >= Math.Max(first, at - FarthestHelper); i--)
        {
            if (Is(pieces[i], had) || Is(pieces[i], bePast) || Is(pieces[i], did))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the piece is of a class of the word lists.</summary>
    public bool Is(Piece piece, int symbol) => vocabulary.Has(piece.Entry, symbol);

    /// <summary>Whether the piece is a form of the past: "called", "met".</summary>
    public bool IsVerbPast(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, int first) =>
        at >= first && pieces[at].IsLetters && (Is(pieces[at], irregular) || Regular(text, pieces[at]));

    /// <summary>Whether a past form stands before a plan in its sentence: "approved a plan to sell it".</summary>
    private bool IsTold(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, int first)
    {
        for (int i = at - 1; i >= first; i--)
        {
            if (IsVerbPast(text, pieces, i, first) || Is(pieces[i], bePast) || Is(pieces[i], had) || Is(pieces[i], did))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>A past form is a participle of the future behind "will be", "must be" or "to be".</summary>
    private Tense Participle(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, int first)
    {
        for (int i = at - 1; i >= Math.Max(first, at - FarthestHelper); i--)
        {
            if (Is(pieces[i], will))
            {
                return Tense.Future;
            }

            if (i == at - 1 && pieces[i].Length == 1 && Is(pieces[i], had) && Is(pieces[at], bothForms))
            {
                return Tense.Either;
            }

            if (Is(pieces[i], bePast) || Is(pieces[i], had) || Is(pieces[i], have))
            {
                return Tense.Past;
            }

            if ((Is(pieces[i], to) || Is(pieces[i], must)) && at - i <= 2 && !IsNounBetween(text, pieces, i, at))
            {
                return Tense.Future;
            }
        }

        return Tense.Past;
    }

    /// <summary>"A letter to parishioners read on Sunday": the participle hangs on no "to".</summary>
    private static bool IsNounBetween(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int to, int at) =>
        at - to == 2 && pieces[to + 1] is { IsLetters: true, Entry: 0, Length: > 4 } noun && text[noun.End - 1] == 's';

    private bool Regular(ReadOnlySpan<char> text, Piece piece) =>
        piece.Length >= 4 && text[piece.End - 1] is 'd' && text[piece.End - 2] is 'e' && !piece.IsCapital && !Is(piece, notPast);
}
