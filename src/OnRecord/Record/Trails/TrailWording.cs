using OnRecord.Record.Recovered;

namespace OnRecord.Record.Trails;

/// <summary>
/// Says which steps are of a trail's very words. What comes from a place that had reworded them already follows the other wording, and belongs to a trail of that.
/// </summary>
internal static class TrailWording
{
    /// <summary>Of so many signs one may be another one.</summary>
    private const int FewSigns = 10;

    /// <summary>A wording of so many words stands as a whole or not at all.</summary>
    private const int FewWords = 12;

    /// <summary>The steps neither of whose places has the words of the first.</summary>
    public static IEnumerable<TrailStep> Others(IReadOnlyList<TrailStep> steps)
    {
        bool[] has = [.. steps.Select(step => Has(steps[0].Place, step.Place))];
        return steps.Where((_, at) => !has[at] && steps[at].ComparedTo is { } source && !has[source]);
    }

    /// <summary>Whether a place has the words of the first, but for a few signs; of a few words all, for any letter has a part of them.</summary>
    public static bool Has(TrailPlace first, TrailPlace place) => (place.Share >= 100 || WordDifference.Count(first.Text) > FewWords)
        && TrailComparison.Weight(QuotationChanges.Of(first.Text, place.Text, first.Text, place.Text)) * FewSigns <= place.Text.Length;
}
