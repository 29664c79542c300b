using OnRecord.Ingest.Pdf;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Ocr;

/// <summary>
/// Recognised words as words on a page whose lines run level: scans lie askew, and sheets were put in sideways. Which words make a line is known, so lines are turned level
/// and all words of a line stand at its height; where the words are shown on the page is kept as it is.
/// </summary>
internal static class LevelWords
{
    /// <summary>Steeper than this a page lies sideways or head down; what is printed on it otherwise does not fit between its lines.</summary>
    private const double MostAskew = 0.2;

    /// <summary>The words of a page, in units of the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isAskew">Whether its lines run so that they do not fit to words of the page itself.</param>
    public static List<PlacedWord> Of(RecognisedPage page, out bool isAskew)
    {
        List<IGrouping<int, RecognisedWord>> lines = [.. page.Words.GroupBy(static word => word.Line)];
        double angle = Angle(lines);
        isAskew = Math.Abs(angle) > MostAskew;
        var placed = new List<PlacedWord>();
        foreach (IGrouping<int, RecognisedWord> line in lines)
        {
            List<PageBox> level = [.. line.Select(word => Turned(word.Box, -angle))];
            float top = level.Min(static box => box.Y);
            float bottom = level.Max(static box => box.Y + box.Height);
            placed.AddRange(line.Zip(level, (word, box) => new PlacedWord(word.Text, Scaled(box with { Y = top, Height = bottom - top }, page.Scale)) { Shown = Scaled(word.Box, page.Scale) }));
        }

        return placed;
    }

    /// <summary>The direction that lines run in, in radians: the sum of what leads from their first words to their last.</summary>
    private static double Angle(List<IGrouping<int, RecognisedWord>> lines)
    {
        (double x, double y) = (0, 0);
        foreach (IGrouping<int, RecognisedWord> line in lines)
        {
            (PageBox first, PageBox last) = (line.First().Box, line.Last().Box);
            x += last.X + (last.Width / 2) - first.X - (first.Width / 2);
            y += last.Y + (last.Height / 2) - first.Y - (first.Height / 2);
        }

        return Math.Atan2(y, x);
    }

    /// <summary>A box around its middle, which is turned around the corner of the page; sides change places where the turn is a quarter.</summary>
    private static PageBox Turned(PageBox box, double angle)
    {
        (double middleX, double middleY) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        (double x, double y) = ((middleX * Math.Cos(angle)) - (middleY * Math.Sin(angle)), (middleX * Math.Sin(angle)) + (middleY * Math.Cos(angle)));
        bool isQuarter = Math.Abs(Math.Sin(angle)) > Math.Abs(Math.Cos(angle));
        (float width, float height) = isQuarter ? (box.Height, box.Width) : (box.Width, box.Height);
        return new PageBox((float)x - (width / 2), (float)y - (height / 2), width, height);
    }

    private static PageBox Scaled(PageBox box, float scale) => new(box.X * scale, box.Y * scale, box.Width * scale, box.Height * scale);
}
