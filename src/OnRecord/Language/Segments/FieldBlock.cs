namespace OnRecord.Language.Segments;

/// <summary>Reads blocks of fields such as <c>From:</c>, <c>Sent:</c>, <c>To:</c>, <c>Subject:</c> with wrapped values.</summary>
internal sealed class FieldBlock(BodyLines lines, List<FieldPiece> pieces)
{
    private readonly FieldProof _proof = new(lines, pieces);

    private readonly FieldLines _lines = new(lines, pieces);

    /// <summary>Whether a field was seen by the last call.</summary>
    public bool Has(HeaderField field) => _lines.Seen.Has(field);

    /// <summary>Reads a header whose first field stands in the given line.</summary>
    /// <param name="line">A line that is not blank.</param>
    /// <param name="isExpected">Whether a divider above says that a header comes, so that fewer fields are enough.</param>
    /// <returns>Null when there is none; no pieces are added then.</returns>
    public FoundHeader? Read(int line, bool isExpected)
    {
        HeaderField first = FieldNames.Match(lines.Text(line), out _, isExpected);
        first = first == HeaderField.None ? LostColon.Match(lines, line, default, out _) : first;
        if ((first == HeaderField.Sent && MarginStamps.IsDayOfStamp(lines, line)) || first is HeaderField.None or HeaderField.Attachments or HeaderField.Bcc || (!isExpected && first is HeaderField.Other))
        {
            return null;
        }

        int from = pieces.Count;
        int end = ReadLines(line, isExpected);
        bool isEnough = Has(HeaderField.From) || (first != HeaderField.Other && (Has(HeaderField.Subject) || Has(HeaderField.To) || Has(HeaderField.Sent)));
        if (isExpected ? isEnough : _proof.IsHeader(line, from, _lines.Seen))
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

    /// <summary>Reads the lines of a block and adds the pieces of its values, whatever it is.</summary>
    /// <inheritdoc cref="FieldLines.Read"/>
    public int ReadLines(int line, bool loose) => _lines.Read(line, loose);
}
