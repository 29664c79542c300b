using System.Buffers;
using System.Text;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Recognises the <c>From </c> lines that part the messages of an mbox (RFC 4155 appendix A and the forms of list archives).
/// </summary>
internal static class FromLine
{
    /// <summary>No such line is longer.</summary>
    public const int Longest = 1000;

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdef"u8);

    private static readonly SearchValues<byte> DateCharacters = SearchValues.Create("0123456789-:.,+ TZ"u8);

    /// <summary>Header fields that only transport or an archive writes, so that body text seldom shows them after "From ".</summary>
    private static readonly HashSet<string> Transport =
        ["received", "return-path", "message-id", "delivered-to", "x-original-to", "envelope-to", "mime-version", "x-envelope-from", "x-from", "x-gm-thrid", "x-mozilla-status"];

    /// <summary>Whether the line ends in a date as <c>From user@example.org Mon Jan  2 03:04:05 2006</c> has it, zone or not.</summary>
    /// <param name="line">A whole line that begins with <c>From </c>.</param>
    public static bool HasDate(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd("\r\n \t"u8);
        if (line.Length is < 20 or > Longest || !line.StartsWith("From "u8))
        {
            return false;
        }

        Span<char> text = stackalloc char[line.Length];
        Encoding.Latin1.GetChars(line, text);
        for (int at = 4; at < text.Length; at++)
        {
            if (text[at] == ' ' && DateBeginsAt(text[(at + 1)..].TrimStart()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line is the one that <c>git format-patch</c> writes above every patch.</summary>
    /// <param name="line">A whole line that begins with <c>From </c>.</param>
    public static bool IsPatch(ReadOnlySpan<byte> line) =>
        line.TrimEnd("\r\n "u8).EndsWith(" Mon Sep 17 00:00:00 2001"u8) && line.Length > 45
        && !line[5..45].ContainsAnyExcept(HexDigits);

    /// <summary>Whether the line names nobody and no time, as Thunderbird writes it: <c>From </c> or <c>From - </c>.</summary>
    /// <param name="line">A whole line that begins with <c>From </c>.</param>
    public static bool IsBare(ReadOnlySpan<byte> line) => line[4..].Trim("\r\n \t"u8) is [] or [(byte)'-'];

    /// <summary>Whether the line holds an address or a hyphen and nothing more, or a date as ISO 8601 writes it behind them.</summary>
    /// <param name="line">A whole line that begins with <c>From </c>.</param>
    public static bool IsSenderAlone(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> words = line[4..].Trim("\r\n \t"u8);
        int space = words.IndexOf((byte)' ');
        ReadOnlySpan<byte> sender = space < 0 ? words : words[..space];
        ReadOnlySpan<byte> date = space < 0 ? [] : words[space..].TrimStart((byte)' ');
        bool isDate = date.Length >= 10 && date[4] == '-' && date[7] == '-' && !date.ContainsAnyExcept(DateCharacters);
        return (sender.SequenceEqual("-"u8) || sender.IndexOf((byte)'@') > 0) && (date.IsEmpty || isDate);
    }

    /// <summary>What the three lines after a <c>From </c> line show of a header.</summary>
    /// <param name="after">What follows the line.</param>
    /// <param name="newline">LF, or CR in a mailbox that has no LF.</param>
    public static HeaderSight HeaderBehind(ReadOnlySpan<byte> after, byte newline = (byte)'\n')
    {
        int at = 0;
        var sight = default(HeaderSight);
        for (int lines = 0; lines < 3 && at < after.Length; lines++)
        {
            int next = HeaderScanner.LineEnd(after, at, newline);
            ReadOnlySpan<byte> line = after[at..next];
            at = next;
            if (line.StartsWith(">From "u8) || (lines > 0 && line[0] is (byte)' ' or (byte)'\t'))
            {
                continue;
            }

            int length = HeaderNames.Match(line, out _);
            if (length == 0)
            {
                break;
            }

            string name = HeaderNames.Lower(line[..length]);
            bool isOfMail = HeaderNames.IsOfMail(name) || name.StartsWith("x-", StringComparison.Ordinal);
            sight = new HeaderSight(sight.Fields + 1, sight.OfMail + (isOfMail ? 1 : 0), sight.IsOfTransport || Transport.Contains(name));
        }

        return sight;
    }

    /// <summary><c>Mon Jan  2 03:04</c>, with seconds, zone and year behind it in any order.</summary>
    private static bool DateBeginsAt(ReadOnlySpan<char> text)
    {
        if (!IsOneOf(text, "MonTueWedThuFriSatSun") || text.Length < 16 || text[3] is not (' ' or ','))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[4..].TrimStart();
        bool monthFirst = IsOneOf(rest, "JanFebMarAprMayJunJulAugSepOctNovDec");
        rest = monthFirst ? rest[3..].TrimStart() : rest;
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is not (1 or 2) || rest[digits] is not (' ' or ','))
        {
            return false;
        }

        rest = rest[digits..].TrimStart(" ,");
        if (!monthFirst)
        {
            if (!IsOneOf(rest, "JanFebMarAprMayJunJulAugSepOctNovDec"))
            {
                return false;
            }

            rest = rest[3..].TrimStart();
            int year = rest.IndexOfAnyExceptInRange('0', '9');
            rest = year > 0 ? rest[year..].TrimStart() : rest;
        }

        int hour = rest.IndexOfAnyExceptInRange('0', '9');
        return hour is 1 or 2 && rest[hour] == ':';
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, string names)
    {
        if (text.Length < 3)
        {
            return false;
        }

        for (int i = 0; i < names.Length; i += 3)
        {
            if (text.StartsWith(names.AsSpan(i, 3), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
