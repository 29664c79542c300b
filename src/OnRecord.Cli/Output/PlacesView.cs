using OnRecord.Query.Search;

namespace OnRecord.Cli.Output;

/// <summary>Says beneath a hit where else it stands: the message that carries it, its copies and variants.</summary>
internal static class PlacesView
{
    private const int MostVariants = 3;

    /// <summary>The lines, without a margin.</summary>
    public static IEnumerable<string> Lines(Sheet sheet, SearchRow row)
    {
        if (AttachedView.Line(sheet, row.AttachedTo) is { } attached)
        {
            yield return attached;
        }

        if (row.Copies.Count > 0)
        {
            yield return $"also at {Plain.Count(row.Copies.Count, "other path")}: {sheet.List([.. row.Copies.Select(path => sheet.Cut(path, 300))], 1)}";
        }

        if (row.Variants.Count > 0)
        {
            yield return $"{Plain.Count(row.Variants.Count, "variant")}: {sheet.List(row.Variants, MostVariants)}";
        }
    }
}
