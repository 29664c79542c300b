using OnRecord.Sources;

namespace OnRecord.Language.Clauses;

/// <summary>A part of a clause: somebody, something, or a circumstance.</summary>
/// <param name="Role">What it is to the verb.</param>
/// <param name="Preposition">The preposition before it in small letters, or null.</param>
/// <param name="Head">The lemma of its main word.</param>
/// <param name="Span">All of it, in UTF-16 units, without the preposition.</param>
/// <param name="IsName">True where the main word is part of a name.</param>
/// <param name="IsNoOne">True for "nobody", "no office", "nothing".</param>
/// <param name="IsAnyone">True for "anyone", "any office".</param>
/// <param name="Number">The number that counts it, in words or digits; null for none.</param>
internal sealed record ClausePart(ClauseRole Role, string? Preposition, string Head, TextSpan Span, bool IsName, bool IsNoOne, bool IsAnyone, TextSpan? Number);
