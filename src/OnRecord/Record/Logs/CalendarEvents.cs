using System.Text.RegularExpressions;
using OnRecord.Ingest.PlainText;
using OnRecord.Language.Contacts;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>
/// Reads appointments from the unfolded lines of a calendar (RFC 5545 section 3.6.1): who asked whom, and when it begins. Events that were cancelled, guests who declined, rooms and things are
/// left out. That an appointment was kept no calendar tells.
/// </summary>
internal static partial class CalendarEvents
{
    private const int DayLength = 10, MinuteLength = 16;

    /// <summary>The appointments of a text; none of one that is no calendar.</summary>
    public static List<LoggedContact> Find(string text)
    {
        var found = new List<LoggedContact>();
        if (!text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            return found;
        }

        var open = new Stack<string>();
        Event? current = null;
        bool isCancelled = false;
        foreach (LogLine line in LogLine.Of(text, new TextSpan(0, text.Length)))
        {
            (ReadOnlySpan<char> name, ReadOnlySpan<char> parameters, ReadOnlySpan<char> value) = CardEntries.Divide(text.AsSpan(line.Span.Start, line.Span.Length));
            switch (name.ToString().ToUpperInvariant())
            {
                case "BEGIN":
                    open.Push(value.ToString().ToUpperInvariant());
                    current = open.Peek() == "VEVENT" ? new Event() : current;
                    break;
                case "END":
                    if (open.TryPop(out string? closed) && closed == "VEVENT" && current is not null && !isCancelled)
                    {
                        found.AddRange(current.Contacts());
                    }

                    break;
                case "METHOD":
                    isCancelled |= value.Equals("CANCEL", StringComparison.OrdinalIgnoreCase);
                    break;
                case var property when open.TryPeek(out string? inside) && inside == "VEVENT":
                    current!.Take(text, property, line.Span, parameters.ToString(), value.ToString());
                    break;
                default:
                    break;
            }
        }

        return found;
    }

    private sealed class Event
    {
        private readonly List<LoggedSide> guests = [];
        private LoggedSide? organizer;
        private FoundTime? start;
        private bool isCancelled;

        public void Take(string text, string property, TextSpan line, string parameters, string value)
        {
            switch (property)
            {
                case "ORGANIZER":
                    organizer ??= Side(text, line, parameters, value);
                    break;
                case "ATTENDEE" when !Away().IsMatch(parameters) && Side(text, line, parameters, value) is { } guest:
                    guests.Add(guest);
                    break;
                case "DTSTART":
                    start ??= Start(line, parameters, value);
                    break;
                case "STATUS":
                    isCancelled |= value.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase);
                    break;
                default:
                    break;
            }
        }

        public IEnumerable<LoggedContact> Contacts()
        {
            List<LoggedSide> asked = [.. guests.DistinctBy(static guest => guest.Address, StringComparer.OrdinalIgnoreCase).Where(guest => !string.Equals(guest.Address, organizer?.Address, StringComparison.OrdinalIgnoreCase))];
            if (isCancelled || organizer is null || asked.Count == 0)
            {
                return [];
            }

            TextSpan[] lines = [organizer.Span, .. asked.Select(static guest => guest.Span), .. start is null ? Array.Empty<TextSpan>() : [start.Span]];
            return [new LoggedContact(new TextSpan(lines.Min(static line => line.Start), lines.Max(static line => line.End)), organizer, asked, IsMutual: false, ContactMedium.Appointment, start)];
        }

        /// <summary>Somebody by name and address, cited by the name where there is one.</summary>
        private static LoggedSide? Side(string text, TextSpan line, string parameters, string value)
        {
            string address = value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value["mailto:".Length..].Trim() : value.Trim();
            string name = Name().Match(parameters).Groups["name"].Value.Trim().Trim('\'', '"');
            string called = name.Length == 0 || name.Contains('@', StringComparison.Ordinal) ? address : name;
            int at = called.Length == 0 ? -1 : text.IndexOf(called, line.Start, line.Length, StringComparison.Ordinal);
            return LogSides.IsAddress(address) && at >= 0 ? new LoggedSide(new TextSpan(at, at + called.Length), called, address) : null;
        }

        private static FoundTime? Start(TextSpan line, string parameters, string value)
        {
            if (EntryStart.Of(parameters, value) is not { } start)
            {
                return null;
            }

            bool isDay = start.Value.Length == DayLength, isMinute = !isDay && start.Value.AsSpan(MinuteLength, 3).SequenceEqual(":00");
            string moment = isMinute ? start.Value.Remove(MinuteLength, 3) : start.Value;
            return new FoundTime(line, moment, moment, moment, isDay ? TimePrecision.Day : isMinute ? TimePrecision.Minute : TimePrecision.Second, null, null, default);
        }
    }

    [GeneratedRegex("(?:^|;)CN=(?:\"(?<name>[^\"]*)\"|(?<name>[^;:\"]*))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex("(?:^|;)(?:PARTSTAT=\"?DECLINED|CUTYPE=\"?(?:ROOM|RESOURCE))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Away();
}
