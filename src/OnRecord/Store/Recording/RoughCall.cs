namespace OnRecord.Store.Recording;

/// <summary>A call that a text tells of by the day or a part of it.</summary>
/// <param name="Event">The number of its event.</param>
/// <param name="From">The party of the case that reached the others.</param>
/// <param name="To">The parties of the case that were reached.</param>
/// <param name="IsMutual">Who reached whom is not told.</param>
/// <param name="Value">When, as in TIMEX3.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal sealed record RoughCall(long Event, int From, IReadOnlyList<int> To, bool IsMutual, string? Value, string First, string Last);
