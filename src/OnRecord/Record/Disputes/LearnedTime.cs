namespace OnRecord.Record.Disputes;

/// <summary>That somebody says to have come to know of something on a day.</summary>
/// <param name="Clause">The clause that says it.</param>
/// <param name="Who">Who came to know of it, a party of the case.</param>
/// <param name="Day">The first second of that day, since 1970 on the clock of whoever says it.</param>
internal sealed record LearnedTime(KnownClause Clause, long Who, long Day);
