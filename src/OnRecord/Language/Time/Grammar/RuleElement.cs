namespace OnRecord.Language.Time.Grammar;

/// <summary>One place of a pattern.</summary>
/// <param name="Symbol">The symbol of the piece; 0 when it is a name.</param>
/// <param name="Name">The number of the named rules; meaningless when it is a symbol.</param>
/// <param name="Label">The letter that the rule's operation knows it by; NUL when it has none.</param>
/// <param name="Glued">Whether no white space may stand before it.</param>
internal readonly record struct RuleElement(int Symbol, int Name, char Label, bool Glued);
