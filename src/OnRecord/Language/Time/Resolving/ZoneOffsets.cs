using NodaTime;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>What a named zone's clocks show on a day: "noon ET" is at -05:00 in winter and at -04:00 in summer.</summary>
internal static class ZoneOffsets
{
    private const int MinuteSeconds = 60;

    /// <summary>The clock time with its zone in minutes; without zone where the day is not known, or the clocks were changed in that hour.</summary>
    public static ClockTime On(Stamp day, ClockTime clock) =>
        clock.Zone is not >= (int)NamedZone.Eastern ? clock
        : clock with { Zone = day.IsOpen || !clock.HalfKnown || clock.Zone == (int)NamedZone.Open ? null : Minutes(ZoneOf((NamedZone)clock.Zone.Value), day.First.PlusDays(clock.Hour / 24), clock) };

    private static int? Minutes(DateTimeZone zone, LocalDate day, ClockTime clock)
    {
        var mapping = zone.MapLocal(day + new LocalTime(clock.Hour % 24, clock.Minute ?? 0));
        return mapping.Count == 1 ? mapping.Single().Offset.Seconds / MinuteSeconds : null;
    }

    private static DateTimeZone ZoneOf(NamedZone zone) => DateTimeZoneProviders.Tzdb[zone switch
    {
        NamedZone.Eastern => "America/New_York",
        NamedZone.Central => "America/Chicago",
        NamedZone.Mountain => "America/Denver",
        _ => "America/Los_Angeles",
    }];
}
