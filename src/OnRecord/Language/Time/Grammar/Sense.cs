namespace OnRecord.Language.Time.Grammar;

/// <summary>One thing that a word can stand for.</summary>
/// <param name="Symbol">The symbol that rules refer to.</param>
/// <param name="Value">The value that a rule receives.</param>
/// <param name="Capital">Whether the word means this only with a capital (<c>May</c>, not <c>may</c>).</param>
internal readonly record struct Sense(int Symbol, int Value, bool Capital);
