namespace OnRecord.Language.Time.Meanings;

/// <summary>Times that a word names: parts of a day, seasons, references, and how exactly a time is meant. Word lists use these names as values.</summary>
internal enum NamedTime
{
    /// <summary>None.</summary>
    None,

    /// <summary>TIMEX3 <c>TMO</c>.</summary>
    Morning,

    /// <summary>TIMEX3 <c>TMI</c>.</summary>
    Midday,

    /// <summary>TIMEX3 <c>TAF</c>.</summary>
    Afternoon,

    /// <summary>TIMEX3 <c>TEV</c>.</summary>
    Evening,

    /// <summary>TIMEX3 <c>TNI</c>.</summary>
    Night,

    /// <summary>TIMEX3 <c>TDT</c>.</summary>
    Daytime,

    /// <summary>TIMEX3 <c>SP</c>: March to May.</summary>
    Spring,

    /// <summary>TIMEX3 <c>SU</c>: June to August.</summary>
    Summer,

    /// <summary>TIMEX3 <c>FA</c>: September to November.</summary>
    Fall,

    /// <summary>TIMEX3 <c>WI</c>: December to February.</summary>
    Winter,

    /// <summary>TIMEX3 <c>PRESENT_REF</c>.</summary>
    Present,

    /// <summary>TIMEX3 <c>PAST_REF</c>.</summary>
    Past,

    /// <summary>TIMEX3 <c>FUTURE_REF</c>.</summary>
    Future,

    /// <summary>TIMEX3 mod <c>START</c>.</summary>
    Start,

    /// <summary>TIMEX3 mod <c>MID</c>.</summary>
    Mid,

    /// <summary>TIMEX3 mod <c>END</c>.</summary>
    End,

    /// <summary>TIMEX3 mod <c>APPROX</c>.</summary>
    Approx,

    /// <summary>TIMEX3 mod <c>LESS_THAN</c>.</summary>
    LessThan,

    /// <summary>TIMEX3 mod <c>MORE_THAN</c>.</summary>
    MoreThan,

    /// <summary>TIMEX3 mod <c>EQUAL_OR_LESS</c>.</summary>
    EqualOrLess,

    /// <summary>TIMEX3 mod <c>EQUAL_OR_MORE</c>.</summary>
    EqualOrMore,

    /// <summary>TIMEX3 mod <c>BEFORE</c>.</summary>
    Before,

    /// <summary>TIMEX3 mod <c>AFTER</c>.</summary>
    After,

    /// <summary>TIMEX3 mod <c>ON_OR_BEFORE</c>.</summary>
    OnOrBefore,

    /// <summary>TIMEX3 mod <c>ON_OR_AFTER</c>.</summary>
    OnOrAfter,
}
