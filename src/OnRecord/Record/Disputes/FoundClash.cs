namespace OnRecord.Record.Disputes;

/// <summary>Two clauses that do not fit together.</summary>
/// <param name="Kind">In what.</param>
/// <param name="One">The clause of the first statement.</param>
/// <param name="Other">The clause of the second.</param>
/// <param name="Score">How sure it is, in hundredths.</param>
/// <param name="Why">The reason in a sentence.</param>
/// <param name="Denier">The statement that says that it is not so; 0 where neither does.</param>
internal sealed record FoundClash(DisputeKind Kind, KnownClause One, KnownClause Other, int Score, string Why, long Denier = 0)
{
    /// <summary>The same with the statements the other way round.</summary>
    public FoundClash Turned() => this with { One = Other, Other = One };
}
