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
    private const int WidestWrap = 140;
    private const int Wide = 120;
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
        int width = 0, begun = 0;
        foreach (TextLine line in block)
        {
            width = line.Length <= WidestWrap ? Math.Max(width, line.Length) : width;
            begun += line.GoesOn(text) ? 0 : 1;
        }

        int ragged = width >= NarrowestRagged && begun * 2 <= block.Count + 1 ? width * RaggedTenths / 10 : int.MaxValue;
        Wrap wrap = Wraps(width) ? new Wrap(width, ragged) : new Wrap(int.MaxValue, int.MaxValue);
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
                Judge(block[i], block[i + 1], wrap);
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

    private readonly void Judge(TextLine line, TextLine next, Wrap wrap)
    {
        bool goesOn = next.GoesOn(text);
        if (goesOn && !line.EndsSentence(text) && (line.Length > Wide || next.Length > Wide))
        {
            return;
        }

        if (line.Length > WidestWrap || next.Length > WidestWrap)
        {
            if (line.EndsSentence(text) || !line.EndsOpen(text))
            {
                breaks.Add(new LineBreak(next.Start, Paragraph: true));
            }

            return;
        }

        bool fills = wrap.IsSome && line.Length + 1 + next.FirstWordLength(text) > wrap.Width;
        bool indented = fills && line.EndsSentence(text) && next.Indent >= line.Indent + 2 && !line.IsEntry(text);
        if (indented || Ends(line, next, goesOn, fills, wrap))
        {
            breaks.Add(new LineBreak(next.Start, indented));
        }
    }

    private readonly bool Ends(TextLine line, TextLine next, bool goesOn, bool fills, Wrap wrap)
    {
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

        bool isLong = line.Length >= LeastGoingOn || (wrap.IsSome && IsGoingOn(line));
        return !fills && !(isLong && !line.EndsSentence(text) && (goesOn || line.EndsOpen(text) || (line.Length >= wrap.Ragged && line != block[0])));
    }

    /// <summary>True for a line that the line before goes on in: what is left of a line that was wrapped twice is short.</summary>
    private readonly bool IsGoingOn(TextLine line) => line != block[0] && (breaks.Count == 0 || breaks[^1].Position != line.Start);

    /// <summary>How the lines of a block are wrapped.</summary>
    /// <param name="Width">That of the longest; the greatest number where they are not wrapped.</param>
    /// <param name="Ragged">A line as long as this goes on in the next without its first word having had no room, as those of pages printed in letters of different widths do: in prose, where most lines begin within a sentence, never in a list.</param>
    private readonly record struct Wrap(int Width, int Ragged)
    {
        public bool IsSome => Width != int.MaxValue;
    }
}
