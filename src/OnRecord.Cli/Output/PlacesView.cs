using OnRecord.Query.Search;
using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Output;

/// <summary>Says beneath a hit where else it stands: the message that carries it, its copies and variants.</summary>
internal static class PlacesView
{
    private const int MostVariants = 3;

    private static string Means(string how) => how switch { "forwarded" => "known only as it is passed on in", "printed" => "known only from a printout in", _ => "known only from a quotation in" };

    /// <summary>Whether words stand neither in a text nor in the subject, which a hit shows.</summary>
    private static bool IsAside(Citation citation) => citation.Field is not ("body" or "html" or "subject");

    /// <summary>The lines, without a margin.</summary>
    public static IEnumerable<string> Lines(Sheet sheet, SearchRow row)
    {
        if (AttachedView.Line(sheet, row.AttachedTo) is { } attached)
        {
            yield return attached;
        }

        if (row.Recovered is { } how)
        {
            yield return $"{Means(how)} {row.Citation.Item}";
        }

        bool isInCopy = row.Recovered is null && row.Citation.Item != row.Item;
        if (isInCopy)
        {
            yield return $"the words stand in {Plain.Line(row.Citation.Field)} of this copy of {row.Item}: cite {row.Citation.Item} --field {Plain.Line(row.Citation.Field)}";
        }

        else if (row.Recovered is null && IsAside(row.Citation) && HitView.Shows(row.Citation, row.Snippet))
        {
            yield return $"the words stand in {Plain.Line(row.Citation.Field)}: cite {row.Item} --field {Plain.Line(row.Citation.Field)}";
        }

        string[] others = [.. row.Copies.Where(path => !isInCopy || path != row.Citation.Path)];
        if (others.Length > 0)
        {
            yield return $"also at {Plain.Count(others.Length, "other path")}: {sheet.List([.. others.Select(path => sheet.Cut(path, 300))], 1)}";
        }

        if (row.Variants.Count > 0)
        {
            string more = row.VariantCount > MostVariants ? $" and {Plain.Count(row.VariantCount - MostVariants)} more" : "";
            yield return $"{Plain.Count(row.VariantCount, "variant")}: {string.Join(", ", row.Variants.Take(MostVariants))}{more}";
        }
    }
}
