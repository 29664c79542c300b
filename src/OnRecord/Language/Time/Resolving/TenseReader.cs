using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Matching;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Reads the tense of the verb that a time belongs to: the nearest verb form before it in its sentence, else behind it.</summary>
internal sealed class TenseReader(Vocabulary vocabulary)
{
    private const int FarthestBefore = 40;
    private const int FarthestAfter = 20;
    private const int FarthestSaying = 4;
    private const int FarthestAside = 16;
    private const int FarthestSince = 5;
    private readonly VerbReader verbs = new(vocabulary);
    private readonly PlainVerbReader present = new(vocabulary);
    private readonly DeadlineReader deadlines = new(vocabulary);
    private readonly ArrangedReader arranged = new(vocabulary);
    private readonly int openLead = vocabulary.Symbol("%openlead");
    private readonly int aheadLead = vocabulary.Symbol("%aheadlead");
    private readonly int possessive = vocabulary.Symbol("%possessive");
    private readonly int within = vocabulary.Symbol("%within");
    private readonly int saying = vocabulary.Symbol("%saying");
    private readonly int would = vocabulary.Symbol("%would");
    private readonly int had = vocabulary.Symbol("%had");
    private readonly int since = vocabulary.Symbol("%sinceword");
    private readonly int begun = vocabulary.Symbol("%begun");
    private readonly int relative = vocabulary.Symbol("%relative");
    private readonly int lookBack = vocabulary.Symbol("%lookback");

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

        if (start > first && deadlines.IsLead(pieces[start - 1]))
        {
            return deadlines.Read(text, pieces, start - 1, end, (Math.Max(first, start - FarthestBefore), Math.Min(last, end + FarthestAfter)));
        }

        if (arranged.Read(text, pieces, start, first) is { } set)
        {
            return set;
        }

        for (int i = start - 1; i >= Math.Max(first, start - FarthestBefore); i--)
        {
            Tense tense = present.IsOrder(text, pieces, i, (first, last)) ? Tense.Future : verbs.At(text, pieces, i, first);
            tense = tense == Tense.Unknown ? present.At(text, pieces, i, first, (start, end, last)) : tense;
            if (tense != Tense.Unknown)
            {
                return tense == Tense.Present && i >= start - 2 ? Tense.Future : tense;
            }
        }

        for (int i = end; i < Math.Min(last, end + FarthestAfter); i++)
        {
            Tense tense = verbs.At(text, pieces, i, end);
            if (tense != Tense.Unknown)
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    /// <summary>Whether "would" stands before a time in its sentence.</summary>
    public bool IsReported(ReadOnlySpan<Piece> pieces, int start, int first) => HasBefore(pieces, start, first, would);

    /// <summary>Whether "had" stands before a time in its sentence.</summary>
    public bool IsPerfect(ReadOnlySpan<Piece> pieces, int start, int first) => HasBefore(pieces, start, first, had);

    private bool HasBefore(ReadOnlySpan<Piece> pieces, int start, int first, int symbol)
    {
        for (int i = start - 1; i >= Math.Max(first, start - FarthestBefore); i--)
        {
            if (Is(pieces[i], symbol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether "in" or "during" stands right before a time.</summary>
    public bool IsWithin(ReadOnlySpan<Piece> pieces, int start, int first) => start > first && Is(pieces[start - 1], within);

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

    /// <summary>Whether a date is of the background: behind "since", behind "born" and the like, or in words between commas that tell of the noun before them.</summary>
    public bool IsAside(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int start, int end, (int First, int Last) bounds)
    {
        bool isClosed = end < bounds.Last && text[pieces[end].Start] is ',' or ')', hasVerb = false;
        int at = start - 1;
        for (; at >= Math.Max(bounds.First, start - FarthestAside) && text[pieces[at].Start] is not (',' or ';' or ')'); at--)
        {
            bool isNear = at >= start - FarthestSince && !hasVerb;
            if ((isNear && Is(pieces[at], since)) || Is(pieces[at], begun) || (isClosed && Is(pieces[at], relative)) || (isClosed && text[pieces[at].Start] is '('))
            {
                return true;
            }

            hasVerb |= verbs.IsVerbPast(text, pieces, at, bounds.First);
        }

        return isClosed && at > bounds.First && text[pieces[at].Start] is ',' && IsParticiple(text, pieces, at, start, bounds.First);
    }

    /// <summary>"The school, built on Sept. 5, 1990, ...": behind the comma a participle or an adverb and one, and no verb before it.</summary>
    private bool IsParticiple(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int comma, int start, int first)
    {
        for (int i = first; i < comma; i++)
        {
            if (verbs.IsVerbPast(text, pieces, i, first) || verbs.At(text, pieces, i, first) != Tense.Unknown)
            {
                return false;
            }
        }

        return (comma + 1 < start && verbs.IsVerbPast(text, pieces, comma + 1, first)) || (comma + 2 < start && pieces[comma + 1].IsLetters && verbs.IsVerbPast(text, pieces, comma + 2, first));
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

    private bool Is(Piece piece, int symbol) => vocabulary.Has(piece.Entry, symbol);
}
