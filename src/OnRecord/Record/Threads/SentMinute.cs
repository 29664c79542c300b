using System.Globalization;

namespace OnRecord.Record.Threads;

/// <summary>A date as minutes since the year 1, for comparing.</summary>
/// <param name="Minute">In UTC when <paramref name="HasZone"/>, else in an unknown zone.</param>
/// <param name="HasZone">Whether the date gave its offset.</param>
/// <param name="IsDay">Whether it gave the day alone.</param>
/// <param name="Clock">As written, whatever the zone.</param>
/// <param name="RoundsUp">Whether its second is in the latter half of the minute, which some programs print as the next.</param>
internal readonly record struct SentMinute(long Minute, bool HasZone, bool IsDay, long Clock, bool RoundsUp)
{
    /// <summary>Zones differ from UTC by at most so many minutes.</summary>
    private const int MostOffset = 14 * 60;

    /// <summary>Reads ISO 8601 at the precision of <see cref="Language.Segments.EmbeddedDate.Value"/>; null when there is none.</summary>
    public static SentMinute? Of(string? date)
    {
        if (date is null || !DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
        {
            return null;
        }

        bool zoned = date.Length > 16 && (date[^1] == 'Z' || date[^6] is '+' or '-');
        return new SentMinute(moment.UtcTicks / TimeSpan.TicksPerMinute, zoned, date.Length <= 10, moment.Ticks / TimeSpan.TicksPerMinute, moment.Second >= 30);
    }

    /// <summary>How far its clock is from UTC, in minutes; null when it does not tell.</summary>
    public long? Offset => HasZone ? Clock - Minute : null;

    /// <summary>Whether a clock that tells no zone, and is so far from UTC, shows the minute of a moment, which it may have rounded.</summary>
    public bool Shows(SentMinute moment, long offset) =>
        !HasZone && moment.HasZone && !IsDay && !moment.IsDay && Clock - offset - moment.Minute is var late && (late == 0 || (late == 1 && moment.RoundsUp));

    /// <summary>How two dates fit, from what both tell.</summary>
    public static TimeFit Compare(SentMinute? one, SentMinute? other)
    {
        if (one is not { } left || other is not { } right)
        {
            return TimeFit.Unknown;
        }

        if (left.IsDay || right.IsDay)
        {
            return left.Fits(right) ? TimeFit.Day : TimeFit.Other;
        }

        bool isSame = left.HasZone && right.HasZone ? left.Minute == right.Minute : left.Clock == right.Clock;
        bool areClocks = !left.HasZone && !right.HasZone;
        return isSame ? TimeFit.Same : left.CanBe(right) && (!areClocks || IsNear(Math.Abs(left.Clock - right.Clock), 30)) ? TimeFit.Near : TimeFit.Other;
    }

    /// <summary>
    /// Whether two dates can be the same minute: equal when both have a zone; else apart by whole hours, or from one hour on by half hours and from
    /// three on by quarters, as zones are, within a day. A day matches every minute that may be in it.
    /// </summary>
    public bool Fits(SentMinute other)
    {
        long apart = Math.Abs(Minute - other.Minute);
        if (IsDay || other.IsDay)
        {
            return apart <= (24 * 60) + MostOffset;
        }

        return HasZone && other.HasZone ? apart <= 1 : apart <= MostOffset * 2 && IsNear(apart, apart < 59 ? 60 : apart < 179 ? 30 : 15);
    }

    /// <summary>Whether two dates can be the same moment at all: <see cref="Fits"/>, and no farther apart than a zone is from UTC; where one tells its zone, the other's is one that there is.</summary>
    public bool CanBe(SentMinute other) => Fits(other) && (IsDay || other.IsDay || (Math.Abs(Minute - other.Minute) <= MostOffset
        && (HasZone == other.HasZone || IsZone(HasZone ? other.Minute - Minute : Minute - other.Minute))));

    /// <summary>Quarters of an hour behind a whole or half one are kept east of UTC alone, and few of them; half hours west of it are two.</summary>
    private static bool IsZone(long offset) => Array.Exists([-1L, 0L, 1L], second => (offset + second) % 60 == 0 || Array.IndexOf(Odd, offset + second) >= 0);

    /// <summary>Offsets from UTC that are no whole hours, in minutes.</summary>
    private static readonly long[] Odd = [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 645, 690, 765, 825];

    /// <summary>
    /// Whether two dates have the same minute of the hour and are at most as far apart as zones are: what one program printed of a moment by its own clock,
    /// whatever offset it wrote behind it, or without one, when it may have rounded the minute. Tells nothing alone.
    /// </summary>
    public bool IsHoursApart(SentMinute other) => !IsDay && !other.IsDay && Minute - other.Minute is >= -MostOffset and <= MostOffset and var apart
        && (apart % 60 == 0 || (!HasZone && other.RoundsUp && (apart - 1) % 60 == 0));

    private static bool IsNear(long minutes, long step) => minutes % step is var rest && (rest <= 1 || rest == step - 1);

    /// <summary>Whether it is surely later than another by more than a day.</summary>
    public bool IsLaterThan(SentMinute other) => Minute - other.Minute > 24 * 60;
}
