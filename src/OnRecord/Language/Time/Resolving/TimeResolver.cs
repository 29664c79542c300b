using NodaTime;
using NodaTime.Text;
using OnRecord.Language.Time.Matching;
using OnRecord.Language.Time.Meanings;
using OnRecord.Sources;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Resolves the times of one text in order, each with what was named before it.</summary>
internal sealed class TimeResolver(string text, TimeAnchor? anchor, TextEvidence evidence, (LocalDate Day, int End)? minutes)
{
    private const int DayMinutes = 24 * 60;

    /// <summary>Minutes of the longest range that runs into the next day; "08:00-05:00" is rather of two halves of one.</summary>
    private const int LongestNight = 18 * 60;

    private static readonly LocalDate AttackDay = new(2001, 9, 11);

    private readonly Memory memory = new();
    private readonly string? anchorText = anchor?.ToString();

    /// <summary>The time as it is handed out; adds the Problems of its words.</summary>
    public TimeMention Resolve(FoundTime found, List<TimeProblem> problems)
    {
        var span = new TextSpan(found.Start, found.End);
        if (found.IsOfAttack && !(anchor?.Date < AttackDay))
        {
            return Mention(found, span, Readings.Of(new Stamp(TimeUnit.Day, AttackDay), false));
        }

        var context = new ResolveContext(anchor?.Date, anchor?.Clock, found.Tense, evidence, memory, found.Sentence, found.Paragraph)
        {
            Says = found.Says,
            IsSent = anchor is { IsSent: true },
            MayBeOver = found.MayBeOver,
            IsDefinite = found.IsDefinite,
            IsWithin = found.IsWithin,
            Opens = found.Opens,
            IsReported = found.IsReported,
            IsPerfect = found.IsPerfect,
            Compares = found.Compares,
            Minutes = minutes is { } of && found.Start < of.End ? of.Day : null,
            HasOtherDay = found.DayUnread || (evidence.HasDay(found.Sentence) && memory.DaySentence != found.Sentence),
        };
        Meaning meaning = found.Meaning;
        if (meaning.Kind == MeaningKind.Range)
        {
            return Range(found, span, context, problems);
        }

        Readings readings = meaning.Kind switch
        {
            MeaningKind.Duration => ShiftResolver.AfterMoment(meaning, context) ?? Readings.Of(LengthText.Duration(meaning.Lengths)),
            MeaningKind.Set => Readings.Of(LengthText.Set(meaning)),
            MeaningKind.Reference => Readings.Of(meaning.Reference switch
            {
                NamedTime.Present => "PRESENT_REF",
                NamedTime.Past => "PAST_REF",
                _ => "FUTURE_REF",
            }),
            _ when found.Relation is not null => Readings.Of((string?)null),
            _ => PointResolver.Resolve(meaning, context),
        };
        Report(readings, span, problems);
        if (readings.Stamp is { } stamp && !(stamp.Unit == TimeUnit.Quarter && meaning.Lengths.Count > 0))
        {
            memory.Add(stamp, meaning, found);
            if (meaning is { Year: not null, Month: not null, Day: not null } && !stamp.IsOpen && !found.IsAside)
            {
                memory.AddDated(stamp, found.Sentence);
            }

            if (found.IsAside && !stamp.IsOpen)
            {
                memory.AddAside(stamp, found);
            }

            if (found.Opens && !readings.Relative && !stamp.IsOpen && stamp.Unit <= TimeUnit.Year)
            {
                memory.AddYear(stamp.First.Year, found.Sentence);
            }
        }

        if (readings.Candidates.Select(static value => value.Split('T')[0]).Distinct().Skip(1).Any())
        {
            memory.AddUnclear(found.Sentence);
        }

        return Mention(found, span, readings);
    }

    private TimeMention Mention(FoundTime found, TextSpan span, Readings readings)
    {
        Meaning meaning = found.Meaning;
        TimeType type = meaning.Kind switch
        {
            MeaningKind.Duration when readings.Stamp is null => TimeType.Duration,
            MeaningKind.Duration => TimeType.Time,
            MeaningKind.Set => TimeType.Set,
            _ => meaning.Clock is not null || meaning.Part != NamedTime.None ? TimeType.Time : TimeType.Date,
        };
        (string? from, string? to) = readings.Stamp is { IsOpen: false, Fiscal: false } stamp ? (Edge(stamp, stamp.First), Edge(stamp, stamp.Last)) : (null, null);
        (LocalDate First, LocalDate Last)? loose = readings.Stamp is { } point ? LooseTimes.Of(meaning, point, anchor?.Date) : null;
        (from, to) = loose is { } days ? (LocalDatePattern.Iso.Format(days.First), LocalDatePattern.Iso.Format(days.Last)) : (from, to);
        (from, to) = (meaning.Mod == NamedTime.OnOrBefore ? null : from, meaning.Mod == NamedTime.OnOrAfter ? null : to);
        return new TimeMention(span, type, readings.Value, loose is null ? Precision(readings.Stamp, readings.OpenUnit) : TimePrecision.Interval, Mod(meaning.Mod), from, to, Anchor(readings), Relation(found, readings), readings.Candidates) { IsDeictic = meaning.IsDeictic };
    }

    private string? Anchor(Readings readings) => readings.Basis is { } basis ? basis.Value() : readings.Relative && readings.OpenUnit is null ? anchorText : null;

