using OnRecord.Ingest.Mail;

namespace OnRecord.Language.Segments;

/// <summary>
/// Reads the headers of Lotus Notes: the sender's name and the date in lines of their own, <c>To:</c>, <c>cc:</c> and
/// <c>Subject:</c> below them, or beside them in a second column.
/// </summary>
internal sealed class NotesBlock(BodyLines lines, List<FieldPiece> pieces, FieldBlock fields)
{
    /// <summary>Lines above the first field in which sender and date are looked for.</summary>
    private const int MostAbove = 7;

    private const int MostLines = 200;

    /// <summary>Reads a header whose first field stands in the given line.</summary>
    /// <param name="line">A line that is not blank.</param>
    /// <param name="floor">The header does not begin before this line.</param>
    public FoundHeader? Read(int line, int floor)
    {
        ReadOnlySpan<char> text = lines.Text(line);
        HeaderField field = FieldNames.Match(text, out _, loose: text.Length < 4 || text.Contains('\t'));
        if (field is HeaderField.To or HeaderField.Cc)
        {
            return Below(line, floor);
        }

        (int name, int value) = (0, 0);
        HeaderField column = field == HeaderField.None ? ColumnField(text, out name, out value) : HeaderField.None;
        return (column == HeaderField.To ? new NotesLine(lines, pieces, this).Read(line, name, value) : null)
            ?? (column is HeaderField.To or HeaderField.Cc or HeaderField.Subject ? Beside(line, floor) : null);
    }

    /// <summary>Fields below name and date.</summary>
    private FoundHeader? Below(int line, int floor)
    {
        int first = FirstAbove(line, floor);
        if (first < 0)
        {
            return null;
        }

        int from = pieces.Count;
        AddAbove(first, line);
        int end = fields.ReadLines(line, loose: true);
        bool isPrinted = first == line - 1 && lines.Text(first).Contains('>') && LineLooks.HasAddress(lines.Text(first)) && LineLooks.HasClock(lines.Text(first)) && !fields.Has(HeaderField.Subject);
        if (fields.Has(HeaderField.To) && (fields.Has(HeaderField.Subject) || fields.Has(HeaderField.Cc) || isPrinted) && !fields.Has(HeaderField.From))
        {
            HeaderLayout layout = isPrinted ? HeaderLayout.Fields : HeaderLayout.Notes;
            return new FoundHeader { FirstLine = first, EndLine = end, Layout = layout, FirstPiece = from, EndPiece = pieces.Count, IsPrinted = isPrinted };
        }

        pieces.RemoveRange(from, pieces.Count - from);
        return null;
    }

    /// <summary>The line with the sender's name above a block, or -1: up from the block a date, then a name, or both in one line.</summary>
    private int FirstAbove(int line, int floor)
    {
        int least = Math.Max(floor, line - MostAbove);
        byte depth = lines[line].Depth;
        bool dated = false;
        int blanks = 0;
        int between = 0;
        for (int at = line - 1; at >= least; at--)
        {
            ReadOnlySpan<char> text = lines.Text(at);
            if (text.IsEmpty)
            {
                if (dated ? ++between > 1 : ++blanks > 3)
                {
                    return -1;
                }

                continue;
            }

            if (lines[at].Depth != depth || text.Length > 120 || FieldNames.Match(text, out _) is not (HeaderField.None or HeaderField.From or HeaderField.Other))
            {
                return -1;
            }

            if (HeaderAsides.IsTimeOnly(text))
            {
                dated |= text.Length > 2;
            }
            else if (LineLooks.HasDay(text) && text.Length - DateStart(text) is > 5 and < 40)
            {
                dated = true;
                if (NameLength(text) is > 2 and int name)
                {
                    return LineLooks.LooksLikeName(text[..name].TrimEnd(".-, ")) ? at : -1;
                }
            }
            else if (HeaderAsides.IsSentBy(text))
            {
                blanks = 0;
            }
            else
            {
                return dated && text.Length <= 90 && LineLooks.LooksLikeName(text) ? at : -1;
            }
        }

        return -1;
    }

