using System.Globalization;

namespace OnRecord.Query.Search;

/// <summary>A query ready to run.</summary>
/// <param name="Match">Expression for the full-text index that every hit meets, or null when none does.</param>
/// <param name="Heads">Expression that hits meet in subject, sender or names too, or null when the query has no such words.</param>
/// <param name="Where">Further conditions on <c>item</c>, in SQL with parameters, or null.</param>
/// <param name="Headers">What is asked of senders, recipients and dates, as a condition of <see cref="HeaderSql"/>, or null.</param>
/// <param name="Reached">The items that may meet <paramref name="Headers"/>, as a condition on <c>{id}</c>, the number of a row, or null.</param>
/// <param name="IsReached">True when all of these do.</param>
/// <param name="HasRecovered">Whether recovered messages may be hits.</param>
/// <param name="Sets">Queries for numbers of items that <paramref name="Headers"/> and <paramref name="Reached"/> name, by number.</param>
/// <param name="Parameters">Values of the parameters of all conditions.</param>
/// <param name="Checks">What <paramref name="Where"/> looks for in the stored words, by number.</param>
/// <param name="Files">Patterns of file names in <paramref name="Where"/>, by number.</param>
/// <param name="Hits">What to mark.</param>
internal sealed record CompiledQuery(
    string? Match, string? Heads, string? Where, string? Headers, string? Reached, bool IsReached, bool HasRecovered, IReadOnlyList<string> Sets, IReadOnlyList<(string Name, object Value)> Parameters,
    IReadOnlyList<WordCheck> Checks, IReadOnlyList<FileNamePattern> Files, IReadOnlyList<HitPattern> Hits)
{
    /// <summary>The beginning of a statement whose conditions name the sets, or nothing.</summary>
    public string With => Sets.Count == 0 ? "" : $"WITH {string.Join(", ", Sets.Select(static (set, number) => $"{NameOf(number)}(item_id) AS MATERIALIZED ({set})"))} ";

    /// <summary>A query for the numbers in a set.</summary>
    public static string Set(int number) => "SELECT item_id FROM " + NameOf(number);

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"set{number}");
}
