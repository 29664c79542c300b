using System.Globalization;
using System.Text;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Ocr;

/// <summary>
/// The table of words that <c>tesseract</c> writes (<c>tsv</c>): level, page, block, paragraph, line, word, left, top, width, height, confidence, text, with tabs between them. Rows of level 5 are words.
/// What is no such row is passed over.
/// </summary>
internal static class TesseractTsv
{
    /// <summary>More words than a printed page holds; the others are left out.</summary>
    public const int MostWords = 20_000;

    private const int Columns = 12;
    private const int FirstNumber = 2;
    private const int Numbers = 8;
    private const int MostPixels = 1_000_000;
    private const string WordLevel = "5";

    /// <summary>The words of a table.</summary>
    public static List<RecognisedWord> Read(string table)
    {
        var words = new List<RecognisedWord>();
        (int, int, int) at = default;
        int line = 0;
        foreach (string row in table.Split('\n'))
        {
            if (words.Count < MostWords && TryRead(row, out (int, int, int) place, out RecognisedWord word))
            {
                line += words.Count > 0 && place != at ? 1 : 0;
                at = place;
                words.Add(word with { Line = line });
            }
        }

        return words;
    }

    /// <summary>Words as a table that <see cref="Read"/> gives them of again.</summary>
    public static string Write(IEnumerable<RecognisedWord> words)
    {
        var table = new StringBuilder();
        foreach (RecognisedWord word in words)
        {
            table.Append(CultureInfo.InvariantCulture, $"{WordLevel}\t1\t1\t1\t{word.Line}\t1\t{word.Box.X}\t{word.Box.Y}\t{word.Box.Width}\t{word.Box.Height}\t{word.Confidence}\t{word.Text}\n");
        }

        return table.ToString();
    }

    private static bool TryRead(string row, out (int, int, int) place, out RecognisedWord word)
    {
        (place, word) = (default, default);
        string[] cells = row.Split('\t', Columns);
        if (cells.Length < Columns || cells[0] != WordLevel || Text(cells[^1]) is not { Length: > 0 } text
            || !float.TryParse(cells[^2], NumberStyles.Float, CultureInfo.InvariantCulture, out float confidence) || !(confidence is >= 0 and <= 100))
        {
            return false;
        }

        Span<int> numbers = stackalloc int[Numbers];
        for (int i = 0; i < Numbers; i++)
        {
            if (!int.TryParse(cells[FirstNumber + i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] > MostPixels)
            {
                return false;
            }
        }

        place = (numbers[0], numbers[1], numbers[2]);
        word = new RecognisedWord(text, new PageBox(numbers[4], numbers[5], numbers[6], numbers[7]), confidence, 0);
        return true;
    }

    /// <summary>Control characters are no letters of a page.</summary>
    private static string Text(string cell) => string.Concat(cell.Where(static unit => !char.IsControl(unit))).Trim();
}
