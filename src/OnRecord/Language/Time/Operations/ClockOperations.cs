using System.Collections.Frozen;
using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Operations;

/// <summary>Operations that make a time on the clock.</summary>
internal static class ClockOperations
{
    private const int Before = 1;
    private const int After = 2;
    private const int Midnight = 3;
    private const int EndOfDay = 4;
    private const int LastMinute = 59;
    private const int Westernmost = -12 * 60, Easternmost = 14 * 60;

    /// <summary>Minutes east of UTC that are no whole hours, of zones since 1970: -09:30, -04:30, -03:30, -02:30, +03:30 and so on.</summary>
    private static readonly FrozenSet<int> OddOffsets = FrozenSet.ToFrozenSet([-570, -270, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825]);

    /// <summary>h hour, i minute, s second, t all in one (1430), p 1 before noon, 2 after, 3 midnight, 4 the end of the day, 5 as it is written (08:50), z minutes east of UTC.</summary>
    public static object? Clock(in RuleMatch match)
    {
        int? together = match.Int('t');
        int hour = together / 100 ?? match.Int('h').GetValueOrDefault();
        int? minute = together % 100 ?? match.Int('i');
        int? half = match.Int('p');
        if (hour > 24 || minute > LastMinute || (hour == 24 && minute > 0) || (half == Before && hour > 12))
        {
            return null;
        }

        bool written24 = half is null && (hour is 0 or > 12 || together is not null || match.Has('s'));
        bool known = half is not null || written24;
        hour = half switch
        {
            Before => hour % 12,
            After when hour <= 12 => (hour % 12) + 12,
            Midnight or EndOfDay => 24,
            _ => hour,
        };
        return new ClockTime(hour, minute, match.Int('s'), match.Int('z'), known) { Written24 = written24, IsMidnight = half == Midnight };
    }

    /// <summary>i minutes before the hour h.</summary>
    public static object? To(in RuleMatch match) => match.Int('h') is >= 1 and <= 12 and { } hour && match.Int('i') is >= 1 and <= LastMinute and { } minutes
        ? new ClockTime(hour == 1 ? 12 : hour - 1, LastMinute + 1 - minutes, null, null, false)
        : null;

    /// <summary>s sign, h hours or hours and minutes in one, i minutes: minutes east of UTC; null for what no clock of the world is set to.</summary>
    public static object? Offset(in RuleMatch match)
    {
        int hours = match.Int('h').GetValueOrDefault();
        int minutes = hours >= 100 ? (hours / 100 * 60) + (hours % 100) : (hours * 60) + match.Int('i').GetValueOrDefault();
        int? east = match.Int('s') * minutes;
        return east is >= Westernmost and <= Easternmost && (east % 60 == 0 || OddOffsets.Contains(east.Value)) ? east : null;
    }
}
