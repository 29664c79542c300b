using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Ingest.Calendars;
using OnRecord.Language.Contacts;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>
/// Reads appointments from the unfolded lines of a calendar (RFC 5545 section 3.6.1): who asked whom, and when it begins; of an event that repeats each of its dates. Events that were cancelled, guests who
/// declined, rooms and things are left out. That an appointment was kept no calendar tells.
/// </summary>
internal static partial class CalendarEvents
{
    private const int MinuteLength = 16;

    /// <summary>The appointments of a text that stand in a stretch of it; null of one that is no calendar.</summary>
    public static IReadOnlyList<LoggedContact>? Find(string text, TextSpan within) =>
        CalendarFile.Of(text) is { } file ? [.. file.Entries.Where(static entry => entry is { Kind: "VEVENT", IsCancelled: false }).SelectMany(entry => Appointments(text, entry)).Where(found => found.Span.Start >= within.Start && found.Span.Start < within.End)] : null;

    private static IEnumerable<LoggedContact> Appointments(string text, CalendarEntry entry)
    {
        LoggedSide? organizer = entry.Lines.Where(static line => line.Name == "ORGANIZER").Select(line => Side(text, line)).FirstOrDefault(static side => side is not null);
        List<LoggedSide> guests = [.. entry.Lines.Where(static line => line.Name == "ATTENDEE" && !Away().IsMatch(line.Parameters)).Select(line => Side(text, line)).OfType<LoggedSide>()
            .DistinctBy(static guest => guest.Address, StringComparer.OrdinalIgnoreCase).Where(guest => !string.Equals(guest.Address, organizer?.Address, StringComparison.OrdinalIgnoreCase))];
        return organizer is null || guests.Count == 0 ? [] : entry.Dates.Select(date => Appointment(date, organizer, guests, entry.Of("DTSTART")) with { Series = SeriesOf(entry, date) });
    }

    /// <summary>Which appointment it is, whatever file tells of it.</summary>
    private static SeriesDate? SeriesOf(CalendarEntry entry, CalendarDate date)
    {
        if (entry.Of("UID")?.Value.Trim() is not { Length: > 0 } id)
        {
            return null;
        }

        string which = (entry.Instead ?? (entry.Repeats ? date.Time?.Moment : null))?.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
        return new SeriesDate($"{id} {which}", FormattableString.Invariant($"{entry.Sequence:D10} {(entry.Instead is null ? 0 : 1)} {entry.Of("DTSTAMP")?.Value}"));
    }

    private static LoggedContact Appointment(CalendarDate date, LoggedSide organizer, List<LoggedSide> guests, CalendarLine? start)
    {
        TextSpan[] lines = [organizer.Span, .. guests.Select(static guest => guest.Span), .. date.Line is null ? Array.Empty<TextSpan>() : [start!.Span, date.Line.Span]];
        return new LoggedContact(new TextSpan(lines.Min(static line => line.Start), lines.Max(static line => line.End)), organizer, guests, IsMutual: false, ContactMedium.Appointment, TimeOf(date)) { Repeat = date.Repeat };
    }

    /// <summary>Somebody by name and address, cited by the name where there is one.</summary>
    private static LoggedSide? Side(string text, CalendarLine line)
    {
        string address = line.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? line.Value["mailto:".Length..].Trim() : line.Value.Trim();
        string name = Name().Match(line.Parameters).Groups["name"].Value.Trim().Trim('\'', '"');
        string called = name.Length == 0 || name.Contains('@', StringComparison.Ordinal) ? address : name;
        int at = called.Length == 0 ? -1 : text.IndexOf(called, line.Span.Start, line.Span.Length, StringComparison.Ordinal);
        return LogSides.IsAddress(address) && at >= 0 ? new LoggedSide(new TextSpan(at, at + called.Length), called, address) : null;
    }

    private static FoundTime? TimeOf(CalendarDate date)
    {
        if (date is not { Time: { } time, Line: { } line })
        {
            return null;
        }

        bool isMinute = !time.IsDay && time.Local.Second == 0;
        string moment = isMinute ? time.Value.Remove(MinuteLength, ":00".Length) : time.Value;
        return new FoundTime(line.Span, moment, moment, moment, time.IsDay ? TimePrecision.Day : isMinute ? TimePrecision.Minute : TimePrecision.Second, null, null, default);
    }

    [GeneratedRegex("(?:^|;)CN=(?:\"(?<name>[^\"]*)\"|(?<name>[^;:\"]*))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex("(?:^|;)(?:PARTSTAT=\"?DECLINED|CUTYPE=\"?(?:ROOM|RESOURCE))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Away();
}
