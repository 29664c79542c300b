namespace OnRecord.Language.Segments;

/// <summary>Says whether a line of a block of fields carries on the value above it.</summary>
internal sealed class ValueContinuation(BodyLines lines)
{
    /// <summary>Lines from which a line was probably wrapped because it was full.</summary>
    private const int FullLine = 58;

    /// <summary>A line to which the next word would have made this many units was wrapped.</summary>
    private const int LongestLine = 76;

    /// <summary>How far ahead the next field of an unfinished list of addresses is looked for.</summary>
    private const int MostAhead = 200;

    /// <summary>The second line of a subject is shorter.</summary>
    private const int LongestTitle = 60;

    /// <summary>Lines that a subject may go on for.</summary>
    private const int MostSubject = 3;

    /// <summary>The line with the next field that was found ahead, so that it is not looked for again from every line before it.</summary>
    private int _ahead = -1;

    /// <summary>Forgets what was found ahead of another block.</summary>
    public void Reset() => _ahead = -1;

    /// <summary>Whether a line carries on the value above it.</summary>
    public bool Continues(int line, in BegunField begun)
    {
        BodyLine here = lines[line];
        BodyLine before = MarginStamps.Without(lines, Above(line));
        ReadOnlySpan<char> text = lines.Text(line);
        if (here.Depth > begun.Depth || before.IsBlank)
        {
            return false;
        }

        bool indented = here.Depth == begun.Depth && here.Indent > before.Indent && here.Indent >= 4;
        bool aligned = begun.Column >= 6 && Math.Abs(here.Indent - begun.Column) <= 3;
        bool full = before.End - before.Start >= FullLine || before.End - before.Start + 1 + FirstWord(text) > LongestLine;
        return begun.Field switch
        {
            HeaderField.To or HeaderField.Cc or HeaderField.Bcc or HeaderField.From => aligned || ContinuesAddresses(line, text, before, begun) || (full && FieldWithin(line + 1, begun, MostAhead)) || (indented && LineLooks.HasAddress(text))
                || (begun.Field != HeaderField.From && LineLooks.LooksLikeName(text) && FieldAt(line + 1, begun)),
            HeaderField.Subject or HeaderField.Attachments => aligned || (full && ContinuesSubject(line, begun)) || (indented && full) || (begun.Field == HeaderField.Subject && (ContinuesTitle(line, begun) || (here.Indent > before.Indent && IsFolded(line, begun)))),
            HeaderField.Sent => (aligned || full) && LineLooks.HasDate(text) && text.Length < 40,
            _ => aligned || (indented && full),
        };
    }

    /// <summary>The line below stamps that stand alone between the lines of a header, when a field follows that was not seen; -1 when none does.</summary>
    public int BehindStamps(int line, in BegunField begun)
    {
        int next = line;
        while (next < lines.Count && MarginStamps.IsAlone(lines, next))
        {
            next++;
        }

        return next > line && next < lines.Count && !lines[next].IsBlank && (FieldAt(next, begun) || FieldAt(next + 1, begun)) ? next : -1;
    }

    /// <summary>The line above one, stamps between them passed over.</summary>
    private int Above(int line)
    {
        do
        {
            line--;
        }
        while (line > 0 && MarginStamps.IsAlone(lines, line));

        return line;
    }

    private static int FirstWord(ReadOnlySpan<char> text) => text.IndexOfAny(' ', '\t') is >= 0 and int end ? end : text.Length;

    /// <summary>Words that are addressed to somebody and go on with no subject.</summary>
    private static bool IsSalutation(ReadOnlySpan<char> text) => text.StartsWith("Dear ") || text.StartsWith("Hello ") || text.StartsWith("Hi ");

    /// <summary>The last words of a subject: before a blank line; behind a divider of two lines at most, of which the first is full.</summary>
    private bool ContinuesSubject(int line, in BegunField begun)
    {
        if (lines.Text(line).Length >= LongestLine || IsSalutation(lines.Text(line)) || begun.Lines > MostSubject)
        {
            return false;
        }

        bool isLast = EndsParagraph(line, begun.Depth);
        return isLast || (begun.Loose && begun.Lines < MostSubject && line + 1 < lines.Count && lines[line].End - lines[line].Start >= FullLine && EndsParagraph(line + 1, begun.Depth));
    }

