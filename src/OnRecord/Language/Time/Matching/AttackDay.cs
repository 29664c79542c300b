using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Matching;

/// <summary>"The Sept. 11 attacks", "the attacks on Sept. 11": a day that everybody knows the year of, and not the last such day.</summary>
internal sealed class AttackDay(Vocabulary vocabulary)
{
    private const int Month = 9, Day = 11;
    private readonly int attack = vocabulary.Symbol("%attackword");

    /// <summary>Whether a match is of that day.</summary>
    public bool Is(Meaning meaning, ReadOnlySpan<Piece> pieces, int start, int end) =>
        meaning is { Month: Month, Day: Day, Year: null, Weekday: null, Direction: null, Clock: null } && (Has(pieces, end) || (start > 1 && pieces[start - 1].IsLetters && Has(pieces, start - 2)));

    private bool Has(ReadOnlySpan<Piece> pieces, int at) => at < pieces.Length && vocabulary.Has(pieces[at].Entry, attack);
}
