namespace OnRecord.Tools.Judge;

/// <summary>Where a judge looks.</summary>
/// <param name="Of">What stands there: the message, the one it answers, a step.</param>
/// <param name="Path">The path chain in the case.</param>
/// <param name="File">The file on this machine; of a member its outermost container.</param>
/// <param name="Field"><c>body</c>, <c>html</c> or the header field; null for the whole.</param>
/// <param name="Bytes">Stretches <c>[start, end)</c> inside the innermost member; none for the whole.</param>
/// <param name="Lines">First and last line of these bytes, from 1; null for members and for the whole.</param>
internal sealed record JudgePlace(string Of, string? Path, string? File, string? Field, IReadOnlyList<long[]> Bytes, int[]? Lines);
