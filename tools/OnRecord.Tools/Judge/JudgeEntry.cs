namespace OnRecord.Tools.Judge;

/// <summary>One finding to be judged.</summary>
/// <param name="Id">Made of the finding, so that a verdict never passes to another one.</param>
/// <param name="Claim">What the program says, without how sure it is and why.</param>
/// <param name="Places">Where to look.</param>
internal sealed record JudgeEntry(string Id, object Claim, IReadOnlyList<JudgePlace> Places);
