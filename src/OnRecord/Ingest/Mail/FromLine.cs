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

    /// <summary>Header fields that only transport or an archive writes, so that body text seldom shows them after "From ".</summary>
    private static readonly HashSet<string> Transport =
        ["received", "return-path", "message-id", "delivered-to", "x-original-to", "envelope-to", "mime-version", "x-envelope-from", "x-from", "x-gm-thrid"];

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

    /// <summary>Whether lines after a <c>From </c> line are those of a header.</summary>
    /// <param name="after">What follows the line.</param>
    /// <param name="strict">Whether a field that only transport writes must be among the first two.</param>
    /// <param name="newline">LF, or CR in a mailbox that has no LF.</param>
    public static bool IsFollowedByHeader(ReadOnlySpan<byte> after, bool strict, byte newline = (byte)'\n')
    {
        int at = 0;
        bool anyOfMail = false;
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
                return lines > 0 && anyOfMail && !strict;
            }

            string name = HeaderNames.Lower(line[..length]);
            if (strict ? Transport.Contains(name) : HeaderNames.IsOfMail(name) || name.StartsWith("x-", StringComparison.Ordinal))
            {
                anyOfMail = true;
                if (strict)
                {
                    return true;
                }
            }
        }

        return anyOfMail;
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
