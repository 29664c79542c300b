namespace OnRecord.Language.Time;

/// <summary>What a text says about times.</summary>
/// <param name="Times">The times in order of their words; they do not overlap.</param>
/// <param name="Problems">Defects, in the same order.</param>
public sealed record TimeFindings(IReadOnlyList<TimeMention> Times, IReadOnlyList<TimeProblem> Problems);
