namespace OnRecord.Language.Segments;

/// <summary>
/// Finds the headers embedded in a body, from top to bottom in one pass: dividers, blocks of fields, lines of attribution, and
/// the layouts of Lotus Notes. Each step looks at a bounded number of lines.
/// </summary>
internal sealed class HeaderFinder
{
    private readonly BodyLines _lines;
    private readonly FieldBlock _fields;
    private readonly InlineFields _inline;
    private readonly NotesBlock _notes;
    private readonly BoxBlock _boxes;
    private readonly AttributionLine _attribution;

    public HeaderFinder(BodyLines lines)
    {
        _lines = lines;
        _fields = new FieldBlock(lines, Pieces);
        _inline = new InlineFields(lines, Pieces);
        _notes = new NotesBlock(lines, Pieces, _fields);
        _boxes = new BoxBlock(lines, Pieces, _notes);
        _attribution = new AttributionLine(lines, Pieces);
    }

    /// <summary>The headers in order; they do not overlap.</summary>
    public List<FoundHeader> Found { get; } = [];

    /// <summary>The pieces of all values in order.</summary>
    public List<FieldPiece> Pieces { get; } = [];

    /// <summary>Finds them all.</summary>
    public void Find()
    {
        int floor = 0;
        for (int line = 0; line < _lines.Count;)
        {
            if (!_lines[line].IsBlank && TryAt(line, floor) is { } header)
            {
                int first = header.FirstLine;
                bool ruled = header.Layout == HeaderLayout.Fields && first > floor && _lines[first - 1].Depth == _lines[first].Depth && Dividers.IsRuleLine(_lines.Text(first - 1), 5);
                Found.Add(ruled ? header with { FirstLine = first - 1 } : header);
                line = floor = Math.Max(header.EndLine, line + 1);
            }
            else
            {
                line++;
            }
        }
    }

    /// <summary>The header that a line belongs to and that begins at or above it, not before <paramref name="floor"/>.</summary>
    private FoundHeader? TryAt(int line, int floor)
    {
        ReadOnlySpan<char> text = _lines.Text(line);
        if (Dividers.Match(text, out bool isForward, out int rest) && BelowDivider(line, isForward, rest) is { } divided)
        {
            return divided;
        }

        return Bare(line, floor);
    }

    /// <summary>A header without a divider.</summary>
    private FoundHeader? Bare(int line, int floor) =>
        _fields.Read(line, isExpected: false) ?? _boxes.Read(line) ?? _notes.Read(line, floor) ?? _attribution.Read(line, floor) ?? Headless(line, floor);

    /// <summary>A header that begins with its recipients.</summary>
    private FoundHeader? Headless(int line, int floor) =>
        FieldNames.Match(_lines.Text(line), out _) == HeaderField.To ? _fields.ReadHeadless(line, floor, Found.Count > 0) : null;

    /// <summary>The header below a divider; the divider alone when none follows but it can stand for itself.</summary>
    private FoundHeader? BelowDivider(int line, bool isForward, int rest)
    {
        int piece = Pieces.Count;
        int end = DividerEnd(line);
        if (rest < _lines[line].Length && _inline.Read(line, rest))
        {
            return new FoundHeader { FirstLine = line, EndLine = line + 1, Layout = HeaderLayout.Fields, IsForward = isForward, FirstPiece = piece, EndPiece = Pieces.Count };
        }

        int next = _lines.NextFilled(end, 6);
        for (int tries = 0; tries < 6 && next < _lines.Count && next < end + 12; tries++)
        {
            FoundHeader? below = _boxes.Read(next) ?? _notes.Read(next, end) ?? _fields.Read(next, isExpected: true) ?? (tries == 0 ? _attribution.Read(next, end) : null);
            if (below is { } header)
            {
                return header with { FirstLine = line, IsForward = isForward };
            }

            next = _lines.NextFilled(next + 1, 4);
        }

        return new FoundHeader { FirstLine = line, EndLine = end, Layout = HeaderLayout.Divider, IsForward = isForward, FirstPiece = piece, EndPiece = Pieces.Count };
    }

    /// <summary>A divider with a name and a date is wrapped where it is long; its second line ends with the rule.</summary>
    private int DividerEnd(int line)
    {
        ReadOnlySpan<char> text = _lines.Text(line);
        bool closed = text.Length > 1 && text[^1] == text[0];
        for (int next = line + 1; !closed && next < Math.Min(line + 3, _lines.Count); next++)
        {
            ReadOnlySpan<char> more = _lines.Text(next);
            if (more.Length is > 1 and < 100 && more[^1] == text[0] && more[^2] == text[0] && LineLooks.HasDate(more) | Dividers.IsRuleLine(more, 3))
            {
                return next + 1;
            }
        }

        return line + 1;
    }
}
