namespace OnRecord.Language.Time.Grammar;

/// <summary>One way through a rule's pattern, at the state where it ends.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Labels">The element that each label of this way stands for.</param>
internal sealed record RuleEnd(Rule Rule, IReadOnlyDictionary<char, int> Labels);
