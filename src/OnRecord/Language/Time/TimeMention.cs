using OnRecord.Sources;

namespace OnRecord.Language.Time;

/// <summary>A time that a text names, and what it means against the date of the text. Positions are UTF-16 units.</summary>
/// <param name="Span">Where its words stand.</param>
/// <param name="Type">Its TIMEX3 type.</param>
/// <param name="Value">The TIMEX3 value; unknown parts are X (<c>XXXX-03-05</c>, <c>2018-03-XX</c>). Null when the words could not be read as one time.</param>
/// <param name="Precision">How exactly the value is known.</param>
/// <param name="Mod">The TIMEX3 modifier (<c>START</c>, <c>APPROX</c>), or null.</param>
/// <param name="From">The first day, or moment where the value has a clock time, as ISO 8601; null when it cannot be said.</param>
/// <param name="To">The last day or moment, inclusive; null when it cannot be said.</param>
/// <param name="Anchor">What it was resolved against, as ISO 8601; null when the words alone decide.</param>
/// <param name="Relation">The event that it is told from, or null.</param>
/// <param name="Candidates">The values between which the evidence does not decide, in ISO order; empty when there is one reading.</param>
public sealed record TimeMention(
    TextSpan Span,
    TimeType Type,
    string? Value,
    TimePrecision Precision,
    string? Mod,
    string? From,
    string? To,
    string? Anchor,
    TimeRelation? Relation,
    IReadOnlyList<string> Candidates)
{
    /// <summary>Whether it is counted from the moment of its telling, as "yesterday" and "two days ago" are.</summary>
    public bool IsDeictic { get; init; }

    /// <summary>Whether it begins on a day behind the one on which the text was written.</summary>
    public bool IsBehind(TimeAnchor? written) => written is not null && From is { Length: >= 10 } from && string.CompareOrdinal(from[..10], written.ToString()[..10]) > 0;
}
