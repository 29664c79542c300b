using System.Buffers;

namespace OnRecord.Language.Segments;

/// <summary>
/// The lines of a body, in a pooled buffer that is given back on disposal. A body of more than <see cref="Most"/> lines is read that
/// far; the rest counts as one last line. Line ends are LF, CRLF and CR; a form feed ends a line too.
/// </summary>
internal sealed class BodyLines : IDisposable
{
    /// <summary>The most lines that are told apart.</summary>
    public const int Most = 2_000_000;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r\f");

    private BodyLine[] _lines = ArrayPool<BodyLine>.Shared.Rent(64);

    public BodyLines(string body)
    {
        Body = body;
        int start = 0;
        while (start < body.Length)
        {
            int length = Count == Most - 1 ? -1 : body.AsSpan(start).IndexOfAny(Ends);
            int end = length < 0 ? body.Length : start + length;
            Add(Read(start, end));
            start = length < 0 ? body.Length : end + (body[end] == '\r' && end + 1 < body.Length && body[end + 1] == '\n' ? 2 : 1);
        }

        Unescape();
    }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>How many lines there are.</summary>
    public int Count { get; private set; }

    public ref readonly BodyLine this[int line] => ref _lines[line];

    /// <summary>Where a line begins; the end of the body for the line behind the last.</summary>
    public int StartOf(int line) => line < Count ? _lines[line].Start : Body.Length;

    /// <summary>The text of a line behind marks and white space.</summary>
    public ReadOnlySpan<char> Text(int line) => _lines[line].Text(Body);

    /// <summary>The first line from here on that is not blank, or <see cref="Count"/>; looks at no more than so many.</summary>
    public int NextFilled(int line, int most)
    {
        int end = (int)Math.Min(Count, (long)line + most);
        while (line < end && _lines[line].IsBlank)
        {
            line++;
        }

        return line < end ? line : Count;
    }

    public void Dispose() => ArrayPool<BodyLine>.Shared.Return(_lines);

    /// <summary>Mailboxes write <c>&gt;From </c> for a line that begins with From (RFC 4155): alone among lines that are not quoted, it is no quotation.</summary>
    private void Unescape()
    {
        for (int line = 0; line < Count; line++)
        {
            if (_lines[line].Depth == 1 && Body.AsSpan(_lines[line].Start).StartsWith(">From ") && (line == 0 || _lines[line - 1].Depth == 0) && (line + 1 == Count || _lines[line + 1].Depth == 0))
            {
                _lines[line] = _lines[line] with { Depth = 0 };
            }
        }
    }

    private void Add(BodyLine line)
    {
        if (Count == _lines.Length)
        {
            BodyLine[] larger = ArrayPool<BodyLine>.Shared.Rent(_lines.Length * 2);
            _lines.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<BodyLine>.Shared.Return(_lines);
            _lines = larger;
        }

        _lines[Count++] = line;
    }

    private BodyLine Read(int start, int end)
    {
        ReadOnlySpan<char> body = Body;
        int last = TrimmedEnd(body, start, end);
        int at = QuoteMarks.Skip(body, start, last, out int depth);
        int indent = 0;
        while (at < last && (IsSpace(body[at]) || IsLostSpace(body, at, last)))
        {
            indent += body[at] == '\t' || (body[at] == '=' && body[at + 1] == '0') ? 8 : body[at] == '\uFEFF' ? 0 : 1;
            at += body[at] == '=' ? 3 : 1;
        }

        // >>> Ann Roe 3/5/19 9:14 am >>> is how Novell GroupWise names the writer, not a mark.
        depth = depth == 3 && last - at > 8 && body[(last - 3)..last] is ">>>" ? 0 : depth;
        return new BodyLine(start, at, Math.Max(at, last), (byte)Math.Min(depth, 255), (byte)Math.Min(indent, 255));
    }

    /// <summary>Behind the last unit that is not white space; <c>=20</c> is what a lost transfer encoding leaves of a space.</summary>
    private static int TrimmedEnd(ReadOnlySpan<char> body, int start, int end)
    {
        while (true)
        {
            while (end > start && IsSpace(body[end - 1]))
            {
                end--;
            }

            if (end - start < 3 || !(body[(end - 3)..end] is "=20" or "=09"))
            {
                return end;
            }

            end -= 3;
        }
    }

    private static bool IsLostSpace(ReadOnlySpan<char> body, int at, int end) => at + 3 <= end && body[at..(at + 3)] is "=20" or "=09";

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' or '\uFEFF' or '\u200B' or '\u3000' or '\v' or '\u0000';
}
