namespace OnRecord.Language.Tokens;

/// <summary>A line end at which a sentence ends too.</summary>
/// <param name="Position">Where the next line begins.</param>
/// <param name="Paragraph">True when a paragraph ends as well.</param>
internal readonly record struct LineBreak(int Position, bool Paragraph);

/// <summary>
/// Tells wrapped lines, which go on, from headings, entries, fields and paragraphs, which end. Lines are judged in blocks (lines
/// without a blank one between and with the same depth of quotation): a line is wrapped when the first word of the next would not have fitted.
/// </summary>
internal ref struct LineBreaks
{
    private const int LongestBlock = 2000;
    private const int WidestWrap = 120;
    private const int NarrowestWrap = 45;
    private const int NarrowestColumn = 24;
    private const int LeastGoingOn = 25;
    private const int NarrowestRagged = 70;
    private const int RaggedTenths = 8;
    private readonly ReadOnlySpan<char> text;
    private readonly List<LineBreak> breaks = [];
    private readonly List<TextLine> block = [];

    private LineBreaks(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>The line ends that end sentences, in order.</summary>
    public static List<LineBreak> Find(ReadOnlySpan<char> text)
    {
        var layout = new LineBreaks(text);
        layout.FindAll();
        return layout.breaks;
    }

    private readonly void FindAll()
    {
        bool blank = false;
        for (int at = 0; at < text.Length;)
        {
            TextLine line = TextLine.Read(text, at, out at);
            if (line.IsBlank)
            {
                blank = true;
                continue;
            }

            if (block.Count > 0 && (blank || line.Depth != block[^1].Depth || line.Start > 0 && text[line.Start - 1] == '\f'))
            {
                JudgeBlock();
                block.Clear();
                breaks.Add(new LineBreak(line.Start, Paragraph: true));
            }
            else if (block.Count == LongestBlock)
            {
                JudgeBlock();
                block.RemoveRange(0, LongestBlock - 1);
            }

            blank = false;
            block.Add(line);
        }

        JudgeBlock();
    }

    private readonly void JudgeBlock()
    {
        int width = 0;
        foreach (TextLine line in block)
        {
            width = line.Length <= WidestWrap ? Math.Max(width, line.Length) : width;
        }

        bool wraps = Wraps(width);
        (char Mark, int Count) before = default, row = block.Count > 1 ? RowCells.Of(TextOf(block[0])) : default;
        for (int i = 0; i < block.Count; i++)
        {
            (char Mark, int Count) next = i + 1 < block.Count ? RowCells.Of(TextOf(block[i + 1])) : default;
            if (row.Count > 0 && (row == before || row == next))
            {
                RowCells.Add(TextOf(block[i]), block[i].TextStart, row.Mark, breaks);
            }

            if (i + 1 < block.Count)
            {
                Judge(block[i], block[i + 1], wraps ? width : int.MaxValue);
            }

            (before, row) = (row, next);
        }
    }

    private readonly ReadOnlySpan<char> TextOf(TextLine line) => text[line.TextStart..line.TextEnd];

    /// <summary>True when enough lines are about as long as the longest.</summary>
    private readonly bool Wraps(int width)
    {
        int full = 0;
        for (int i = 0; i + 1 < block.Count; i++)
        {
            full += block[i].Length * 10 >= width * 7 && block[i].Length <= WidestWrap ? 1 : 0;
        }

        int lines = block.Count - 1;
        return width >= NarrowestWrap ? full * 3 >= lines : width >= NarrowestColumn && lines >= 3 && full * 5 >= lines * 4;
    }

    private readonly void Judge(TextLine line, TextLine next, int width)
    {
        bool goesOn = next.GoesOn(text);
        if (line.Length > WidestWrap || next.Length > WidestWrap)
        {
            if (!goesOn || line.EndsSentence(text))
            {
                breaks.Add(new LineBreak(next.Start, Paragraph: true));
            }

            return;
        }

        bool fills = width != int.MaxValue && line.Length + 1 + next.FirstWordLength(text) > width;
        bool indented = fills && line.EndsSentence(text) && next.Indent >= line.Indent + 2 && !line.IsEntry(text);
        if (indented || Ends(line, next, goesOn, fills, width))
        {
            breaks.Add(new LineBreak(next.Start, indented));
        }
    }

    private readonly bool Ends(TextLine line, TextLine next, bool goesOn, bool fills, int width)
    {
        bool wraps = width != int.MaxValue;
        if (line.IsRule(text) || next.IsRule(text) || next.IsEntry(text) || line.HasColumns(text) || next.HasColumns(text))
        {
            return true;
        }

        bool field = line.IsField(text);
        if (next.IsField(text) && (field || !fills))
        {
            return true;
        }

        if (field && !fills)
        {
            return !goesOn && next.Indent == 0 && text[line.TextEnd - 1] is not (',' or ';');
        }

        bool isLong = line.Length >= LeastGoingOn || (wraps && IsGoingOn(line));
        return !fills && !(isLong && !line.EndsSentence(text) && (goesOn || line.EndsOpen(text) || (wraps && IsRagged(line, width))));
    }

    /// <summary>True for a line that letters of different widths filled, as those of printed pages do: nearly as long as the longest, and below others.</summary>
    private readonly bool IsRagged(TextLine line, int width) => width >= NarrowestRagged && line.Length * 10 >= width * RaggedTenths && line != block[0];

    /// <summary>True for a line that the line before goes on in: what is left of a line that was wrapped twice is short.</summary>
    private readonly bool IsGoingOn(TextLine line) => line != block[0] && (breaks.Count == 0 || breaks[^1].Position != line.Start);
}
