using System.Buffers;

namespace OnRecord.Language.Segments;

/// <summary>Reads blocks of fields such as <c>From:</c>, <c>Sent:</c>, <c>To:</c>, <c>Subject:</c> with wrapped values.</summary>
internal sealed class FieldBlock(BodyLines lines, List<FieldPiece> pieces)
{
    /// <summary>Lines that one header may have.</summary>
    private const int MostLines = 600;

    /// <summary>Blank lines inside a header that are passed over at once.</summary>
    private const int MostBlank = 9;

    /// <summary>Columns behind that of a list from which a line does not stand under it.</summary>
    private const int LeastIndent = 20;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create(" ./<@,");

    private readonly FieldProof _proof = new(lines, pieces);

    private readonly ValueContinuation _continuation = new(lines);

    /// <summary>Fields seen.</summary>
    private HeaderFields _seen;

    /// <summary>Lines of the value so far.</summary>
    private int _lines;

    /// <summary>Whether the date stands behind the sender in the same line.</summary>
    private bool _isLetterhead;

    /// <summary>Whether a field was seen by the last call.</summary>
    public bool Has(HeaderField field) => _seen.Has(field);

    /// <summary>Reads a header whose first field stands in the given line.</summary>
    /// <param name="line">A line that is not blank.</param>
    /// <param name="isExpected">Whether a divider above says that a header comes, so that fewer fields are enough.</param>
    /// <returns>Null when there is none; no pieces are added then.</returns>
    public FoundHeader? Read(int line, bool isExpected)
    {
        HeaderField first = FieldNames.Match(lines.Text(line), out _, isExpected);
        if (first is HeaderField.None or HeaderField.Attachments or HeaderField.Bcc || (!isExpected && first is HeaderField.Other))
        {
            return null;
        }

        int from = pieces.Count;
        int end = ReadLines(line, isExpected);
        bool isEnough = Has(HeaderField.From) || (first != HeaderField.Other && (Has(HeaderField.Subject) || Has(HeaderField.To) || Has(HeaderField.Sent)));
        if (isExpected ? isEnough : _proof.IsHeader(line, from, _seen))
        {
            return new FoundHeader { FirstLine = line, EndLine = end, Layout = HeaderLayout.Fields, FirstPiece = from, EndPiece = pieces.Count, DayFirst = _proof.IsForeign(line, end) ? true : null };
        }

        pieces.RemoveRange(from, pieces.Count - from);
        return null;
    }

    /// <summary>
    /// Reads a header that begins with its recipients and names no sender, as Lotus Notes leaves it when the lines of name and date are lost: recipients and subject below a
    /// blank line, with copies or a date.
    /// </summary>
    /// <param name="line">The line with the recipients.</param>
    /// <param name="floor">The header does not begin before this line.</param>
    /// <param name="isCarried">Whether the body has a header already, so that recipients and subject are enough.</param>
    public FoundHeader? ReadHeadless(int line, int floor, bool isCarried)
    {
        byte depth = lines[line].Depth;
        int first = line > floor && lines[line - 1].Depth == depth && HeaderAsides.IsSentBy(lines.Text(line - 1)) ? line - 1 : line;
        if (first == 0 || !lines[first - 1].IsBlank || lines.NextFilled(0, first) >= first)
        {
            return null;
        }

        int from = pieces.Count;
        int end = ReadLines(line, loose: true);
        bool named = pieces.FindIndex(from, static piece => piece.Field is HeaderField.To or HeaderField.Cc && piece.End > piece.Start) >= 0;
        if (named && Has(HeaderField.To) && Has(HeaderField.Subject) && !Has(HeaderField.From) && (isCarried || Has(HeaderField.Cc) || Has(HeaderField.Sent)))
        {
            return new FoundHeader { FirstLine = first, EndLine = end, Layout = HeaderLayout.Fields, FirstPiece = from, EndPiece = pieces.Count };
        }

        pieces.RemoveRange(from, pieces.Count - from);
        return null;
    }

