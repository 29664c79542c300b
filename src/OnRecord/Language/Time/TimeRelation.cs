using OnRecord.Sources;

namespace OnRecord.Language.Time;

/// <summary>The event that a time is told from: "hours before [the vote]".</summary>
/// <param name="To">The words of the event; empty where it is left to be understood: "five days later".</param>
/// <param name="Order">On which side of the event the time lies.</param>
/// <param name="Span">Where the words stand; empty, behind the time, where there are none; in UTF-16 units.</param>
public sealed record TimeRelation(string To, TimeOrder Order, TextSpan Span);
