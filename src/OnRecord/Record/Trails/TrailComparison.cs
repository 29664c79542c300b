using OnRecord.Record.Recovered;
using OnRecord.Sources;

namespace OnRecord.Record.Trails;

/// <summary>
/// Two places of a wording beside one another. A few words stand alike in two versions of a text: where the wording is a part of a passage, the passages are compared.
/// </summary>
/// <param name="IsPassage">Whether what was to be compared stands in both: the passages, or where neither is known the words.</param>
/// <param name="Distance">How much differs, in letters.</param>
/// <param name="Differences">What changed, as it is shown.</param>
internal readonly record struct TrailComparison(bool IsPassage, int Distance, IReadOnlyList<WordChange> Differences)
{
    /// <summary>Compares.</summary>
    public static TrailComparison Of(TrailPlace from, TrailPlace to)
    {
        if (from.Around is null && to.Around is null)
        {
            return OfWords(from, to, isPassage: true);
        }

        string original = from.Around ?? from.Text, other = to.Around ?? to.Text;
        if (new Wording(original).FindIn(other, [new TextSpan(0, other.Length)]) is not { } match)
        {
            return OfWords(from, to, isPassage: false);
        }

        string there = other[match.Span.Start..match.Span.End];
        return new TrailComparison(true, Weight(WordDifference.Of(original, other)), QuotationChanges.Of(original, there, original, other));
    }

    /// <summary>Whether the places of this one are liker than those of another.</summary>
    public bool IsCloserThan(TrailComparison other) => IsPassage != other.IsPassage ? IsPassage : Distance < other.Distance;

    /// <summary>Letters that differ, and one for each change.</summary>
    public static int Weight(IReadOnlyList<WordChange> differences) => differences.Sum(static change => Math.Max(change.Original.Length, change.Quoted.Length) + 1);

    private static TrailComparison OfWords(TrailPlace from, TrailPlace to, bool isPassage)
    {
        IReadOnlyList<WordChange> differences = QuotationChanges.Of(from.Text, to.Text, from.Text, to.Text);
        return new TrailComparison(isPassage, Weight(differences), differences);
    }
}