    /// <summary>Units of name before the date in a line, <c>on</c> aside.</summary>
    private static int NameLength(ReadOnlySpan<char> text)
    {
        int at = DateStart(text);
        ReadOnlySpan<char> name = text[..at].TrimEnd();
        return name.EndsWith(" on", StringComparison.OrdinalIgnoreCase) ? name[..^3].TrimEnd().Length : name.Length;
    }

    /// <summary>Where a date begins.</summary>
    internal static int DateStart(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && LineLooks.HasDay(text[i..Math.Min(text.Length, i + 11)]))
            {
                return WithDayInWords(text, i);
            }
        }

        return text.Length;
    }

    /// <summary>Where a date with the words before its number begins: <c>Friday, May 3, 2019</c>. A weekday may be a name as well, so before a date in numbers it counts only where no name ends right before it.</summary>
    private static int WithDayInWords(ReadOnlySpan<char> text, int number)
    {
        bool isNumeric = text[number..].IndexOfAny("/.-") is 1 or 2 or 4;
        int start = number;
        ReadOnlySpan<char> before = text[..number].TrimEnd(" ,");
        ReadOnlySpan<char> word = before[(before.LastIndexOf(' ') + 1)..];
        if (!isNumeric && Months.Of(word.TrimEnd('.')) > 0)
        {
            start = before.Length - word.Length;
            before = text[..start].TrimEnd(" ,");
            word = before[(before.LastIndexOf(' ') + 1)..];
        }

        ReadOnlySpan<char> name = before[..^word.Length].TrimEnd();
        return DateOrder.WeekdayIn(word) is not null && (!isNumeric || name.IsEmpty || name[^1] == '>') ? before.Length - word.Length : start;
    }

    private void AddAbove(int first, int line)
    {
        for (int at = first; at < line; at++)
        {
            if (!lines[at].IsBlank && !HeaderAsides.IsSentBy(lines.Text(at)))
            {
                AddLeft(lines[at].TextStart, lines[at].End);
            }
        }
    }

    /// <summary>A piece of the left column: a name, a date, or a name and a date.</summary>
    public void AddLeft(int start, int end)
    {
        start += SenderStart(lines.Body.AsSpan(start, end - start));
        if (start >= end)
        {
            return;
        }

        ReadOnlySpan<char> text = lines.Body.AsSpan(start, end - start);
        int date = DateStart(text);
        date = HeaderAsides.IsTimeOnly(text) ? 0 : date;
        int name = text[..date].TrimEnd(" \t-–").Length;
        if (name > 3 && text[..name].EndsWith(" on", StringComparison.OrdinalIgnoreCase))
        {
            name = text[..(name - 3)].TrimEnd().Length;
        }

        if (name > 0)
        {
            pieces.Add(new FieldPiece(HeaderField.From, start, start + name));
        }

        if (date < text.Length)
        {
            pieces.Add(new FieldPiece(HeaderField.Sent, start + date, end));
        }
    }

    /// <summary>Where a name begins behind the word for the sender, which may itself stand behind a letterhead: <c>Harbour News   From:  Ann Roe</c>.</summary>
    private static int SenderStart(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            bool begins = at == 0 || (text[at - 1] is ' ' or '\t' && at > 1 && text[at - 2] is ' ' or '\t');
            if (begins && FieldNames.Match(text[at..], out int value) == HeaderField.From)
            {
                return at + value;
            }
        }

        return 0;
    }

    /// <summary>Fields in a second column.</summary>
    private FoundHeader? Beside(int line, int floor)
    {
        int first = line;
        while (first > floor && line - first < 3 && !lines[first - 1].IsBlank && lines[first - 1].Depth == lines[line].Depth
            && Math.Abs(lines[first - 1].Indent - lines[line].Indent) <= 2 && lines[first - 1].Length <= 40)
        {
            first--;
        }

        int from = pieces.Count;
        int seen = 0;
        for (int at = first; at < line; at++)
        {
            AddLeft(lines[at].TextStart, lines[at].End);
        }

        int end = ReadColumns(line, ref seen);
        bool dated = false;
        bool named = false;
        for (int i = from; i < pieces.Count; i++)
        {
            dated |= pieces[i].Field == HeaderField.Sent;
            named |= pieces[i].Field == HeaderField.From;
        }

        if (named && (seen & (1 << (int)HeaderField.Subject)) != 0 && (dated || (seen & (1 << (int)HeaderField.To)) != 0))
        {
            return new FoundHeader { FirstLine = first, EndLine = end, Layout = HeaderLayout.Notes, FirstPiece = from, EndPiece = pieces.Count };
        }

        pieces.RemoveRange(from, pieces.Count - from);
        return null;
    }

    private int ReadColumns(int line, ref int seen)
    {
        var last = HeaderField.None;
        int column = 0;
        int end = line;
        for (int at = line; at < Math.Min(lines.Count, line + MostLines); at++)
        {
            ReadOnlySpan<char> text = lines.Text(at);
            if (text.IsEmpty)
            {
                bool more = (seen & (1 << (int)HeaderField.Subject)) == 0 && at + 1 < lines.Count && !lines[at + 1].IsBlank;
                if (!more)
                {
                    break;
                }

                continue;
            }

            int start = lines[at].TextStart;
            HeaderField field = ColumnField(text, out int name, out int value);
            if (field == HeaderField.None)
            {
                field = FieldNames.Match(text, out value);
                name = 0;
            }

            if (field is HeaderField.To or HeaderField.Cc or HeaderField.Bcc or HeaderField.Subject or HeaderField.Other && (field == HeaderField.Other || (seen & (1 << (int)field)) == 0))
            {
                seen |= 1 << (int)field;
                last = field;
                column = lines[at].Indent + value;
                AddPair(start, text[..name].TrimEnd().Length, field, start + value, lines[at].End);
            }
            else if (lines[at].Indent < 4 && last != HeaderField.None && text.Length < 60)
            {
                pieces.Add(new FieldPiece(last, start, lines[at].End));
            }
            else if (lines[at].Indent >= 4)
            {
                int gap = Math.Abs(lines[at].Indent - column) <= 6 ? 0 : GapAt(text);
                AddPair(start, text[..gap].TrimEnd().Length, last, start + gap, lines[at].End);
            }
            else
            {
                break;
            }

            end = at + 1;
        }

        return end;
    }

    private void AddPair(int start, int left, HeaderField field, int value, int end)
    {
        if (left > 0)
        {
            AddLeft(start, start + left);
        }

        if (value < end && field is not (HeaderField.Other or HeaderField.None))
        {
            pieces.Add(new FieldPiece(field, value, end));
        }
    }

    /// <summary>Where the second column of a line begins: behind the first gap of three spaces, or the length.</summary>
    private static int GapAt(ReadOnlySpan<char> text)
    {
        int gap = text.IndexOf("   ");
        return gap < 0 ? text.Length : text.Length - text[gap..].TrimStart().Length;
    }

    /// <summary>A field that begins behind a gap of at least two spaces or a tab.</summary>
    private static HeaderField ColumnField(ReadOnlySpan<char> text, out int name, out int value)
    {
        (name, value) = (0, 0);
        int most = Math.Min(text.Length, 120);
        for (int at = 2; at < most; at++)
        {
            if (text[at] is not (' ' or '\t') && text[at - 1] is ' ' or '\t' && (text[at - 2] is ' ' or '\t' || text[at - 1] == '\t') && text[at] is not ':')
            {
                HeaderField field = FieldNames.Match(text[at..], out int behind);
                if (field is HeaderField.To or HeaderField.Cc or HeaderField.Bcc or HeaderField.Subject or HeaderField.Other)
                {
                    (name, value) = (at, at + behind);
                    return field;
                }
            }
        }

        return HeaderField.None;
    }
}
