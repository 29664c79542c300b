using OnRecord.Language.Clauses;

namespace OnRecord.Record.Disputes;

/// <summary>A part of a clause with who it is.</summary>
/// <param name="Part">The part.</param>
/// <param name="Party">The party of the case, or 0.</param>
/// <param name="Name">The party's name in the case, or null.</param>
/// <param name="Words">Its words.</param>
/// <param name="Stems">Stems of its words that tell what it is, numbers left out.</param>
/// <param name="Value">The number that counts it as a value, or null.</param>
/// <param name="Office">The party whose office it is, a party of the case: "the mayor's office"; 0 for no office, or one of nobody known.</param>
internal sealed record KnownPart(ClausePart Part, long Party, string? Name, string Words, IReadOnlyList<string> Stems, string? Value, long Office = 0)
{
    /// <summary>True for an amount of money, whose head is the sign and which has no stems: any two amounts are of one kind.</summary>
    public bool IsMoney { get; init; }
}
