using OnRecord.Query.Search;

namespace OnRecord.Cli.Output;

/// <summary>How the hits of a search divide, for people.</summary>
internal static class FacetsView
{
    private const int MostValues = 20;

    public static void Write(Sheet sheet, SearchFacets facets)
    {
        Write(sheet, "Kind", facets.Kind);
        Write(sheet, "Party", facets.Party);
        Write(sheet, "Folder", facets.Folder);
        Write(sheet, "Month", facets.Month.ToDictionary(static month => month.Key == SearchFacets.Undated ? "no date (NOT has:date)" : month.Key, static month => month.Value));
        Write(sheet, "File type", facets.FileType);
        Write(sheet, "Has attachment", facets.HasAttachment);
    }

    private static void Write(Sheet sheet, string name, IReadOnlyDictionary<string, long> counts)
    {
        sheet.Line(sheet.Bold(name));
        foreach ((string value, long count) in counts.Take(MostValues))
        {
            sheet.Row([($"{Plain.Count(count),12}", 12)], sheet.Cut(value));
        }

        if (counts.Count > MostValues)
        {
            sheet.Line($"{"",14}and {(counts.Count < SearchFacets.MostValues ? "" : "at least ")}{counts.Count - MostValues} more");
        }
    }
}
