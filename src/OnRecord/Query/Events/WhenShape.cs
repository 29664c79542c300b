using OnRecord.Query.Shapes;

namespace OnRecord.Query.Events;

/// <summary>A time as a text tells it.</summary>
/// <param name="Text">The words; null for a date that metadata gives.</param>
/// <param name="Value">As in TIMEX3, or null.</param>
/// <param name="From">The first day or moment, or null.</param>
/// <param name="To">The last day or moment, or null.</param>
/// <param name="Precision">How exactly it is known: <c>none</c>, <c>second</c>, <c>minute</c>, <c>day_part</c>, <c>day</c> and so on, <c>interval</c> for between two.</param>
/// <param name="Anchor">What it was resolved against: a date, or the id of the item in <paramref name="Against"/>; or null.</param>
/// <param name="Relation">The event that it is told from, or null.</param>
/// <param name="Against">The words that tell when that event was, where it is placed against them; or null.</param>
/// <param name="Clock">Of a time of day that is told without an offset from UTC, by which clock it has its place in the order: <see cref="Guessed"/> or <see cref="Zone"/>; else null.</param>
public sealed record WhenShape(string? Text, string? Value, string? From, string? To, string Precision, string? Anchor, RelationShape? Relation, Citation? Against = null, string? Clock = null)
{
    /// <summary>By that of the messages around it: the order is not sure.</summary>
    public const string Guessed = "guessed";

    /// <summary>By that of the zone that was given for the case.</summary>
    public const string Zone = "zone";
}

/// <summary>The event that a time is told from, null where the words leave to be understood which ("five days later"): <c>before</c>, <c>after</c>, <c>since</c>, <c>until</c>.</summary>
public sealed record RelationShape(string? To, string Order);
