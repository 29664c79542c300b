namespace OnRecord.Record.Threads;

/// <summary>An answer that is dated before what it answers: one of the two dates is wrong.</summary>
internal static class ImpossibleOrder
{
    /// <summary>A date without offset is read on another clock by at most 14 hours, an offset may be as wrong as that the other way, and clocks run apart.</summary>
    public const int MostHours = 26;

    private const long MostSeconds = MostHours * 3600L;

    /// <summary>True where no difference of zones or clocks makes the order possible. Moments in seconds; null where there is no date.</summary>
    public static bool Is(long? answer, long? answered) => answer is { } one && answered is { } other && other - one > MostSeconds;
}
