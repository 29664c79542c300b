using System.Globalization;
using OnRecord.Sources;

namespace OnRecord.Record.Disputes;

/// <summary>A time in a clause.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Place">Where they stand in what was read.</param>
/// <param name="From">Its first day or moment, as in TIMEX3.</param>
/// <param name="To">Its last day or moment.</param>
/// <param name="IsMonth">True for a month whose day is not told.</param>
/// <param name="IsClockAlone">True for a clock time whose day the words do not tell.</param>
internal sealed record KnownTime(string Words, TextSpan Place, string From, string To, bool IsClockAlone = false, bool IsMonth = false)
{
    /// <summary>Clock times of one day that differ by less may be the same, rounded.</summary>
    private static readonly TimeSpan LeastBetween = TimeSpan.FromMinutes(30);

    /// <summary>True for times that cannot be the same. Of a clock time alone the day is not known, so that only clocks are compared.</summary>
    public static bool AreApart(KnownTime one, KnownTime other)
    {
        if (one.Clock is { } clock && other.Clock is { } otherClock && (one.IsClockAlone || other.IsClockAlone || one.From[..10] == other.From[..10]))
        {
            return (clock - otherClock).Duration() >= LeastBetween;
        }

        return !one.IsClockAlone && !other.IsClockAlone && (IsBefore(one, other) || IsBefore(other, one));
    }

    /// <summary>The clock time where it is one moment; null for a day or a part of one.</summary>
    private TimeSpan? Clock => From == To && From.Length >= 16 && From[10] == 'T' && TimeSpan.TryParseExact(From.AsSpan(11, 5), @"hh\:mm", CultureInfo.InvariantCulture, out TimeSpan clock) ? clock : null;

    /// <summary>A day goes on to its end, also when the other is a moment in it.</summary>
    private static bool IsBefore(KnownTime one, KnownTime other) => string.CompareOrdinal(one.To + '~', other.From) < 0;
}
