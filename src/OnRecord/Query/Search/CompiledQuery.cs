namespace OnRecord.Query.Search;

/// <summary>A query ready to run.</summary>
/// <param name="Match">Expression for the full-text index that every hit meets, or null when none does.</param>
/// <param name="Heads">Expression that hits meet in subject, sender or names too, or null when the query has no such words.</param>
/// <param name="Where">Further conditions on <c>item</c>, in SQL with parameters, or null.</param>
/// <param name="Parameters">Values of the parameters of <paramref name="Where"/>.</param>
/// <param name="Checks">What <paramref name="Where"/> looks for in the stored words, by number.</param>
/// <param name="Files">Patterns of file names in <paramref name="Where"/>, by number.</param>
/// <param name="Hits">What to mark.</param>
internal sealed record CompiledQuery(
    string? Match, string? Heads, string? Where, IReadOnlyList<(string Name, object Value)> Parameters,
    IReadOnlyList<WordCheck> Checks, IReadOnlyList<FileNamePattern> Files, IReadOnlyList<HitPattern> Hits);
