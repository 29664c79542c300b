namespace OnRecord.Record.Statements;

/// <summary>When something was, as far as it can be put before or after something else.</summary>
/// <param name="From">Its first second, since 1970 on the clock of the case, or as written.</param>
/// <param name="To">Its last second on that clock.</param>
/// <param name="Moment">The first second as a moment (UTC), where it is told to the minute and its offset is known; else null.</param>
internal readonly record struct TimePoint(long From, long To, long? Moment)
{
    private const long SecondsOfDay = 86_400;

    /// <summary>The first second of the day that it begins on.</summary>
    public long Day => From - (((From % SecondsOfDay) + SecondsOfDay) % SecondsOfDay);

    /// <summary>Whether it surely ended before another began: moments are compared as such, all else by whole days, so that what was on the same day is not.</summary>
    public bool IsBefore(TimePoint other) => Moment is { } one && other.Moment is { } moment ? one + To - From < moment : To < other.Day;
}
