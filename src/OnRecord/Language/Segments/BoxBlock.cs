using System.Buffers;

namespace OnRecord.Language.Segments;

/// <summary>
/// Reads the headers that Lotus Notes draws as boxes in plain text: name and date in the cells of a first box, the fields in a second one below it.
/// </summary>
internal sealed class BoxBlock(BodyLines lines, List<FieldPiece> pieces, NotesBlock notes)
{
    /// <summary>Lines that both boxes together may have.</summary>
    private const int MostLines = 150;

    /// <summary>Dashes that a side of a box has at least.</summary>
    private const int LeastDashes = 8;

    private static readonly SearchValues<char> Sides = SearchValues.Create("|>+- \t");

    /// <summary>Reads a header whose first box begins with the given line: <c>|--------+-----------------------&gt;</c>.</summary>
    /// <param name="line">A line that is not blank.</param>
    public FoundHeader? Read(int line)
    {
        if (!lines.Text(line).StartsWith("|--", StringComparison.Ordinal) || !lines.Text(line).Contains('+') || !IsSide(Raw(line)))
        {
            return null;
        }

        int from = pieces.Count;
        int most = Math.Min(lines.Count, line + MostLines);
        int below = ReadFirst(line + 1, most);
        int end = ReadSecond(below, most, out bool isAddressed);
        if (end > 0 && isAddressed && pieces.FindIndex(from, static piece => piece.Field == HeaderField.From) >= 0)
        {
            return new FoundHeader { FirstLine = line, EndLine = end, Layout = HeaderLayout.Notes, FirstPiece = from, EndPiece = pieces.Count };
        }

        pieces.RemoveRange(from, pieces.Count - from);
        return null;
    }

    /// <summary>Name and date, each in cells of their own; whom to answer stands below them. Returns behind the side that closes the box.</summary>
    private int ReadFirst(int line, int most)
    {
        bool isAside = false;
        for (; line < most && !IsSide(Raw(line)); line++)
        {
            (int start, int end) = Cell(line);
            ReadOnlySpan<char> text = lines.Body.AsSpan(start, end - start);
            isAside |= text.StartsWith("please", StringComparison.OrdinalIgnoreCase) || text.StartsWith("sent by", StringComparison.OrdinalIgnoreCase);
            if (start < end && (!isAside || LineLooks.HasDay(text) || HeaderAsides.IsTimeOnly(text)))
            {
                notes.AddLeft(start, end);
            }
        }

        return line + 1;
    }

    /// <summary>The fields, up to the side that closes their box; returns behind it, or 0 when it never closes.</summary>
    private int ReadSecond(int line, int most, out bool isAddressed)
    {
        isAddressed = false;
        var last = HeaderField.None;
        for (; line < most; line++)
        {
            if (IsSide(Raw(line)))
            {
                if (last != HeaderField.None)
                {
                    return line + 1;
                }

                continue;
            }

            (int start, int end) = Cell(line);
            HeaderField field = FieldNames.Match(lines.Body.AsSpan(start, end - start), out int value);
            if (field != HeaderField.None)
            {
                (last, start) = (field, start + value);
                isAddressed |= field is HeaderField.To or HeaderField.Subject;
            }

            if (start < end && last is not (HeaderField.None or HeaderField.Other))
            {
                pieces.Add(new FieldPiece(last, start, end));
            }
        }

        return 0;
    }

    private ReadOnlySpan<char> Raw(int line) => lines.Body.AsSpan(lines[line].Start, lines[line].End - lines[line].Start);

    private static bool IsSide(ReadOnlySpan<char> raw) => raw.Count('-') >= LeastDashes && raw.IndexOfAnyExcept(Sides) < 0;

    /// <summary>What stands in the last cell of a line, without its sides.</summary>
    private (int Start, int End) Cell(int line)
    {
        int start = lines[line].Start;
        int end = lines[line].End;
        while (end > start && lines.Body[end - 1] is '|' or ' ' or '\t')
        {
            end--;
        }

        while (start < end && lines.Body[start] is '|' or '>' or ' ' or '\t')
        {
            start++;
        }

        int inner = lines.Body.AsSpan(start, end - start).LastIndexOf('|');
        start += inner + 1;
        while (start < end && char.IsWhiteSpace(lines.Body[start]))
        {
            start++;
        }

        return (start, end);
    }
}
