namespace OnRecord.Query.Search;

/// <summary>A query ready to run.</summary>
/// <param name="Match">Expression for the full-text index that every hit meets, or null when none does the whole work.</param>
/// <param name="Where">Further conditions on <c>item</c>, in SQL with parameters, or null.</param>
/// <param name="Parameters">Values of the parameters of <paramref name="Where"/>.</param>
/// <param name="Phrases">Phrases with too many forms for the index, checked in the stored words.</param>
/// <param name="Hits">What to mark.</param>
internal sealed record CompiledQuery(
    string? Match, string? Where, IReadOnlyList<(string Name, object Value)> Parameters, IReadOnlyList<HitPattern> Phrases, IReadOnlyList<HitPattern> Hits);
