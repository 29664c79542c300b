namespace OnRecord.Language.Segments;

/// <summary>
/// Reads the header that Lotus Notes prints into one line when it passes mail on without columns: name and date, a tab, recipients and subject with gaps between them:
/// <c>Ann Roe 05/03/2019 09:14 AM     To: Bo Lund/Docks  cc:   Subject: Keys</c>.
/// </summary>
internal sealed class NotesLine(BodyLines lines, List<FieldPiece> pieces, NotesBlock notes)
{
    /// <summary>The most of a line that is read, in UTF-16 units.</summary>
    private const int Longest = 1 << 15;

    /// <summary>Reads a line in which recipients stand behind a gap.</summary>
    /// <param name="line">The line.</param>
    /// <param name="name">Where they begin.</param>
    /// <param name="value">Where the first of them begins.</param>
    public FoundHeader? Read(int line, int name, int value)
    {
        ReadOnlySpan<char> text = lines.Text(line);
        text = text[..Math.Min(text.Length, Longest)];
        int from = pieces.Count, start = lines[line].TextStart;
        AddSender(start, text[..name]);
        bool isDated = pieces.Count == from + 2 && pieces[^1].Field == HeaderField.Sent;
        var field = HeaderField.To;
        HeaderFields seen = default(HeaderFields).With(field);
        for (int at = value; isDated && at < text.Length && field != HeaderField.Subject; at++)
        {
            if (IsBehindGap(text, at) && FieldNames.Match(text[at..], out int behind) is var next && next is HeaderField.Cc or HeaderField.Bcc or HeaderField.Subject && !seen.Has(next))
            {
                Add(field, start, text, value, at);
                (field, value, seen) = (next, at + behind, seen.With(next));
                at = value - 1;
            }
        }

        if (field == HeaderField.Subject)
        {
            Add(field, start, text, value, text.Length);
            return new FoundHeader { FirstLine = line, EndLine = line + 1, Layout = HeaderLayout.Notes, FirstPiece = from, EndPiece = pieces.Count };
        }

        pieces.RemoveRange(from, pieces.Count - from);
        return null;
    }

    /// <summary>The writer and the date; not who sent it for the writer, nor whom to answer.</summary>
    private void AddSender(int start, ReadOnlySpan<char> text)
    {
        int answer = text.IndexOf("please respond to", StringComparison.OrdinalIgnoreCase);
        text = (answer < 0 ? text : text[..answer]).TrimEnd();
        int sentBy = text.IndexOf(" sent by", StringComparison.OrdinalIgnoreCase);
        if (sentBy > 0)
        {
            notes.AddLeft(start, start + text[..sentBy].TrimEnd().Length);
            start += NotesBlock.DateStart(text);
            text = text[NotesBlock.DateStart(text)..];
        }

        notes.AddLeft(start, start + text.Length);
    }

    private void Add(HeaderField field, int start, ReadOnlySpan<char> text, int from, int to)
    {
        int end = text[..to].TrimEnd(" \t").Length;
        if (end > from)
        {
            pieces.Add(new FieldPiece(field, start + from, start + end));
        }
    }

    private static bool IsBehindGap(ReadOnlySpan<char> text, int at) => text[at] is not (' ' or '\t') && text[at - 1] is ' ' or '\t' && (text[at - 1] == '\t' || text[at - 2] is ' ' or '\t');
}
