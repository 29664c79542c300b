namespace OnRecord.Language.Time.Meanings;

/// <summary>
/// What an expression says, before it is resolved: only what the words give. A point is a set of calendar fields, or a length of time away from a basis,
/// perhaps inside an outer point ("Tuesday of last week"), perhaps with a part of the day or a clock time.
/// </summary>
internal sealed record Meaning
{
    /// <summary>What sort of time it is.</summary>
    public MeaningKind Kind { get; init; }

    /// <summary>The year, or null.</summary>
    public int? Year { get; init; }

    /// <summary>The month from 1, or null.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month from 1, or null.</summary>
    public int? Day { get; init; }

    /// <summary>The day of the week, Monday 1 to Sunday 7, or null.</summary>
    public int? Weekday { get; init; }

    /// <summary>A season, or none.</summary>
    public NamedTime Season { get; init; }

    /// <summary>A holiday's number in the holiday table, or null.</summary>
    public int? Holiday { get; init; }

    /// <summary>The first year of a decade, possibly without its century (90), or null.</summary>
    public int? Decade { get; init; }

    /// <summary>The hundreds of the years of a century (19 for the 20th), or null.</summary>
    public int? Century { get; init; }

    /// <summary>Which one of <see cref="Unit"/> inside <see cref="Outer"/> or the year: 1 the first, -1 the last; or null.</summary>
    public int? Nth { get; init; }

    /// <summary>The unit that <see cref="Nth"/> or <see cref="Direction"/> counts, or null.</summary>
    public TimeUnit? Unit { get; init; }

    /// <summary>-1 earlier, 1 later, 0 the current one; null leaves the direction to the tense. With <see cref="Lengths"/>, their sign.</summary>
    public int? Direction { get; init; }

    /// <summary>What directions and lengths count from.</summary>
    public Basis Basis { get; init; }

    /// <summary>The point that this one lies in, or null.</summary>
    public Meaning? Outer { get; init; }

    /// <summary>The part of the day, or none.</summary>
    public NamedTime Part { get; init; }

    /// <summary>The clock time, or null.</summary>
    public ClockTime? Clock { get; init; }

    /// <summary>How exactly it is meant, or none.</summary>
    public NamedTime Mod { get; init; }

    /// <summary>Past, present or future for a reference.</summary>
    public NamedTime Reference { get; init; }

    /// <summary>The amounts of a duration, of the period of a set, or of the way from the basis to a point; longest unit first.</summary>
    public IReadOnlyList<(Amount Amount, TimeUnit Unit)> Lengths { get; init; } = [];

    /// <summary>The point that comes again in a set ("every Tuesday"), or null.</summary>
    public Meaning? Repeated { get; init; }

    /// <summary>The beginning of a range.</summary>
    public Meaning? From { get; init; }

    /// <summary>The end of a range.</summary>
    public Meaning? To { get; init; }

    /// <summary>Whether it is a fiscal year or quarter, which need not be the calendar's.</summary>
    public bool Fiscal { get; init; }

    /// <summary>Whether <see cref="Month"/> and <see cref="Day"/> may be the other way round (<c>3/4/2018</c>).</summary>
    public bool OrderOpen { get; init; }

    /// <summary>Whether it says more than a clock time or part of a day.</summary>
    public bool HasDate => this is not { Year: null, Month: null, Day: null, Weekday: null, Season: NamedTime.None, Holiday: null, Decade: null, Century: null, Unit: null, Lengths.Count: 0 };

    /// <summary>Whether it names one day, and not only that of the text ("today").</summary>
    public bool NamesDay => Kind == MeaningKind.Point && this is not { Direction: 0, Basis: Basis.Anchor } && this is { Day: not null } or { Weekday: not null } or { Holiday: not null } or { Unit: TimeUnit.Day, Nth: null };

    /// <summary>Whether it is counted from the moment of its telling: "yesterday", "last month", "two days ago".</summary>
    public bool IsDeictic => Kind == MeaningKind.Point && Basis == Basis.Anchor && Year is null && (Outer is { } outer ? outer.IsDeictic : Direction is not null);

    /// <summary>Whether the numbers show the order of day and month (<c>25/3</c> true, <c>3/25</c> false), or null.</summary>
    public bool? DayFirst { get; init; }
}
