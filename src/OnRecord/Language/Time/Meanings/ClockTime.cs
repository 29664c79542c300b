namespace OnRecord.Language.Time.Meanings;

/// <summary>A time on the clock.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59, or null when only the hour is said; TIMEX3 writes <c>:00</c> then all the same.</param>
/// <param name="Second">0 to 60, or null.</param>
/// <param name="Zone">Minutes east of UTC, or a <see cref="NamedZone"/> until the day is known, or null when no zone is said.</param>
/// <param name="HalfKnown">Whether morning or afternoon is known; "at 9" alone leaves it open.</param>
internal sealed record ClockTime(int Hour, int? Minute, int? Second, int? Zone, bool HalfKnown)
{
    /// <summary>Whether it is written on the clock of 24 hours (<c>14:05</c>).</summary>
    public bool Written24 { get; init; }

    /// <summary>Whether it is the word "midnight", which may be the beginning of its day or the end.</summary>
    public bool IsMidnight { get; init; }

    /// <summary>Minutes since the day began.</summary>
    public int Minutes => (Hour * 60) + (Minute ?? 0);
}
