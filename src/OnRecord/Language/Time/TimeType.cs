namespace OnRecord.Language.Time;

/// <summary>The four types of TIMEX3.</summary>
public enum TimeType
{
    /// <summary>A day or something longer on the calendar, or the past, present or future.</summary>
    Date,

    /// <summary>A time of day, or a part of a day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Times that come again.</summary>
    Set,
}
