using OnRecord.Language.Time.Matching;

namespace OnRecord.Language.Time.Grammar;

/// <summary>Makes the value of a match; null when the words make no sense together (February 31).</summary>
internal delegate object? RuleOperation(in RuleMatch match);