    /// <summary>
    /// The second line of a subject that was written in two: right before the next field; or, behind a divider, right before the blank line that Lotus Notes prints below the subject, and no sentence.
    /// </summary>
    private bool ContinuesTitle(int line, in BegunField begun)
    {
        ReadOnlySpan<char> text = lines.Text(line);
        if (begun.Lines > 1 || lines[line].Depth != begun.Depth || text.Length >= LongestTitle || IsSalutation(text) || text[^1] is ',' or '.' or ':' or ';' or '!' or '?' or '-')
        {
            return false;
        }

        bool isOpen = begun.Loose && begun.Seen.Has(HeaderField.To) && begun.Seen.Has(HeaderField.Cc);
        return FieldAt(line + 1, begun) || (isOpen && char.IsUpper(text[0]) && text.Contains(' ') && line + 1 < lines.Count && lines[line + 1].IsBlank);
    }

    /// <summary>The second line of a subject of any length that is folded as mail folds it: further in, and the last before a blank line or the next field; no sentence.</summary>
    private bool IsFolded(int line, in BegunField begun)
    {
        ReadOnlySpan<char> text = lines.Text(line);
        return begun.Lines == 1 && lines[line].Depth == begun.Depth && text.Length < LongestLine && !IsSalutation(text) && text[^1] is not (',' or '.' or ':' or ';' or '!' or '?') && EndsParagraph(line, begun.Depth);
    }

    /// <summary>The line above is an unfinished list of addresses, or this line can only be a part of one.</summary>
    private bool ContinuesAddresses(int line, ReadOnlySpan<char> text, in BodyLine before, in BegunField begun)
    {
        char last = lines.Body[before.End - 1];
        ReadOnlySpan<char> above = before.Text(lines.Body);
        if (last is ',' or ';' or '<' || above.Count('"') % 2 == 1 || text[0] is '<' or ';' or ',' || text.StartsWith("[mailto:") || above.LastIndexOf('[') > above.LastIndexOf(']') || above.LastIndexOf('<') > above.LastIndexOf('>'))
        {
            return true;
        }

        if (LineLooks.HasAddress(text) && text.IndexOfAny('/', ',', '<') >= 0 && (FieldWithin(line + 1, begun with { Depth = lines[line].Depth }, MostAhead) || EndsParagraph(line, lines[line].Depth)))
        {
            return true;
        }

        bool wholeAddress = LineLooks.HasAddress(text) && (text[^1] is '>' or ',' or ';' or ')' or ']' || text.IndexOf(' ') < 0);
        return wholeAddress || (text.Length > 1 && text[^1] is ';' or ',' && text.Contains(';') && FieldWithin(line + 1, begun with { Depth = lines[line].Depth }, 12));
    }

    /// <summary>Whether one of the next lines has a field that was not seen; one blank line may stand before it, as Lotus Notes puts one before the subject.</summary>
    private bool FieldWithin(int line, in BegunField begun, int most)
    {
        if (line <= _ahead)
        {
            return true;
        }

        int at = line;
        while (at < Math.Min(lines.Count, line + most) && !lines[at].IsBlank && !(lines[at].Depth == begun.Depth && FieldNames.Match(lines.Text(at), out _, begun.Loose) is not (HeaderField.None or HeaderField.From)))
        {
            at++;
        }

        at += at < lines.Count && lines[at].IsBlank ? 1 : 0;
        bool found = at < line + most && FieldAt(at, begun);
        _ahead = found ? at : _ahead;
        return found;
    }

    /// <summary>Whether a line has a field that was not seen.</summary>
    private bool FieldAt(int line, in BegunField begun) => line < lines.Count && lines[line].Depth == begun.Depth
        && FieldNames.Match(lines.Text(line), out _, begun.Loose) is var field and not (HeaderField.None or HeaderField.From) && (field == HeaderField.Other || !begun.Seen.Has(field));

    /// <summary>Whether a blank line, another depth or another field follows a line.</summary>
    private bool EndsParagraph(int line, byte depth) =>
        line + 1 >= lines.Count || lines[line + 1].IsBlank || (lines[line + 1].Depth == depth && FieldNames.Match(lines.Text(line + 1), out _) is not (HeaderField.None or HeaderField.From));
}
