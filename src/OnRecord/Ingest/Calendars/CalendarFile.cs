using NodaTime;

namespace OnRecord.Ingest.Calendars;

/// <summary>What a calendar (iCalendar, RFC 5545) holds, from its unfolded text. Linear in its length and in the dates that it gives, of which there is a most.</summary>
internal sealed class CalendarFile
{
    private const string Begin = "BEGIN:VCALENDAR", Calendar = "VCALENDAR", Zone = "VTIMEZONE";

    /// <summary>No calendar that people keep has more dates of entries that repeat; of the others that repeat only the first date is listed.</summary>
    private const int MostRepeated = 100_000;

    /// <summary>So many entries have a Problem of their own.</summary>
    private const int MostTold = 5;

    private readonly List<CalendarEntry> entries = [];
    private readonly Dictionary<string, ZoneDescription> described = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<string> open = new();
    private readonly CalendarZones zones;
    private CalendarEntry? entry;
    private ZoneDescription? zone;
    private bool isCancelled;

    private CalendarFile() => zones = new CalendarZones(described);

    /// <summary>Its entries, in order.</summary>
    public IReadOnlyList<CalendarEntry> Entries => entries;

    /// <summary>When the first and the last of its entries begin; null where none says.</summary>
    public (string First, string Last)? Span => entries.SelectMany(static one => one.Dates).Select(static date => date.Time).OfType<CalendarTime>().ToArray() is { Length: > 0 } times
        ? (times.MinBy(static time => time.Moment).Value, times.MaxBy(static time => time.Moment).Value) : null;

    /// <summary>Reads a text; null when it is no calendar.</summary>
    public static CalendarFile? Of(string text)
    {
        if (!text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith(Begin, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var file = new CalendarFile();
        foreach (CalendarLine line in CalendarLine.Of(text))
        {
            file.Take(line);
        }

        file.ReadDates();
        return file;
    }

    /// <summary>Adds what cannot be told of its times.</summary>
    /// <param name="problems">Takes zone-unknown and repeats-open.</param>
    public void AddProblems(List<Problem> problems)
    {
        problems.AddRange(zones.Unknown.Select(static name => new Problem(ProblemCodes.ZoneUnknown, $"The calendar names the time zone \"{name}\", which nothing explains; times in it stand without an offset, as they are written.")));
        List<CalendarEntry> ends = entries.FindAll(static one => one.OpenEnd is not null);
        problems.AddRange(ends.Take(MostTold).Select(static one => new Problem(ProblemCodes.RepeatsOpen, $"\"{one.Of("SUMMARY")?.Value ?? "An entry without a title"}\" repeats {one.OpenEnd}.")));
        if (ends.Count > MostTold)
        {
            problems.Add(new Problem(ProblemCodes.RepeatsOpen, FormattableString.Invariant($"{ends.Count - MostTold} more entries of the calendar repeat so that not all of their dates are listed.")));
        }
    }

    private void Take(CalendarLine line)
    {
        string? inside = open.TryPeek(out string? innermost) ? innermost : null;
        switch (line.Name)
        {
            case "BEGIN":
                open.Push(line.Value.ToUpperInvariant());
                Enter(inside);
                break;
            case "END":
                open.TryPop(out _);
                break;
            case "METHOD" when inside == Calendar:
                isCancelled = line.Value.Equals("CANCEL", StringComparison.OrdinalIgnoreCase);
                break;
            case "TZID" when inside == Zone:
                described[line.Value.Trim('"')] = zone ??= new ZoneDescription();
                break;
            case var _ when inside == Zone:
                zone?.Take(line);
                break;
            case var _ when inside is "STANDARD" or "DAYLIGHT":
                zone?.TakePart(line);
                break;
            case var _ when inside is not null && IsEntry(inside):
                entry!.Add(line);
                break;
            default:
                break;
        }
    }

    /// <summary>A component begins.</summary>
    private void Enter(string? outer)
    {
        string kind = open.Peek();
        if (IsEntry(kind))
        {
            entries.Add(entry = new CalendarEntry(kind, isCancelled));
        }
        else if (kind == Calendar)
        {
            isCancelled = false;
        }
        else if (kind == Zone)
        {
            zone = new ZoneDescription();
        }
        else if (kind is "STANDARD" or "DAYLIGHT")
        {
            zone = outer == Zone ? zone : null;
            zone?.Begin();
        }
    }

    private static bool IsEntry(string kind) => kind is "VEVENT" or "VTODO" or "VJOURNAL";

    private void ReadDates()
    {
        ILookup<string, CalendarLine> moved = entries.Where(static one => one.Of("UID") is not null && one.Of("RECURRENCE-ID") is not null).ToLookup(static one => one.Of("UID")!.Value, static one => one.Of("RECURRENCE-ID")!, StringComparer.Ordinal);
        LocalDate? written = entries.SelectMany(static one => one.Lines).Where(static line => line.Name is "DTSTAMP" or "LAST-MODIFIED").Select(static line => CalendarTime.Of(line.Value)?.Local.Date).Max();
        int repeated = 0;
        foreach (CalendarEntry one in entries)
        {
            one.ReadDates(zones, written, one.Of("RECURRENCE-ID") is null && one.Of("UID") is { } uid ? [.. moved[uid.Value]] : [], repeated < MostRepeated);
            repeated += one.Dates.Count - 1;
        }
    }
}
