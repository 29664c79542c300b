using OnRecord.Record.Recovered;
using OnRecord.Record.Trails;
using OnRecord.Sources;
using OnRecord.Store.Recording.Trails;

namespace OnRecord.Query.Trails;

/// <summary>A step of a trail as it is stored: numbers in place of what they stand for.</summary>
/// <param name="Number">Its item; of a recovered message below zero.</param>
/// <param name="Holder">The item in whose text it stands.</param>
/// <param name="Field">Name of that text.</param>
/// <param name="Span">In UTF-16 units of it.</param>
/// <param name="Relation">What became of the wording.</param>
/// <param name="FromStep">The step it came from, from 0, or null.</param>
/// <param name="ComparedTo">The step whose words it is compared with, or null.</param>
/// <param name="Differences">What changed, where that is known; null where the words of the two steps tell it.</param>
internal sealed record LocatedStep(long Number, long Holder, string Field, TextSpan Span, TrailRelation Relation, int? FromStep, int? ComparedTo, IReadOnlyList<WordChange>? Differences = null)
{
    /// <summary>A step with where its place stands.</summary>
    public static LocatedStep Of(TrailStep step, IEnumerable<LocatedPlace> places)
    {
        LocatedPlace place = places.First(place => ReferenceEquals(place.Place, step.Place));
        return new LocatedStep(place.Number, place.Holder, place.Field, place.Span, step.Relation, step.FromStep, step.ComparedTo, step.Differences);
    }
}
