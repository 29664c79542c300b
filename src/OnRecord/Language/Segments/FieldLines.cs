using System.Buffers;

namespace OnRecord.Language.Segments;

/// <summary>Reads the lines of one block of fields, one after the other, and adds the pieces of its values; where the block ends is decided line by line.</summary>
internal sealed class FieldLines(BodyLines lines, List<FieldPiece> pieces)
{
    /// <summary>Lines that one header may have.</summary>
    private const int MostLines = 600;

    /// <summary>Blank lines inside a header that are passed over at once.</summary>
    private const int MostBlank = 9;

    /// <summary>Columns behind that of a list from which a line does not stand under it.</summary>
    private const int LeastIndent = 20;

    /// <summary>A line below the sender that is a date alone is shorter.</summary>
    private const int LongestDate = 40;

    /// <summary>Lines below a date alone in which the header may name its own.</summary>
    private const int MostBelowStamp = 4;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create(" ./<@,");

    private readonly ValueContinuation _continuation = new(lines);

    /// <summary>The field that was begun last, and the fields seen.</summary>
    private BegunField _begun;

    /// <summary>The first line of the block.</summary>
    private int _first;

    /// <summary>Behind the last line that belongs to the block.</summary>
    private int _end;

    /// <summary>Whether the date stands behind the sender in the same line.</summary>
    private bool _isLetterhead;

    /// <summary>The fields that were seen by the last call of <see cref="Read"/>.</summary>
    public HeaderFields Seen => _begun.Seen;

    /// <summary>Reads the lines of a block and adds the pieces of its values.</summary>
    /// <param name="line">The first line.</param>
    /// <param name="loose">Names without a colon count, as in <see cref="FieldNames.Match"/>.</param>
    /// <returns>Behind the last line of the block.</returns>
    public int Read(int line, bool loose)
    {
        _begun = new BegunField(HeaderField.None, 0, 0, lines[line].Depth, loose, default);
        (_first, _end, _isLetterhead) = (line, line, false);
        _continuation.Reset();
        int most = Math.Min(lines.Count, line + MostLines);
        for (int at = line; at >= 0 && at < most;)
        {
            at = at > line && NextOnPage(at) is > 0 and int page ? OnPage(page) : lines[at].IsBlank ? BehindBlank(at) : BehindLine(at);
        }

        return _end;
    }

    /// <summary>Goes on at the first line of the next page; returns the line to read next.</summary>
    private int OnPage(int page)
    {
        if (IsNewField(page))
        {
            return page;
        }

        Add(_begun.Field, page, 0);
        return _end = page + 1;
    }

    /// <summary>The line to read next behind blank lines, or -1 when the block ends before them.</summary>
    private int BehindBlank(int blank)
    {
        if (_begun.Field == HeaderField.From && HeaderAsides.LinkEnd(lines, blank, _begun.Depth) is > 0 and int link)
        {
            AddFilled(HeaderField.From, blank, link);
            return _end = link;
        }

        int next = lines.NextFilled(blank, MostBlank);
        return GoesOn(blank, next) ? next : -1;
    }

    /// <summary>Takes a line that is not blank; returns the line to read next, or -1 when the block ends before this one.</summary>
    private int BehindLine(int line)
    {
        int value = 0;
        HeaderField field = lines[line].Depth == _begun.Depth ? FieldNames.Match(lines.Text(line), out value, IsLoose) : HeaderField.None;
        if (field == HeaderField.None && lines[line].Depth == _begun.Depth && (line == _first || _end == line))
        {
            field = LostColon.Match(lines, line, Seen, out value);
        }

        if (field == HeaderField.Sent && line > _first && MarginStamps.IsDayOfStamp(lines, line))
        {
            return -1;
        }

        if (field != HeaderField.None)
        {
            return field != HeaderField.Other && Has(field) && !IsRepeat(field) ? -1 : Begin(field, line, value);
        }

        if (line > _first && MarginStamps.IsAlone(lines, line))
        {
            return _continuation.BehindStamps(line, _begun);
        }

        if (IsPassedOver(line))
        {
            _begun = _begun with { Field = HeaderField.Other };
            return _end = line + 1;
        }

        return GoOn(line);
    }

