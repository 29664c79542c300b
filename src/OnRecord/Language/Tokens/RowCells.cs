namespace OnRecord.Language.Tokens;

/// <summary>
/// The cells of lines that are rows of a table: a tab, or a comma with no blank behind it, as often as in the line beside. Where one of the cells is long enough for a sentence, each cell ends one:
/// "Ann Roe" in a column is not the subject of what the next column says.
/// </summary>
internal static class RowCells
{
    private const int LeastCommas = 2, LongCell = 5;

    /// <summary>What parts the cells of a line, and how many there are of it; 0 of them for a line that is no row.</summary>
    public static (char Mark, int Count) Of(ReadOnlySpan<char> line)
    {
        int tabs = line.Count('\t');
        if (tabs > 0)
        {
            return ('\t', tabs);
        }

        int commas = line.Count(',') < LeastCommas ? 0 : Commas(line, null, 0);
        return commas < LeastCommas ? default : (',', commas);
    }

    /// <summary>Adds where the cells of a row begin, but for the first, if one of them is long.</summary>
    /// <param name="line">The row.</param>
    /// <param name="start">Where it stands in the text.</param>
    /// <param name="mark">What parts its cells.</param>
    /// <param name="into">Takes the places.</param>
    public static void Add(ReadOnlySpan<char> line, int start, char mark, List<LineBreak> into)
    {
        var cells = new List<int> { 0 };
        if (mark == ',')
        {
            _ = Commas(line, cells, 0);
        }
        else
        {
            for (int at = 0; at < line.Length; at++)
            {
                if (line[at] == mark)
                {
                    cells.Add(at + 1);
                }
            }
        }

        bool isLong = false;
        for (int cell = 0; cell < cells.Count && !isLong; cell++)
        {
            int end = cell + 1 < cells.Count ? cells[cell + 1] : line.Length;
            isLong = line[cells[cell]..end].Trim().Count(' ') >= LongCell;
        }

        if (isLong)
        {
            into.AddRange(cells.Skip(1).Select(cell => new LineBreak(start + cell, Paragraph: false)));
        }
    }

    /// <summary>The commas outside quotation marks; 0 where one of them has a blank behind it, as in prose.</summary>
    private static int Commas(ReadOnlySpan<char> line, List<int>? cells, int count)
    {
        bool isQuoted = false;
        for (int at = 0; at < line.Length; at++)
        {
            isQuoted ^= line[at] == '"';
            if (line[at] != ',' || isQuoted)
            {
                continue;
            }

            if (at + 1 < line.Length && char.IsWhiteSpace(line[at + 1]))
            {
                return 0;
            }

            count++;
            cells?.Add(at + 1);
        }

        return count;
    }
}
