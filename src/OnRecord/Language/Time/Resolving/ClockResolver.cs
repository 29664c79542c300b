using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Adds a clock time or a part of the day to a day. "At 9:30" without more leaves two hours open, and "midnight on Friday" two nights.</summary>
internal static class ClockResolver
{
    private const int NightHours = 3;

    /// <summary>The readings of the day with the clock time or part of <paramref name="point"/>.</summary>
    public static Readings AddTo(Readings day, Meaning point, ResolveContext context)
    {
        if (day.Candidates.Count > 0 && point.Clock is { HalfKnown: true, IsMidnight: false, Zone: null } hour)
        {
            return WithHour(day, hour);
        }

        if (day.Candidates.Count > 0 || day.Stamp is not { Unit: TimeUnit.Day } stamp)
        {
            return day;
        }

        if (point.Clock is not { } clock)
        {
            return With(day, stamp with { Part = point.Part });
        }

        if (clock.IsMidnight)
        {
            return Midnight(day, stamp, clock, point, context);
        }

        clock = clock.HalfKnown ? clock
            : context.Evidence.Clock24 ? clock with { HalfKnown = true }
            : ByPart(clock, point.Part);
        if (clock.HalfKnown)
        {
            return With(day, At(stamp, clock));
        }

        Stamp before = At(stamp, clock with { Hour = clock.Hour % 12, HalfKnown = true });
        Stamp after = At(stamp, clock with { Hour = (clock.Hour % 12) + 12, HalfKnown = true });
        return new Readings(null, At(stamp, clock).Value(), [before.Value(), after.Value()], day.Relative, day.Defect);
    }

    /// <summary>"Midnight tonight" ends its day; without a day it is the one near the moment of sending; else either end of the day may be meant.</summary>
    private static Readings Midnight(Readings day, Stamp stamp, ClockTime clock, Meaning point, ResolveContext context)
    {
        Stamp start = At(stamp, clock with { Hour = 0, IsMidnight = false });
        Stamp end = At(stamp, clock with { IsMidnight = false });
        if (point.Part is NamedTime.Night or NamedTime.Evening)
        {
            return With(day, end);
        }

        if (stamp.IsOpen)
        {
            return With(day, start);
        }

        if (point.HasDate || context.Anchor is null || context.Memory.DaySentence == context.Sentence || day.Basis is not null)
        {
            return Readings.OneOf([start, At(stamp with { First = stamp.First.PlusDays(1) }, start.Clock!)], null);
        }

        return context.Clock is not { } now ? Readings.Of(start with { DayOpen = true }, false)
            : context.Tense == Tense.Past || now.Hour < NightHours ? With(day, start)
            : context.Tense == Tense.Future || now.Hour >= 24 - NightHours ? With(day, end)
            : Readings.Of(start with { DayOpen = true }, false);
    }

    /// <summary>The hour on each of the days that may be meant.</summary>
    private static Readings WithHour(Readings day, ClockTime hour)
    {
        string clock = new Stamp(TimeUnit.Day, default) { Clock = hour }.Value().Split('T')[^1];
        return day with { Value = day.Value is null ? null : $"{day.Value}T{clock}", Candidates = [.. day.Candidates.Select(one => one.Contains('T', StringComparison.Ordinal) ? one : $"{one}T{clock}")] };
    }

    private static Stamp At(Stamp day, ClockTime clock) => day with { Clock = ZoneOffsets.On(day, clock) };

    private static Readings With(Readings day, Stamp stamp) => Readings.Of(stamp, day.Relative) with { Defect = day.Defect, Basis = day.Basis };

    private static ClockTime ByPart(ClockTime clock, NamedTime part) => part switch
    {
        NamedTime.Morning => clock with { Hour = clock.Hour % 12, HalfKnown = true },
        NamedTime.Afternoon or NamedTime.Evening => clock with { Hour = (clock.Hour % 12) + 12, HalfKnown = true },
        NamedTime.Night => clock with { Hour = clock.Hour is 12 or < 5 ? clock.Hour % 12 : (clock.Hour % 12) + 12, HalfKnown = true },
        _ => clock,
    };
}