    /// <summary>Reads the lines of a block and adds the pieces of its values.</summary>
    /// <param name="line">The first line.</param>
    /// <param name="loose">Names without a colon count, as in <see cref="FieldNames.Match"/>.</param>
    /// <returns>Behind the last line of the block.</returns>
    public int ReadLines(int line, bool loose)
    {
        (_seen, _lines, _isLetterhead) = (default, 0, false);
        _continuation.Reset();
        byte depth = lines[line].Depth;
        var last = HeaderField.None;
        int end = line;
        int column = 0;
        int most = Math.Min(lines.Count, line + MostLines);
        for (int at = line; at < most; at++)
        {
            if (at > line && NextOnPage(at, end - 1, last, depth, loose) is > 0 and int page)
            {
                if (!IsNewField(page, depth, loose))
                {
                    Add(last, page, 0);
                    (page, end) = (page + 1, page + 1);
                }

                at = page - 1;
                continue;
            }

            if (lines[at].IsBlank)
            {
                int next = lines.NextFilled(at, MostBlank);
                if (last == HeaderField.From && HeaderAsides.LinkEnd(lines, at, depth) is > 0 and int link)
                {
                    at = AddFilled(last, at, link) - 1;
                    end = link;
                    continue;
                }

                if (!GoesOn(at, next, depth, loose))
                {
                    break;
                }

                at = next - 1;
                continue;
            }

            ReadOnlySpan<char> text = lines.Text(at);
            HeaderField field = lines[at].Depth == depth ? FieldNames.Match(text, out int value, loose || Has(HeaderField.From)) : HeaderField.None;
            value = field == HeaderField.None ? 0 : FieldNamesValue(text, loose || Has(HeaderField.From));
            if (field == HeaderField.None && at > line && MarginStamps.IsAlone(lines, at))
            {
                if (_continuation.BehindStamps(at, new BegunField(last, _lines, column, depth, loose, _seen)) is > 0 and int below)
                {
                    at = below - 1;
                    continue;
                }

                break;
            }

            if (field == HeaderField.None && last != HeaderField.None && IsUnknownField(text, at, depth, loose))
            {
                (last, end) = (HeaderField.Other, at + 1);
                continue;
            }

            if (field == HeaderField.None && Has(HeaderField.From) && !Has(HeaderField.To) && !Has(HeaderField.Subject) && HeaderAsides.IsAside(text))
            {
                (last, end) = (HeaderField.Other, at + 1);
                continue;
            }

            if (field != HeaderField.None)
            {
                if (field != HeaderField.Other && Has(field) && !IsRepeat(field))
                {
                    break;
                }

                _seen = _seen.With(field);
                _isLetterhead |= field == HeaderField.From && text.IndexOf("   ") is > 0 and int gap && LineLooks.HasDay(text[gap..]);
                last = field;
                column = lines[at].Indent + value;
                _lines = 0;
                Add(field, at, value);
                end = at + 1;
            }
            else if (last == HeaderField.From && !Has(HeaderField.Sent) && text.Length < 40 && char.IsAsciiDigit(text[0]) && LineLooks.HasDay(text))
            {
                // Lotus Notes: the date stands alone below the sender.
                _seen = _seen.With(HeaderField.Sent);
                Add(HeaderField.Sent, at, 0);
                (last, end) = (HeaderField.Sent, at + 1);
            }
            else if (last == HeaderField.From && !Has(HeaderField.Sent) && HeaderAsides.IsTimeOnly(text) && LineLooks.HasDay(lines.Text(at - 1)))
            {
                Add(HeaderField.From, at, 0);
                end = at + 1;
            }
            else if (last != HeaderField.None && _continuation.Continues(at, new BegunField(last, _lines, column, depth, loose, _seen)))
            {
                Add(last, at, -GapBefore(last, at, column));
                end = at + 1;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int FieldNamesValue(ReadOnlySpan<char> text, bool loose)
    {
        FieldNames.Match(text, out int value, loose);
        return value;
    }

    /// <summary>The part of a gap that begins a line of recipients far behind the column of the list, where a redaction stood.</summary>
    private int GapBefore(HeaderField field, int line, int column)
    {
        bool isGap = field is HeaderField.To or HeaderField.Cc or HeaderField.Bcc && lines[line].Indent >= column + LeastIndent && lines.Body.AsSpan(0, lines[line].TextStart).EndsWith(RedactionGaps.Gap);
        return isGap ? RedactionGaps.Gap.Length : 0;
    }

    private void Add(HeaderField field, int line, int value)
    {
        int start = lines[line].TextStart + value;
        int end = MarginStamps.Without(lines, line).End;
        _lines++;
        while (end > start && lines.Body[end - 1] == '*')
        {
            end--;
        }

        if (field != HeaderField.Other)
        {
            pieces.Add(new FieldPiece(field, start, Math.Max(start, end)));
        }
    }

    /// <summary>Adds the lines of a value that are not blank; returns behind the last.</summary>
    private int AddFilled(HeaderField field, int line, int end)
    {
        for (; line < end; line++)
        {
            if (!lines[line].IsBlank)
            {
                Add(field, line, 0);
            }
        }

        return end;
    }

    /// <summary>The first line of the next page, where this one ends in the middle of a header: before a field, or inside a list of recipients; -1 when it does not.</summary>
    private int NextOnPage(int line, int before, HeaderField last, byte depth, bool loose)
    {
        bool isEnd = lines[line].IsBlank || (FieldNames.Match(lines.Text(line), out _) == HeaderField.None && PrintedPages.IsStampLine(lines.Text(line)));
        int page = isEnd ? HeaderAsides.BehindPage(lines, line) : -1;
        bool goesOn = page > 0 && (IsNewField(page, depth, loose) || (last is HeaderField.To or HeaderField.Cc && lines[page].Depth == depth && lines.Body[MarginStamps.Without(lines, before).End - 1] is ',' or ';'));
        return goesOn ? page : -1;
    }

    /// <summary>Whether a line has one of the fields that every header may have, and that was not seen.</summary>
    private bool IsNewField(int line, byte depth, bool loose) =>
        lines[line].Depth == depth && FieldNames.Match(lines.Text(line), out _, loose || Has(HeaderField.From)) is var field and (HeaderField.Sent or HeaderField.To or HeaderField.Cc or HeaderField.Subject) && !Has(field);

    /// <summary>Whether a header goes on behind blank lines.</summary>
    private bool GoesOn(int blank, int next, byte depth, bool loose)
    {
        if (next >= lines.Count || lines[next].Depth != depth)
        {
            return false;
        }

        HeaderField field = FieldNames.Match(lines.Text(next), out _, loose);
        if (field == HeaderField.Other && loose && next - blank <= 4 && next + 1 < lines.Count && !Has(HeaderField.To))
        {
            // Lotus Notes: "Sent by" stands between the date and the recipients.
            return FieldNames.Match(lines.Text(next + 1), out _, loose) == HeaderField.To;
        }

        if (Has(HeaderField.From) && !Has(HeaderField.To) && (HeaderAsides.IsAside(lines.Text(next)) || HeaderAsides.IsSentBy(lines.Text(next))))
        {
            int behind = HeaderAsides.Behind(lines, next, depth);
            return behind < lines.Count && FieldNames.Match(lines.Text(behind), out _, loose) == HeaderField.To;
        }

        bool isNew = field is HeaderField.From or HeaderField.To or HeaderField.Cc or HeaderField.Bcc or HeaderField.Subject or HeaderField.Sent && !Has(field);
        if (field == HeaderField.From && Has(HeaderField.Subject) && Has(HeaderField.To))
        {
            return false;
        }

        bool begun = Has(HeaderField.From) && (Has(HeaderField.Sent) || _isLetterhead) && !Has(HeaderField.To) && field == HeaderField.To;
        return isNew && (next - blank <= 2 || begun || (loose && next - blank <= 4)) && (!Has(HeaderField.Subject) || !Has(HeaderField.To) || next - blank == 1);
    }

    /// <summary>Two fields of a program may mean the same to us, such as <c>Date</c> and <c>Received</c>.</summary>
    private static bool IsRepeat(HeaderField field) => field is HeaderField.Cc or HeaderField.Bcc or HeaderField.Attachments;

    /// <summary>A field whose name we do not know, between fields that we know.</summary>
    private bool IsUnknownField(ReadOnlySpan<char> text, int line, byte depth, bool loose)
    {
        int colon = text[..Math.Min(text.Length, 32)].IndexOf(':');
        bool named = colon > 1 && char.IsUpper(text[0]) && text[..colon].IndexOfAny(NotInNames) < 0 && (colon + 1 == text.Length || text[colon + 1] is ' ' or '\t');
        if (named && text[..colon].Contains('-') && lines[line].Depth == depth)
        {
            return true;
        }

        return named && lines[line].Depth == depth && line + 1 < lines.Count && !lines[line + 1].IsBlank && lines[line + 1].Depth == depth
            && FieldNames.Match(lines.Text(line + 1), out _, loose) is HeaderField.From or HeaderField.To or HeaderField.Subject or HeaderField.Sent or HeaderField.Cc;
    }
}