    private int Begin(HeaderField field, int line, int value)
    {
        _isLetterhead |= field == HeaderField.From && lines.Text(line).IndexOf("   ") is > 0 and int gap && LineLooks.HasDay(lines.Text(line)[gap..]);
        _begun = _begun with { Field = field, Lines = 0, Column = lines[line].Indent + value, Seen = Seen.With(field) };
        Add(field, line, value);
        return _end = line + 1;
    }

    /// <summary>Takes a line without the name of a field; returns the line to read next, or -1 when the block ends before this one.</summary>
    private int GoOn(int line)
    {
        bool isBelowSender = _begun.Field == HeaderField.From && !Has(HeaderField.Sent);
        if (IsDateAlone(lines.Text(line)) && (isBelowSender ? IsAboveSent(line) : IsBetweenFields(line)))
        {
            // A stamp: the header names its date itself.
            return _end = line + 1;
        }

        if (isBelowSender && IsDateAlone(lines.Text(line)))
        {
            // Lotus Notes: the date stands alone below the sender.
            _begun = _begun with { Field = HeaderField.Sent, Seen = Seen.With(HeaderField.Sent) };
            Add(HeaderField.Sent, line, 0);
        }
        else if (isBelowSender && HeaderAsides.IsTimeOnly(lines.Text(line)) && LineLooks.HasDay(lines.Text(line - 1)))
        {
            Add(HeaderField.From, line, 0);
        }
        else if (_begun.Field != HeaderField.None && _continuation.Continues(line, _begun))
        {
            Add(_begun.Field, line, -GapBefore(line));
        }
        else
        {
            return -1;
        }

        return _end = line + 1;
    }

    /// <summary>The part of a gap that begins a line of recipients far behind the column of the list, where a redaction stood.</summary>
    private int GapBefore(int line)
    {
        bool isGap = _begun.Field is HeaderField.To or HeaderField.Cc or HeaderField.Bcc && lines[line].Indent >= _begun.Column + LeastIndent && lines.Body.AsSpan(0, lines[line].TextStart).EndsWith(RedactionGaps.Gap);
        return isGap ? RedactionGaps.Gap.Length : 0;
    }

    private void Add(HeaderField field, int line, int value)
    {
        int start = lines[line].TextStart + value;
        int end = MarginStamps.Without(lines, line).End;
        _begun = _begun with { Lines = _begun.Lines + 1 };
        while (end > start && lines.Body[end - 1] == '*')
        {
            end--;
        }

        if (field != HeaderField.Other)
        {
            pieces.Add(new FieldPiece(field, start, Math.Max(start, end)));
        }
    }

    /// <summary>Adds the lines of a value that are not blank.</summary>
    private void AddFilled(HeaderField field, int line, int end)
    {
        for (; line < end; line++)
        {
            if (!lines[line].IsBlank)
            {
                Add(field, line, 0);
            }
        }
    }

    /// <summary>The first line of the next page, where this one ends in the middle of a header: before a field, or inside a list of recipients; -1 when it does not.</summary>
    private int NextOnPage(int line)
    {
        bool isEnd = lines[line].IsBlank || (FieldNames.Match(lines.Text(line), out _) == HeaderField.None && PrintedPages.IsStampLine(lines.Text(line)));
        int page = isEnd ? HeaderAsides.BehindPage(lines, line) : -1;
        bool goesOn = page > 0 && (IsNewField(page) || (_begun.Field is HeaderField.To or HeaderField.Cc && lines[page].Depth == _begun.Depth && lines.Body[MarginStamps.Without(lines, _end - 1).End - 1] is ',' or ';'));
        return goesOn ? page : -1;
    }

    /// <summary>Whether a line has one of the fields that every header may have, and that was not seen.</summary>
    private bool IsNewField(int line) =>
        lines[line].Depth == _begun.Depth && FieldNames.Match(lines.Text(line), out _, IsLoose) is var field and (HeaderField.Sent or HeaderField.To or HeaderField.Cc or HeaderField.Subject) && !Has(field) && !(field == HeaderField.Sent && MarginStamps.IsDayOfStamp(lines, line));

