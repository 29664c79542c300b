namespace OnRecord.Language.Time;

/// <summary>How exactly a time is known.</summary>
public enum TimePrecision
{
    /// <summary>Not at all: a reference to the past or future, a duration, a set.</summary>
    None,

    /// <summary>To the second.</summary>
    Second,

    /// <summary>To the minute.</summary>
    Minute,

    /// <summary>To a part of a day.</summary>
    DayPart,

    /// <summary>To the day.</summary>
    Day,

    /// <summary>To a weekend.</summary>
    Weekend,

    /// <summary>To an ISO 8601 week.</summary>
    Week,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To a quarter.</summary>
    Quarter,

    /// <summary>To a season.</summary>
    Season,

    /// <summary>To half a year.</summary>
    Half,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>To ten years.</summary>
    Decade,

    /// <summary>To a century.</summary>
    Century,

    /// <summary>Between two days or moments, as "hours before the vote" is.</summary>
    Interval,
}
