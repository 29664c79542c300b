using NodaTime;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Times whose words reach over other days than the stretch of the calendar that TIMEX3 writes for them: "the past week" goes up to the day of its telling, "about a month ago" may be a month more or less.</summary>
internal static class LooseTimes
{
    /// <summary>The first and last day of such a time; null for others.</summary>
    public static (LocalDate First, LocalDate Last)? Of(Meaning meaning, Stamp stamp, LocalDate? anchor)
    {
        if (anchor is not { } told || meaning is not { Kind: MeaningKind.Point, Basis: Basis.Anchor, Outer: null } || stamp is not { IsOpen: false, Fiscal: false, Clock: null, Part: NamedTime.None })
        {
            return null;
        }

        if (meaning is { Direction: -2, Lengths.Count: 0, Unit: { } unit and (TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year) })
        {
            return (PointResolver.Add(told, unit, -1), told);
        }

        if (meaning is not { Mod: NamedTime.Approx, Lengths.Count: > 0, Direction: < 0, Weekday: null })
        {
            return null;
        }

        LocalDate last = Stamp.Of(stamp.Unit, PointResolver.Add(stamp.First, stamp.Unit, 1)).Last;
        return (PointResolver.Add(stamp.First, stamp.Unit, -1), last < told ? last : told);
    }
}
