using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>A statement as it is compared closely.</summary>
/// <param name="Claim">It, as hashes.</param>
/// <param name="Speaker">Who says it, in words.</param>
/// <param name="Cue">The words that tell that it is said.</param>
/// <param name="IsDenied">True when these say that what follows is not so.</param>
/// <param name="IsWithinOwn">True when it is told inside another statement by whoever makes it.</param>
/// <param name="Place">Where its content begins in the item's text, in UTF-16 units.</param>
/// <param name="Content">What is said, on one line.</param>
/// <param name="Clauses">The clauses of its content.</param>
/// <param name="Whole">The clauses of all of it, who says it and the cue included.</param>
/// <param name="Named">The words of names in its sentence.</param>
/// <param name="Around">Hashes of the stems of what stands around it; none where nothing in it is denied, and nobody says to have come to know of something.</param>
internal sealed record SaidStatement(Claim Claim, string Speaker, string Cue, bool IsDenied, bool IsWithinOwn, int Place, string Content, IReadOnlyList<KnownClause> Clauses, IReadOnlyList<KnownClause> Whole, IReadOnlySet<string> Named, IReadOnlySet<uint> Around);
