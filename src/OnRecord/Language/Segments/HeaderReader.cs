using OnRecord.Ingest.Mail;
using OnRecord.Sources;

namespace OnRecord.Language.Segments;

/// <summary>Reads the values of the headers that <see cref="HeaderFinder"/> found.</summary>
internal sealed class HeaderReader(BodyLines lines, HeaderFinder finder)
{
    private static readonly string[] ForwardMarks = ["fw:", "fwd:", "fw ", "wg:", "tr:", "rv:", "enc:", "i:", "vs:", "vb:", "doorst:", "转发:", "轉寄:", "転送:", "전달:", "пересл:", "fwd :", "tr :", "fw：", "转发："];

    private readonly FieldPiece[] _pieces = [.. finder.Pieces];

    /// <summary>Whether the subject of a message says that it passes another one on.</summary>
    public static bool IsForwardSubject(ReadOnlySpan<char> subject)
    {
        subject = subject.TrimStart();
        if (subject.Length > 0 && subject[0] == '[' && subject.IndexOf(']') is > 0 and int close)
        {
            subject = subject[(close + 1)..].TrimStart();
        }

        foreach (string mark in ForwardMarks)
        {
            if (subject.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The order of dates in numbers that all headers of the body together show; null when none does or they differ.</summary>
    public bool? OrderOfAll()
    {
        bool? order = null;
        foreach (FieldPiece piece in _pieces)
        {
            if (piece.Field is HeaderField.Sent or HeaderField.From && SentDate.OrderIn(lines.Body.AsSpan(piece.Start, piece.End - piece.Start)) is { } shown)
            {
                if (order is { } known && known != shown)
                {
                    return null;
                }

                order = shown;
            }
        }

        return order;
    }

    /// <summary>The order of the date in a header as its divider and the messages around it tell it; null when they do not.</summary>
    /// <param name="found">The header.</param>
    /// <param name="around">The day of the message right around it, or null.</param>
    /// <param name="last">The day of the message that carries all of it, or null.</param>
    public bool? OrderIn(in FoundHeader found, DateOnly? around, DateOnly? last)
    {
        if (found.FirstPiece == found.EndPiece)
        {
            return null;
        }

        ReadOnlyMemory<FieldPiece> pieces = Sorted(found);
        int first = int.MaxValue;
        foreach (FieldPiece piece in pieces.Span)
        {
            first = Math.Min(first, piece.Start);
        }

        string divider = lines.Body[lines[found.FirstLine].Start..first];
        JoinedValue sent = found.Layout == HeaderLayout.Attribution ? JoinedValue.Of(lines.Body, pieces) : Value(pieces, HeaderField.Sent);
        string text = sent.Text.Length > 0 ? sent.Text : Value(pieces, HeaderField.From).Text;
        return (found.Layout != HeaderLayout.Attribution && LineLooks.HasDay(divider) ? DateOrder.OfDivider(divider, around) : null) ?? DateOrder.Of(text, around, last);
    }

    /// <summary>Reads one header.</summary>
    public EmbeddedHeader Read(in FoundHeader found, bool isForward, int parent, bool? dateOrder)
    {
        ReadOnlyMemory<FieldPiece> pieces = Sorted(found);
        var header = new EmbeddedHeader
        {
            Span = new TextSpan(lines[found.FirstLine].Start, lines.StartOf(found.EndLine)),
            Layout = found.Layout,
            IsForward = isForward,
            Parent = parent,
        };
        if (found.Layout == HeaderLayout.Attribution)
        {
            return ReadAttribution(header, JoinedValue.Of(lines.Body, pieces), dateOrder);
        }

        JoinedValue from = Value(pieces, HeaderField.From);
        EmbeddedDate? sent = ReadDate(Value(pieces, HeaderField.Sent), found.DayFirst ?? dateOrder);
        (EmbeddedParty? sender, EmbeddedDate? onDate) = SplitOn(from, found.DayFirst ?? dateOrder);
        var bcc = new List<EmbeddedParty>();
        List<EmbeddedParty> to = EmbeddedPartyReader.ReadAll(Value(pieces, HeaderField.To), bcc);
        List<EmbeddedParty> cc = EmbeddedPartyReader.ReadAll(Value(pieces, HeaderField.Cc), bcc);
        bcc.AddRange(EmbeddedPartyReader.ReadAll(Value(pieces, HeaderField.Bcc), bcc));
        return header with { From = sender, Sent = sent ?? onDate, To = to, Cc = cc, Bcc = bcc, Subject = Decoded(Text(Value(pieces, HeaderField.Subject))), Attachments = Text(Value(pieces, HeaderField.Attachments)) };
    }

    /// <summary>The pieces of a header, those of one field together, in order.</summary>
    private ReadOnlyMemory<FieldPiece> Sorted(in FoundHeader found)
    {
        Memory<FieldPiece> pieces = _pieces.AsMemory(found.FirstPiece, found.EndPiece - found.FirstPiece);
        Span<FieldPiece> span = pieces.Span;
        for (int i = 1; i < span.Length; i++)
        {
            if (span[i].Field < span[i - 1].Field)
            {
                span.Sort(static (a, b) => a.Field != b.Field ? a.Field.CompareTo(b.Field) : a.Start.CompareTo(b.Start));
                break;
            }
        }

        return pieces;
    }

    private JoinedValue Value(ReadOnlyMemory<FieldPiece> pieces, HeaderField field)
    {
        int first = 0;
        while (first < pieces.Length && pieces.Span[first].Field != field)
        {
            first++;
        }

        int end = first;
        while (end < pieces.Length && pieces.Span[end].Field == field)
        {
            first += pieces.Span[end].Start == pieces.Span[end].End && first == end ? 1 : 0;
            end++;
        }

        return JoinedValue.Of(lines.Body, pieces[Math.Min(first, end)..end]);
    }

    /// <summary>Words that are coded for transport (RFC 2047), as in the source of a message that was pasted or returned, decoded.</summary>
    private static EmbeddedText? Decoded(EmbeddedText? text) => text is null ? null : text with { Text = HeaderText.DecodePhrase(text.Text) };

    private static EmbeddedText? Text(JoinedValue value) => value.Text.Length == 0 ? null : new EmbeddedText(value.Text, value.Span);

    private static EmbeddedDate? ReadDate(JoinedValue value, bool? dayFirst)
    {
        if (value.Text.Length == 0)
        {
            return null;
        }

        SentDate.Read(value.Text, dayFirst, out string? read);
        return new EmbeddedDate(value.Text, read, value.Span);
    }

    /// <summary><c>From: Ann Roe@HARBOUR on 03/05/2019 09:14 AM</c> has the date behind the name.</summary>
    private static (EmbeddedParty? Sender, EmbeddedDate? Date) SplitOn(JoinedValue from, bool? dayFirst)
    {
        int on = from.Text.LastIndexOf(" on ", StringComparison.OrdinalIgnoreCase);
        int gap = from.Text.LastIndexOf("   ", StringComparison.Ordinal);
        if (Math.Max(on, gap) > 0 && LineLooks.HasDay(from.Text.AsSpan(Math.Max(on, gap))))
        {
            int start = Math.Max(on + 4, gap + 3);
            on = Math.Max(on, gap);
            SentDate.Read(from.Text.AsSpan(start), dayFirst, out string? value);
            return (EmbeddedPartyReader.Read(from, 0, on), new EmbeddedDate(from.Text[start..], value, from.SpanOf(start, from.Text.Length)));
        }

        return (EmbeddedPartyReader.Read(from, 0, from.Text.Length), null);
    }

    /// <summary>Date and writer of a line of attribution: the date where it stands, the writer in what is left of it.</summary>
    private static EmbeddedHeader ReadAttribution(EmbeddedHeader header, JoinedValue line, bool? dateOrder)
    {
        string text = line.Text;
        AttributionWords.HasWriting(text, out int verb, out int verbEnd);
        bool english = verb >= 0 && text.AsSpan(verb, 2) is "wr" or "sa" or "WR" or "me";
        SentDate date = SentDate.Read(DatePart(text, verb, verbEnd, out int shift), english || verb < 0 ? dateOrder : true, out string? value);
        EmbeddedDate? sent = null;
        if (date.Start < date.End)
        {
            (int start, int end) = (shift + date.Start, shift + date.End);
            sent = new EmbeddedDate(text[start..end], value, line.SpanOf(start, end));
        }

        (int from, int to) = WriterPart(text, sent is null ? -1 : shift + date.Start, sent is null ? -1 : shift + date.End, verb, verbEnd);
        return header with { Sent = sent, From = IsReader(text.AsSpan(from, to - from)) ? null : EmbeddedPartyReader.Read(line, from, to) };
    }

    /// <summary>Whether the writer is called only by what the reader is addressed as: "At 09:14 you wrote:" names nobody.</summary>
    private static bool IsReader(ReadOnlySpan<char> writer) => writer.Trim() is "you" or "You" or "Sie" or "vous";

    /// <summary>What a date is looked for in: all before the address, without the address.</summary>
    private static ReadOnlySpan<char> DatePart(string text, int verb, int verbEnd, out int shift)
    {
        int address = text.IndexOfAny(['<', '"', '“', '„', '«', '@']);
        shift = 0;
        ReadOnlySpan<char> head = address < 0 ? text : text.AsSpan(0, address);
        if (LineLooks.HasDate(head))
        {
            return head;
        }

        shift = verb >= 0 && verbEnd < text.Length && LineLooks.HasDate(text.AsSpan(verbEnd)) ? verbEnd : Math.Max(0, text.IndexOf('>') + 1);
        return text.AsSpan(shift);
    }

    /// <summary>The stretch that names the writer: between date and verb, behind the verb, or before the date.</summary>
    private static (int Start, int End) WriterPart(string text, int dateStart, int dateEnd, int verb, int verbEnd)
    {
        if (text.IndexOf('@', StringComparison.Ordinal) is > 0 and int address && address < dateStart)
        {
            return Trimmed(text, 0, verb > 0 ? Math.Min(verb, dateStart) : dateStart);
        }

        int stop = verb > 0 ? verb : text.Length;
        int start = 0;
        if (dateEnd > 0 && dateEnd < stop && dateStart < stop)
        {
            start = AfterZone(text, dateEnd, stop);
        }
        else if (dateStart > stop && verb <= 0)
        {
            stop = dateStart;
        }

        (int from, int to) = Trimmed(text, start, stop);
        return from < to || verb <= 0 ? (from, to) : Trimmed(text, verbEnd, text.Length);
    }

    /// <summary>A stretch without signs and filling words at its ends.</summary>
    private static (int Start, int End) Trimmed(string text, int start, int stop)
    {
        while (start < stop && (text[start] is ',' or '،' or ' ' or ')' or '，' or ':' or '.' or '-' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        foreach (string filler in Fillers)
        {
            if (text.AsSpan(start, stop - start).StartsWith(filler, StringComparison.OrdinalIgnoreCase))
            {
                start += filler.Length;
                break;
            }
        }

        start = Math.Min(start, stop);

        stop -= stop - start > 3 && text.AsSpan(start, stop - start).TrimEnd().EndsWith("'s") ? stop - start - text.AsSpan(start, stop - start).TrimEnd().Length + 2 : 0;
        while (stop > start && text[stop - 1] is ':' or ' ' or ',' or '،' or '：' or '\u00A0')
        {
            stop--;
        }

        return (start, stop);
    }

    /// <summary>Words that stand between a date and a name, or before a name behind the verb.</summary>
    private static readonly string[] Fillers = ["uhr ", "from ", "użytkownik ", "пользователь ", "используется ", "odesílatel ", "používateľ ", "ο χρήστης ", "г. ", "р. ", "heeft ", "in article ", "je ", "excerpts from "];

    /// <summary>Behind the zone and the sign that close a date.</summary>
    private static int AfterZone(string text, int at, int stop)
    {
        int comma = text.AsSpan(at, Math.Min(14, stop - at)).IndexOf(',');
        ReadOnlySpan<char> between = comma < 0 ? default : text.AsSpan(at, comma);
        bool zone = comma >= 0 && between.IndexOfAny('<', '@', '"') < 0 && between.Trim().Length <= 12 && !between.Trim().Contains(' ');
        if (zone)
        {
            return at + comma + 1;
        }

        int next = at;
        while (next < stop && (text[next] is ' ' or '+' or '-' or ':' or ')' or '(' || char.IsAsciiDigit(text[next])))
        {
            next++;
        }

        return next;
    }
}
