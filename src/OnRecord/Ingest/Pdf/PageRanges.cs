using System.Globalization;

namespace OnRecord.Ingest.Pdf;

/// <summary>Page numbers as people write them: <c>1-3, 7</c>.</summary>
internal static class PageRanges
{
    private const int MostRanges = 20;

    /// <summary>Writes rising page numbers; very many ranges are cut with an ellipsis.</summary>
    public static string Of(IReadOnlyList<int> pages)
    {
        var ranges = new List<string>();
        for (int i = 0; i < pages.Count;)
        {
            int end = i;
            while (end + 1 < pages.Count && pages[end + 1] == pages[end] + 1)
            {
                end++;
            }

            ranges.Add(end == i ? Number(pages[i]) : Number(pages[i]) + "-" + Number(pages[end]));
            i = end + 1;
        }

        return string.Join(", ", ranges.Take(MostRanges)) + (ranges.Count > MostRanges ? ", ..." : "");
    }

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
