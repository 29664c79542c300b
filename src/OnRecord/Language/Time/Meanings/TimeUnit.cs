namespace OnRecord.Language.Time.Meanings;

/// <summary>A unit of time, in order of length.</summary>
internal enum TimeUnit
{
    /// <summary>A second.</summary>
    Second,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A part of a day: morning, night.</summary>
    DayPart,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>An ISO 8601 week, which begins on Monday.</summary>
    Week,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A season of a year.</summary>
    Season,

    /// <summary>Half of a year.</summary>
    Half,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Ten years, such as 1990 to 1999.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>A thousand years.</summary>
    Millennium,

    /// <summary>No unit is said: a period, a while.</summary>
    Unsaid,
}
