using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Matching;

namespace OnRecord.Language.Time.Resolving;

/// <summary>
/// Reads the tense of "by" or "until" and a day. By then something will be done, unless its verb tells that it was over: "had not responded by Thursday". A plain past form leaves
/// it open ("they finished it by Thursday"), unless it asks or promises. "Until" lies ahead, but for "was not told until Thursday".
/// </summary>
internal sealed class DeadlineReader(Vocabulary vocabulary)
{
    private const int FarthestGoal = 4;
    private const int FarthestNot = 2;
    private readonly VerbReader verbs = new(vocabulary);
    private readonly int until = vocabulary.Symbol("%until");
    private readonly int not = vocabulary.Symbol("%not");
    private readonly int by = vocabulary.Symbol("%deadline");
    private readonly int to = vocabulary.Symbol("%to");
    private readonly int possess = vocabulary.Symbol("%possess");
    private readonly int wanted = vocabulary.Symbol("%wanted");

    /// <summary>Whether the piece is the preposition of a deadline.</summary>
    public bool IsLead(Piece piece) => verbs.Is(piece, by);

    /// <summary>The tense of a deadline whose preposition stands at <paramref name="lead"/> and which ends before <paramref name="end"/>.</summary>
    public Tense Read(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int lead, int end, (int First, int Last) clause)
    {
        for (int i = lead - 1; i >= clause.First; i--)
        {
            if (IsGoal(pieces, i, lead))
            {
                return Tense.Future;
            }

            switch (verbs.At(text, pieces, i, clause.First))
            {
                case Tense.Unknown:
                    continue;
                case Tense.Past:
                    return verbs.Is(pieces[lead], until) ? Until(pieces, i, lead, clause.First) : Past(pieces, i, clause.First);
                case Tense.Either when !verbs.Is(pieces[lead], until):
                    return Tense.Either;
                default:
                    return Tense.Future;
            }
        }

        return verbs.Is(pieces[lead], until) ? Tense.Future : Behind(text, pieces, end, clause.Last);
    }

    /// <summary>"Told Roe to answer by Thursday".</summary>
    private bool IsGoal(ReadOnlySpan<Piece> pieces, int at, int lead) => verbs.Is(pieces[at], to) && at + 1 < lead && pieces[at + 1].IsLetters && !verbs.Is(pieces[at + 1], possess);

    private Tense Until(ReadOnlySpan<Piece> pieces, int at, int lead, int first)
    {
        for (int i = Math.Max(first, at - FarthestNot); i < lead; i++)
        {
            if (verbs.Is(pieces[i], not))
            {
                return Tense.Past;
            }
        }

        return Tense.Future;
    }

    private Tense Past(ReadOnlySpan<Piece> pieces, int at, int first) => (verbs.Is(pieces[at], wanted), verbs.IsOver(pieces, at, first)) switch
    {
        (true, false) => Tense.Future,
        (false, true) => Tense.Past,
        _ => Tense.Either,
    };

    /// <summary>"By Tuesday, 40 people had died"; "by Tuesday, Roe was expected to sign".</summary>
    private Tense Behind(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int end, int last)
    {
        Tense found = Tense.Unknown;
        int limit = last;
        for (int i = end; i < limit; i++)
        {
            Tense tense = verbs.At(text, pieces, i, end);
            if (tense is Tense.Future or Tense.Present)
            {
                return Tense.Future;
            }

            if (tense != Tense.Unknown && found == Tense.Unknown)
            {
                bool isOver = tense == Tense.Past && verbs.IsOver(pieces, i, end);
                found = isOver ? Tense.Past : Tense.Either;
                limit = isOver ? Math.Min(last, i + FarthestGoal) : last;
            }
        }

        return found == Tense.Unknown ? Tense.Future : found;
    }
}
