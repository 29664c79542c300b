using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Outlook;

/// <summary>
/// Follows one file of <c>readpst</c> line by line and settles the lines in which it writes of its own run: the random number in the MIME boundaries that its headers
/// announce becomes the count of those before it, that in the name of an invitation 1, and the <c>DTSTAMP</c> of an appointment, which is the time of the run, the beginning of
/// 1970. The same words in the text of a message are evidence and stay, for a header is where the program writes one, and a boundary is one that a header announced.
/// </summary>
/// <param name="isCalendar">True for a file that is an appointment or journal entry as a whole, false for a message.</param>
internal sealed partial class ReadpstLines(bool isCalendar)
{
    /// <summary>Boundaries remembered of one file, two for each message in it; of a file with more the others keep their numbers.</summary>
    internal const int MostBoundaries = 20_000;

    private const int LongestLine = 200;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private bool _isHeader = !isCalendar;
    private bool _isCalendar = isCalendar;
    private bool _announces;
    private bool _isMessage;
    private string? _invitation;

    private static ReadOnlySpan<byte> NoTime => "DTSTAMP:19700101T000000Z\n"u8;

    /// <summary>The line as it is to be kept.</summary>
    /// <param name="line">With its newline, unless it is the last.</param>
    public ReadOnlySpan<byte> Settle(ReadOnlySpan<byte> line) =>
        _isHeader ? Header(line) : line.StartsWith("--"u8) ? Delimiter(line) : _isCalendar && IsStamp(line) ? NoTime[..line.Length] : line;

    private ReadOnlySpan<byte> Header(ReadOnlySpan<byte> line)
    {
        if (line.SequenceEqual("\n"u8))
        {
            (_isHeader, _isMessage, _announces, _invitation) = (_isMessage, false, false, null);
            return line;
        }

        bool announced = _announces;
        string? invitation = _invitation;
        (_announces, _invitation) = (false, null);
        if (announced && line.StartsWith("\tboundary="u8))
        {
            return Numbered(line, isNew: true, out _);
        }

        if (invitation is not null && line.StartsWith("Content-Disposition: "u8))
        {
            return Invitation(line, invitation);
        }

        if (line.StartsWith("Content-Type: "u8))
        {
            _announces = line.StartsWith("Content-Type: multipart/"u8);
            _isMessage = line.SequenceEqual("Content-Type: message/rfc822\n"u8);
            _isCalendar = line.StartsWith("Content-Type: text/calendar; "u8);
            return _isCalendar ? Invitation(line, null) : line;
        }

        return line;
    }

    private ReadOnlySpan<byte> Delimiter(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> settled = Numbered(line, isNew: false, out bool? closes);
        if (closes is not null)
        {
            (_isHeader, _isCalendar) = (!closes.Value, false);
        }

        return settled;
    }

    /// <summary>The line with its boundary numbered anew, when it is one that a header announces or announced.</summary>
    /// <param name="line">A line that begins as such lines do.</param>
    /// <param name="isNew">True where a header announces it.</param>
    /// <param name="closes">Whether the line closes the parts of the boundary; null when it is no line of one.</param>
    private ReadOnlySpan<byte> Numbered(ReadOnlySpan<byte> line, bool isNew, out bool? closes)
    {
        closes = null;
        if (line.Length > LongestLine || Boundary().Match(Encoding.Latin1.GetString(line)) is not { Success: true } match)
        {
            return line;
        }

        string number = match.Groups["number"].Value;
        if (!_numbers.TryGetValue(number, out int count))
        {
            if (!isNew || _numbers.Count >= MostBoundaries)
            {
                return line;
            }

            _numbers.Add(number, count = _numbers.Count + 1);
        }

        closes = match.Groups["end"].Value == "--";
        return Encoding.Latin1.GetBytes(match.Groups["before"].Value + count.ToString(CultureInfo.InvariantCulture) + match.Groups["after"].Value);
    }

    /// <summary>An invitation is written as a file too, named by a random number in two headers, one below the other.</summary>
    private ReadOnlySpan<byte> Invitation(ReadOnlySpan<byte> line, string? number)
    {
        if (line.Length > LongestLine || InvitationName().Match(Encoding.Latin1.GetString(line)) is not { Success: true } match || (number ?? match.Groups["number"].Value) != match.Groups["number"].Value)
        {
            return line;
        }

        _invitation = number is null ? match.Groups["number"].Value : null;
        return Encoding.Latin1.GetBytes(match.Groups["before"].Value + "1" + match.Groups["after"].Value);
    }

    private static bool IsStamp(ReadOnlySpan<byte> line) => line.Length <= NoTime.Length && Stamp().IsMatch(Encoding.Latin1.GetString(line));

    [GeneratedRegex("^DTSTAMP:[0-9]{8}T[0-9]{6}Z\\n?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();

    [GeneratedRegex("^(?<before>(?:--|\\tboundary=\")(?:alt-)?--boundary-LibPST-iamunique-)(?<number>[0-9]{1,10})(?<after>_-_-(?<end>--|\"|)\\n?\\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    [GeneratedRegex("^(?<before>Content-(?:Type: text/calendar; charset=\"utf-8\"; name|Disposition: attachment; filename)=\"i)(?<number>[0-9]{1,10})(?<after>\\.ics\"\\n\\z)", RegexOptions.CultureInvariant)]
    private static partial Regex InvitationName();
}
