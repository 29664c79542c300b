namespace OnRecord.Language.Parties;

/// <summary>Words that tie somebody to an organisation.</summary>
/// <param name="Person">The mention of the person.</param>
/// <param name="First">The first token, "works" of "works for X".</param>
/// <param name="End">Behind the last token of what they are tied to.</param>
/// <param name="Of">The mention of that.</param>
internal readonly record struct Affiliation(int Person, int First, int End, int Of);
