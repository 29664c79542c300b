using OnRecord.Sources;

namespace OnRecord.Record.Disputes;

/// <summary>A time in a clause.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Place">Where they stand in what was read.</param>
/// <param name="From">Its first day, as in TIMEX3.</param>
/// <param name="To">Its last day.</param>
internal sealed record KnownTime(string Words, TextSpan Place, string From, string To);
