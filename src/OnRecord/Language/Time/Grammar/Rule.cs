namespace OnRecord.Language.Time.Grammar;

/// <summary>A rule: what it does with a match of its pattern, and what may stand beside the match.</summary>
/// <param name="Rank">Its place in the file.</param>
/// <param name="Line">As written, for error messages.</param>
/// <param name="Operation">What makes the value.</param>
/// <param name="Constants">Values that the rule sets itself (<c>d=-1</c>).</param>
/// <param name="Before">What the piece before must or must not be, or null.</param>
/// <param name="After">What the piece behind must or must not be, or null.</param>
internal sealed record Rule(int Rank, string Line, RuleOperation Operation, IReadOnlyDictionary<char, int> Constants, Neighbour? Before, Neighbour? After);
