using UglyToad.PdfPig.Content;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// Words whose letters stand wide apart, as in headlines. Letters that one instruction writes, one after the other and with no blank between, are a word, however far apart they stand; a gap much wider than the others parts words all the same.
/// </summary>
internal static class SpacedLetters
{
    /// <summary>So many letters in a row, each a word of its own, tell that the line is spaced.</summary>
    private const int FewestInRow = 4;

    private const double WideGap = 1.6;

    /// <summary>The letters of such words, for each word. None of them is on a page without single letters in a row.</summary>
    /// <param name="letters">Of the page, in the order in which they are written.</param>
    /// <param name="single">Letters that are words of their own.</param>
    public static List<List<Letter>> Of(IReadOnlyList<Letter> letters, HashSet<Letter> single)
    {
        var words = new List<List<Letter>>();
        if (single.Count < FewestInRow)
        {
            return words;
        }

        var row = new List<Letter>();
        foreach (Letter letter in letters)
        {
            bool goesOn = row.Count == 0 || (letter.TextSequence == row[^1].TextSequence && letter.TextOrientation == row[^1].TextOrientation);
            if (!goesOn || !single.Contains(letter))
            {
                Take(row, words);
                row = [];
            }

            if (single.Contains(letter))
            {
                row.Add(letter);
            }
        }

        Take(row, words);
        return words;
    }

    /// <summary>How far the second letter begins behind the end of the first, in the direction in which they are written; less than nothing where it is before it or on another line.</summary>
    private static double Gap(Letter left, Letter right)
    {
        (double x, double y) = (left.EndBaseLine.X - left.StartBaseLine.X, left.EndBaseLine.Y - left.StartBaseLine.Y);
        double width = Math.Sqrt((x * x) + (y * y));
        (double dx, double dy) = (right.StartBaseLine.X - left.EndBaseLine.X, right.StartBaseLine.Y - left.EndBaseLine.Y);
        return width > 0 && Math.Abs((dx * y) - (dy * x)) < width ? ((dx * x) + (dy * y)) / width : -1;
    }

    private static void Take(List<Letter> row, List<List<Letter>> words)
    {
        if (row.Count < FewestInRow)
        {
            return;
        }

        double[] gaps = [.. row.Zip(row.Skip(1), static (left, right) => Gap(left, right))];
        double usual = gaps.Order().ElementAt(gaps.Length / 2);
        var word = new List<Letter> { row[0] };
        for (int i = 1; i < row.Count; i++)
        {
            if (gaps[i - 1] > usual * WideGap || gaps[i - 1] < 0)
            {
                words.Add(word);
                word = [];
            }

            word.Add(row[i]);
        }

        words.Add(word);
    }
}
