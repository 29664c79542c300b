namespace OnRecord.Language.Segments;

/// <summary>Says whether lines of fields that no divider announces are the header of a message.</summary>
internal sealed class FieldProof(BodyLines lines, List<FieldPiece> pieces)
{
    /// <summary>A name, and an address behind it, are no longer.</summary>
    private const int LongestSender = 120;

    /// <summary>Without a divider: a sender, and enough beside it that prose does not have.</summary>
    public bool IsHeader(int line, int from, HeaderFields seen)
    {
        int others = (seen.Has(HeaderField.Sent) ? 1 : 0) + (seen.Has(HeaderField.To) ? 1 : 0) + (seen.Has(HeaderField.Subject) ? 1 : 0) + (seen.Has(HeaderField.Cc) ? 1 : 0);
        if (!seen.Has(HeaderField.From) || others == 0)
        {
            return false;
        }

        if (lines.NextFilled(0, line) < line && (IsInMailOrder(from) || IsSentByClock(line, from)))
        {
            return true;
        }

        bool sender = false;
        bool dated = false;
        for (int i = from; i < pieces.Count; i++)
        {
            ReadOnlySpan<char> value = lines.Body.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start);
            sender |= pieces[i].Field == HeaderField.From && (LineLooks.HasAddress(value) || value.IndexOf("mailto", StringComparison.OrdinalIgnoreCase) >= 0);
            dated |= pieces[i].Field is HeaderField.Sent or HeaderField.From && LineLooks.HasDate(value);
        }

        return (sender ? 1 : 0) + (dated ? 1 : 0) + others >= 3 || (sender && others >= 1 && seen.Has(HeaderField.Subject));
    }

    /// <summary>A sender below a blank line, and right below that the day and minute it was sent, as programs print it: no prose has that, so that what scanning left of the other fields is not asked for.</summary>
    private bool IsSentByClock(int line, int from)
    {
        if (!lines[line - 1].IsBlank || from + 1 >= pieces.Count || pieces[from] is not { Field: HeaderField.From } sender || pieces[from + 1] is not { Field: HeaderField.Sent } sent)
        {
            return false;
        }

        ReadOnlySpan<char> value = lines.Body.AsSpan(sent.Start, sent.End - sent.Start);
        bool isNext = lines.Body.AsSpan(sender.End, sent.Start - sender.End).Count('\n') == 1;
        return isNext && sender.End - sender.Start is > 0 and <= LongestSender && LineLooks.HasDay(value) && LineLooks.HasClock(value);
    }

    /// <summary>Sender, recipients and subject, one right after the other below other words: a memorandum of the writer's own stands at the top and has its recipients first.</summary>
    private bool IsInMailOrder(int from)
    {
        HeaderField before = HeaderField.None;
        int order = 0;
        for (int i = from; i < pieces.Count; i++)
        {
            HeaderField field = pieces[i].Field;
            bool isNext = field == (order switch { 0 => HeaderField.From, 1 => HeaderField.To, _ => HeaderField.Subject }) && pieces[i].End > pieces[i].Start;
            if (field != before && order < 3 && !isNext)
            {
                return false;
            }

            order += field != before && order < 3 ? 1 : 0;
            before = field;
        }

        return order == 3;
    }

    /// <summary>Whether the name of the sender's field is not the English one.</summary>
    public bool IsForeign(int line, int end)
    {
        for (int at = line; at < end; at++)
        {
            ReadOnlySpan<char> text = lines.Text(at);
            if (FieldNames.Match(text, out _) == HeaderField.From)
            {
                return !text.TrimStart("*_ ").StartsWith("from", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }
}
