using OnRecord.Ingest.Text;
using UglyToad.PdfPig.Content;

namespace OnRecord.Ingest.Pdf;

/// <summary>Tells pages that are pictures, such as scans, from pages of text.</summary>
internal static class PagePictures
{
    /// <summary>Stamps, page numbers and header lines have fewer characters; a text layer has more.</summary>
    private const int MostStamped = 100;

    /// <summary>So many points across and down a page are looked at.</summary>
    private const int Points = 20;

    /// <summary>Whether pictures cover more than half of a page that has so few characters of text that the picture must hold the rest.</summary>
    /// <param name="page">The page.</param>
    /// <param name="characters">Its characters without blanks; what is pinned to it does not count.</param>
    public static bool AreAllOf(Page page, int characters) => characters < MostStamped && page.NumberOfImages > 0 && Covered(page) * 2 > Points * Points;

    /// <summary>How many of the points lie on some picture: pictures come in strips, and one over the other.</summary>
    private static int Covered(Page page)
    {
        List<PageBox> boxes = [.. page.GetImages().Select(image => PdfWords.BoxOf(image.BoundingBox, page.Height))];
        int covered = 0;
        for (int i = 0; i < Points * Points; i++)
        {
            double x = page.Width * ((i % Points) + 0.5) / Points;
            double y = page.Height * ((i / Points) + 0.5) / Points;
            covered += boxes.Exists(box => x >= box.X && x <= box.X + box.Width && y >= box.Y && y <= box.Y + box.Height) ? 1 : 0;
        }

        return covered;
    }
}
