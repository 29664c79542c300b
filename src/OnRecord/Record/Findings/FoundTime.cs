using OnRecord.Language.Time;
using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>A time of one item's text that something is told of.</summary>
/// <param name="Span">The words.</param>
/// <param name="Value">The TIMEX3 value, or null.</param>
/// <param name="From">The first day or moment, or null.</param>
/// <param name="To">The last day or moment, or null.</param>
/// <param name="Precision">How exactly it is known.</param>
/// <param name="Anchor">What it was resolved against, or null.</param>
/// <param name="RelationTo">The event that it is told from; empty where it is left to be understood; null where the time is told from none.</param>
/// <param name="Order">On which side of that event it lies.</param>
internal sealed record FoundTime(TextSpan Span, string? Value, string? From, string? To, TimePrecision Precision, string? Anchor, string? RelationTo, TimeOrder Order);
