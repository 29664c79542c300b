using System.Globalization;
using NodaTime;

namespace OnRecord.Ingest.Calendars;

/// <summary>
/// The time zones of a calendar by the names that its times give: those of the tables (<see cref="ZoneNames"/>), else as the calendar itself describes them (VTIMEZONE, RFC 5545 section 3.6.5).
/// Not thread-safe.
/// </summary>
/// <param name="described">The descriptions by name.</param>
internal sealed class CalendarZones(IReadOnlyDictionary<string, ZoneDescription> described)
{
    private readonly Dictionary<string, CalendarZone> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that neither the tables nor the calendar explain, among those that were looked for.</summary>
    public IEnumerable<string> Unknown => known.Values.Where(static zone => zone.IsUnknown).Select(static zone => zone.Name).Order(StringComparer.Ordinal);

    /// <summary>The zone of a name.</summary>
    public CalendarZone Find(string name)
    {
        if (!known.TryGetValue(name, out CalendarZone? zone))
        {
            known[name] = zone = Named(name) ?? described.GetValueOrDefault(name)?.Zone(name) ?? new CalendarZone(name, null);
        }

        return zone;
    }

    private CalendarZone? Named(string name) =>
        (ZoneNames.Find(name) ?? (described.GetValueOrDefault(name)?.Place is { } place ? ZoneNames.Find(place) : null)) is { } zone ? CalendarZone.Of(name, zone) : null;
}
