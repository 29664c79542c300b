using OnRecord.Query.Search;

namespace OnRecord.Cli.Output;

/// <summary>Says beneath a hit where else it stands: the message that carries it, its copies and variants.</summary>
internal static class PlacesView
{
    private const int MostVariants = 3;

    /// <summary>The lines, without a margin.</summary>
    public static IEnumerable<string> Lines(SearchRow row)
    {
        if (AttachedView.Line(row.AttachedTo) is { } attached)
        {
            yield return attached;
        }

        if (row.Copies.Count > 0)
        {
            yield return $"also at {Plain.Count(row.Copies.Count, "other path")}: {Plain.Line(row.Copies[0], 300)}{More(row.Copies.Count, 1)}";
        }

        if (row.Variants.Count > 0)
        {
            yield return $"{Plain.Count(row.Variants.Count, "variant")}: {string.Join(", ", row.Variants.Take(MostVariants))}{More(row.Variants.Count, MostVariants)}";
        }
    }

    private static string More(int all, int shown) => all > shown ? ", ..." : "";
}
