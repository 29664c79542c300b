using OnRecord.Sources;

namespace OnRecord.Language.Clauses;

/// <summary>What a verb, or an adjective or noun with "be", says of whom.</summary>
/// <param name="Verb">The lemma of the main word.</param>
/// <param name="Token">The main word, an index into the tokens.</param>
/// <param name="Span">From the first to the last word of it and its parts, in UTF-16 units.</param>
/// <param name="IsNegated">True when it is told not to be so: "did not", "never", "nobody", "denied that".</param>
/// <param name="Mood">How it is meant.</param>
/// <param name="IsPresent">True for what is so in general or now: "knows", "is".</param>
/// <param name="IsAside">True for what only says who or what is meant: "coming from the north", "who told".</param>
/// <param name="Parts">Its parts, in the order of the text.</param>
internal sealed record Clause(string Verb, int Token, TextSpan Span, bool IsNegated, ClauseMood Mood, bool IsPresent, bool IsAside, IReadOnlyList<ClausePart> Parts)
{
    /// <summary>The first part of a role, or null.</summary>
    public ClausePart? Part(ClauseRole role) => Parts.FirstOrDefault(part => part.Role == role);
}