    /// <summary>A time that goes on from something told that is not clear lies before or behind that.</summary>
    private static TimeRelation? Relation(FoundTime found, Readings readings) =>
        found.Relation ?? (readings.OpenUnit is null ? null : new TimeRelation("", found.Meaning.Direction < 0 ? TimeOrder.Before : TimeOrder.After, new TextSpan(found.End, found.End)));

    private TimeMention Range(FoundTime found, TextSpan span, ResolveContext context, List<TimeProblem> problems)
    {
        Readings from = PointResolver.Resolve(found.Meaning.From!, context);
        Report(from, span, problems);
        if (from.Stamp is { } first)
        {
            memory.Add(first, found.Meaning.From!, found);
        }

        Readings to = PointResolver.Resolve(NotBefore(found.Meaning.To!, from.Stamp), context);
        Report(to, span, problems);
        if (to.Stamp is { } last)
        {
            memory.Add(last, found.Meaning.To!, found);
        }

        bool isBackwards = from.Stamp is { IsOpen: false } one && to.Stamp is { IsOpen: false } two && string.CompareOrdinal(Edge(one, one.First), Edge(two, two.Last)) > 0;
        (from, to) = isBackwards ? (Readings.Of((string?)null, from.Relative), Readings.Of((string?)null, to.Relative)) : (from, to);
        bool clock = found.Meaning.From!.Clock is not null || found.Meaning.From.Part != NamedTime.None;
        string? value = from.Value is null || to.Value is null ? null : $"{from.Value}/{to.Value}";
        return new TimeMention(
            span,
            clock ? TimeType.Time : TimeType.Date,
            value,
            Precision(from.Stamp, null),
            null,
            from.Stamp is { IsOpen: false, Fiscal: false } a ? Edge(a, a.First) : null,
            to.Stamp is { IsOpen: false, Fiscal: false } b ? Edge(b, b.Last) : null,
            from.Relative || to.Relative ? anchorText : null,
            found.Relation,
            [.. from.Candidates.Concat(to.Candidates).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The end of a range takes the year of its beginning, and does not lie before it.</summary>
    private static Meaning NotBefore(Meaning to, Stamp? from)
    {
        if (from is not { IsOpen: false } || to.Year is not null || to.Direction is not null)
        {
            return to;
        }

        if (!to.HasDate && to.Clock is { HalfKnown: true } last && from.Clock is { HalfKnown: true } first && last.Minutes <= first.Minutes && last.Minutes + DayMinutes - first.Minutes <= LongestNight)
        {
            LocalDate next = from.First.PlusDays(1);
            return to with { Year = next.Year, Month = next.Month, Day = next.Day };
        }

        if (to.Month is { } month)
        {
            bool wraps = month < from.First.Month || (month == from.First.Month && to.Day < from.First.Day);
            return to with { Year = from.First.Year + (wraps ? 1 : 0) };
        }

        if (to is { Weekday: { } weekday, Day: null, Lengths.Count: 0, Outer: null })
        {
            LocalDate day = from.First.PlusDays((weekday - (int)from.First.DayOfWeek + 7) % 7);
            return to with { Weekday = null, Year = day.Year, Month = day.Month, Day = day.Day };
        }

        return to;
    }

    private void Report(Readings readings, TextSpan span, List<TimeProblem> problems)
    {
        if (readings.Defect is { } defect)
        {
            problems.Add(new TimeProblem(defect.Code, $"{defect.Text} The words are: {text[span.Start..span.End]}", span));
        }
    }

    private static string Edge(Stamp stamp, LocalDate day) =>
        stamp.Clock is { Hour: 24 } clock ? (stamp with { First = day.PlusDays(1), Clock = clock with { Hour = 0 } }).Value()
        : stamp.Clock is not null ? stamp.Value() : LocalDatePattern.Iso.Format(day);

    private static TimePrecision Precision(Stamp? stamp, TimeUnit? open) => stamp switch
    {
        null when open is null => TimePrecision.None,
        null => PrecisionOf(open.Value),
        { Clock.Second: not null } => TimePrecision.Second,
        { Clock: not null } => TimePrecision.Minute,
        { Part: not NamedTime.None } => TimePrecision.DayPart,
        _ => PrecisionOf(stamp.Unit),
    };

    private static TimePrecision PrecisionOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Weekend => TimePrecision.Weekend,
        TimeUnit.Week => TimePrecision.Week,
        TimeUnit.Month => TimePrecision.Month,
        TimeUnit.Quarter => TimePrecision.Quarter,
        TimeUnit.Season => TimePrecision.Season,
        TimeUnit.Half => TimePrecision.Half,
        TimeUnit.Year => TimePrecision.Year,
        TimeUnit.Decade => TimePrecision.Decade,
        TimeUnit.Century => TimePrecision.Century,
        _ => TimePrecision.Day,
    };

    private static string? Mod(NamedTime mod) => mod switch
    {
        NamedTime.Start => "START",
        NamedTime.Mid => "MID",
        NamedTime.End => "END",
        NamedTime.Approx => "APPROX",
        NamedTime.LessThan => "LESS_THAN",
        NamedTime.MoreThan => "MORE_THAN",
        NamedTime.EqualOrLess => "EQUAL_OR_LESS",
        NamedTime.EqualOrMore => "EQUAL_OR_MORE",
        NamedTime.Before => "BEFORE",
        NamedTime.After => "AFTER",
        NamedTime.OnOrBefore => "ON_OR_BEFORE",
        NamedTime.OnOrAfter => "ON_OR_AFTER",
        _ => null,
    };
}