    /// <summary>Whether a header goes on behind blank lines.</summary>
    private bool GoesOn(int blank, int next)
    {
        if (next >= lines.Count || lines[next].Depth != _begun.Depth)
        {
            return false;
        }

        HeaderField field = FieldNames.Match(lines.Text(next), out _, _begun.Loose);
        if (field == HeaderField.Other && _begun.Loose && next - blank <= 4 && next + 1 < lines.Count && !Has(HeaderField.To))
        {
            // Lotus Notes: "Sent by" stands between the date and the recipients.
            return FieldNames.Match(lines.Text(next + 1), out _, _begun.Loose) == HeaderField.To;
        }

        if (Has(HeaderField.From) && !Has(HeaderField.To) && (HeaderAsides.IsAside(lines.Text(next)) || HeaderAsides.IsSentBy(lines.Text(next))))
        {
            int behind = HeaderAsides.Behind(lines, next, _begun.Depth);
            return behind < lines.Count && FieldNames.Match(lines.Text(behind), out _, _begun.Loose) == HeaderField.To;
        }

        bool isNew = field is HeaderField.From or HeaderField.To or HeaderField.Cc or HeaderField.Bcc or HeaderField.Subject or HeaderField.Sent && !Has(field);
        if (field == HeaderField.From && Has(HeaderField.Subject) && Has(HeaderField.To))
        {
            return false;
        }

        bool begun = Has(HeaderField.From) && (Has(HeaderField.Sent) || _isLetterhead) && !Has(HeaderField.To) && field == HeaderField.To;
        return isNew && (next - blank <= 2 || begun || (_begun.Loose && next - blank <= 4)) && (!Has(HeaderField.Subject) || !Has(HeaderField.To) || next - blank == 1);
    }

    /// <summary>Two fields of a program may mean the same to us, such as <c>Date</c> and <c>Received</c>.</summary>
    private static bool IsRepeat(HeaderField field) => field is HeaderField.Cc or HeaderField.Bcc or HeaderField.Attachments;

    /// <summary>A line that belongs to a header without being one of the fields we know: an unknown field, or an aside between sender and recipients.</summary>
    private bool IsPassedOver(int line) =>
        (_begun.Field != HeaderField.None && IsUnknownField(line)) || (Has(HeaderField.From) && !Has(HeaderField.To) && !Has(HeaderField.Subject) && HeaderAsides.IsAside(lines.Text(line)));

    /// <summary>A field whose name we do not know: with a hyphen, or followed by a field that we know.</summary>
    private bool IsUnknownField(int line)
    {
        ReadOnlySpan<char> text = lines.Text(line);
        int colon = text[..Math.Min(text.Length, 32)].IndexOf(':');
        bool named = colon > 1 && char.IsUpper(text[0]) && text[..colon].IndexOfAny(NotInNames) < 0 && (colon + 1 == text.Length || text[colon + 1] is ' ' or '\t');
        return named && lines[line].Depth == _begun.Depth && (text[..colon].Contains('-') || IsAboveField(line));
    }

    private bool IsAboveField(int line) =>
        line + 1 < lines.Count && !lines[line + 1].IsBlank && lines[line + 1].Depth == _begun.Depth
            && FieldNames.Match(lines.Text(line + 1), out _, _begun.Loose) is HeaderField.From or HeaderField.To or HeaderField.Subject or HeaderField.Sent or HeaderField.Cc;

    /// <summary>Whether one of the next lines names the date.</summary>
    private bool IsAboveSent(int line)
    {
        int most = Math.Min(lines.Count, line + 1 + MostBelowStamp);
        for (line++; line < most; line++)
        {
            if (!lines[line].IsBlank && lines[line].Depth == _begun.Depth && FieldNames.Match(lines.Text(line), out _, IsLoose) == HeaderField.Sent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line stands between recipients and the next field.</summary>
    private bool IsBetweenFields(int line) => _begun.Field is HeaderField.To or HeaderField.Cc && line + 1 < lines.Count && !lines[line + 1].IsBlank && IsNewField(line + 1);

    private static bool IsDateAlone(ReadOnlySpan<char> text) => text.Length < LongestDate && char.IsAsciiDigit(text[0]) && LineLooks.HasDay(text);

    /// <summary>Behind a sender names without a colon count.</summary>
    private bool IsLoose => _begun.Loose || Has(HeaderField.From);

    private bool Has(HeaderField field) => Seen.Has(field);
}
