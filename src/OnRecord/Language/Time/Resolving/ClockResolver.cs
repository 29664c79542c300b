using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Adds a clock time or a part of the day to a day. "At 9:30" without more leaves two hours open.</summary>
internal static class ClockResolver
{
    /// <summary>The readings of the day with the clock time or part of <paramref name="point"/>.</summary>
    public static Readings AddTo(Readings day, Meaning point, ResolveContext context)
    {
        if (day.Candidates.Count > 0 || day.Stamp is not { Unit: TimeUnit.Day } stamp)
        {
            return day;
        }

        if (point.Clock is not { } clock)
        {
            return Readings.Of(stamp with { Part = point.Part }, day.Relative) with { Defect = day.Defect, Basis = day.Basis };
        }

        clock = clock.HalfKnown ? clock
            : context.Evidence.Clock24 ? clock with { HalfKnown = true }
            : ByPart(clock, point.Part);
        if (clock.HalfKnown)
        {
            return Readings.Of(stamp with { Clock = clock }, day.Relative) with { Defect = day.Defect, Basis = day.Basis };
        }

        Stamp before = stamp with { Clock = clock with { Hour = clock.Hour % 12, HalfKnown = true } };
        Stamp after = stamp with { Clock = clock with { Hour = (clock.Hour % 12) + 12, HalfKnown = true } };
        return new Readings(null, (stamp with { Clock = clock }).Value(), [before.Value(), after.Value()], day.Relative, day.Defect);
    }

    private static ClockTime ByPart(ClockTime clock, NamedTime part) => part switch
    {
        NamedTime.Morning => clock with { Hour = clock.Hour % 12, HalfKnown = true },
        NamedTime.Afternoon or NamedTime.Evening => clock with { Hour = (clock.Hour % 12) + 12, HalfKnown = true },
        NamedTime.Night => clock with { Hour = clock.Hour is 12 or < 5 ? clock.Hour % 12 : (clock.Hour % 12) + 12, HalfKnown = true },
        _ => clock,
    };
}
