using NodaTime;
using NodaTime.Text;

namespace OnRecord.Ingest.Calendars;

/// <summary>What a calendar says of a time zone (RFC 5545 section 3.6.5).</summary>
internal sealed class ZoneDescription
{
    /// <summary>Real ones have two changes, or as many as there were.</summary>
    private const int MostChanges = 200;

    /// <summary>Two changes a year for six centuries are fewer; a zone with more is none.</summary>
    private const int MostOnsets = 2000;

    /// <summary>No calendar is asked for what will be then.</summary>
    private const int LastYear = 2200;

    private static readonly OffsetPattern s_offset = OffsetPattern.CreateWithInvariantCulture("+HHmm"), s_exact = OffsetPattern.CreateWithInvariantCulture("+HHmmss");

    private readonly List<Change> changes = [];
    private Change? open;

    /// <summary>Its place in the tables, where the calendar names it (<c>X-LIC-LOCATION</c>); else null.</summary>
    public string? Place { get; private set; }

    /// <summary>Takes a property of the zone itself.</summary>
    public void Take(CalendarLine line) => Place = line.Name == "X-LIC-LOCATION" ? line.Value : Place;

    /// <summary>A part of it begins: STANDARD or DAYLIGHT.</summary>
    public void Begin()
    {
        open = new Change();
        if (changes.Count < MostChanges)
        {
            changes.Add(open);
        }
    }

    /// <summary>Takes a property of the part that began last.</summary>
    public void TakePart(CalendarLine line) => open?.Take(line);

    /// <summary>The zone that it describes; null where it gives no change that can be read, or more than any zone has.</summary>
    /// <param name="name">Its name.</param>
    public CalendarZone? Zone(string name)
    {
        (LocalDateTime At, Offset Before, Offset Behind)[] all = [.. changes.SelectMany(static change => change.Onsets()).Take(MostOnsets + 1).OrderBy(static onset => onset.At)];
        return all.Length is 0 or > MostOnsets ? null : new CalendarZone(name, OffsetAt);

        Offset OffsetAt(LocalDateTime local)
        {
            int last = Array.FindLastIndex(all, onset => onset.At <= local);
            return last < 0 ? all[0].Before : all[last].Behind;
        }
    }

    private sealed class Change
    {
        private readonly List<CalendarTime> dates = [];
        private CalendarTime? start;
        private RepeatRule? rule;
        private Offset? before, behind;

        public void Take(CalendarLine line)
        {
            switch (line.Name)
            {
                case "DTSTART":
                    start = CalendarTime.Of(line.Value);
                    break;
                case "RDATE":
                    dates.AddRange(line.Value.Split(',').Select(CalendarTime.Of).OfType<CalendarTime>());
                    break;
                case "RRULE":
                    rule = RepeatRule.Read(line.Value);
                    break;
                case "TZOFFSETFROM":
                    before = OffsetOf(line.Value);
                    break;
                case "TZOFFSETTO":
                    behind = OffsetOf(line.Value);
                    break;
                default:
                    break;
            }
        }

        public IEnumerable<(LocalDateTime At, Offset Before, Offset Behind)> Onsets()
        {
            if (start is not { } first || before is not { } was || behind is not { } now)
            {
                return [];
            }

            var zone = new CalendarZone("", _ => was);
            IEnumerable<LocalDateTime> repeated = rule is null ? [first.Local] : new RepeatDates(rule, first with { Zone = zone }).Upto(new LocalDate(LastYear, 1, 1)).Select(static one => one.Local);
            return repeated.Concat(dates.Select(static date => date.Local)).Select(at => (at, was, now));
        }

        private static Offset? OffsetOf(string value) => s_offset.Parse(value) is { Success: true } offset ? offset.Value : s_exact.Parse(value) is { Success: true } exact ? exact.Value : null;
    }
}
