using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Operations;

/// <summary>Operations that make a duration, or a point that is a duration away.</summary>
internal static class LengthOperations
{
    /// <summary>n units u; n may be an amount or a constant.</summary>
    public static object? Length(in RuleMatch match)
    {
        Amount amount = match.Get<Amount>('n') ?? new Amount(match.Int('n').GetValueOrDefault());
        var unit = (TimeUnit)match.Int('u').GetValueOrDefault();
        bool rather = unit is TimeUnit.Second or TimeUnit.Quarter && amount is { Value: 1, Vague: false };
        return rather || amount.Value > 100_000_000 || (amount is { Value: 0, Vague: false }) ? null : Duration((amount, unit));
    }

    /// <summary>n units and a half.</summary>
    public static object? AndHalf(in RuleMatch match) => match.Get<Amount>('n') is { Vague: false } amount
        ? Duration((new Amount(amount.Value + 0.5m), (TimeUnit)match.Int('u').GetValueOrDefault()))
        : null;

    /// <summary>n units u and k units w, which must be shorter.</summary>
    public static object? Two(in RuleMatch match)
    {
        var unit = (TimeUnit)match.Int('u').GetValueOrDefault();
        var less = (TimeUnit)match.Int('w').GetValueOrDefault();
        return less < unit ? Duration((match.Get<Amount>('n')!, unit), (match.Get<Amount>('k')!, less)) : null;
    }

    /// <summary>n units u, k units w and j units v, each shorter than the one before.</summary>
    public static object? Three(in RuleMatch match)
    {
        var least = (TimeUnit)match.Int('v').GetValueOrDefault();
        return Two(match) is Meaning two && least < two.Lengths[^1].Unit ? Duration([.. two.Lengths, (match.Get<Amount>('j')!, least)]) : null;
    }

    /// <summary>n to k units: the number is not said exactly.</summary>
    public static object? Between(in RuleMatch match) =>
        match.Get<Amount>('n') is { } low && match.Get<Amount>('k') is { } high && !((TimeUnit)match.Int('u').GetValueOrDefault() == TimeUnit.Hour && IsClock(low) && IsClock(high)) && (low.Vague || high.Vague || low.Value < high.Value)
            ? Duration((new Amount(0, true), (TimeUnit)match.Int('u').GetValueOrDefault()))
            : null;

    /// <summary>A half or quarter of a unit.</summary>
    public static object? Part(in RuleMatch match, decimal part)
    {
        var unit = (TimeUnit)match.Int('u').GetValueOrDefault();
        return unit is TimeUnit.Second or TimeUnit.Quarter ? null : Duration((new Amount(part), unit));
    }

    /// <summary>Some units u.</summary>
    public static object? Vague(in RuleMatch match) => Duration((new Amount(0, true), (TimeUnit)match.Int('u').GetValueOrDefault()));

    /// <summary>The point that lies the duration x away, n = 1 later or -1 earlier; the weekday w of it.</summary>
    public static object? Shift(in RuleMatch match, Basis basis) => match.Get<Meaning>('x') is { Kind: MeaningKind.Duration } length
        ? length with { Kind = basis == Basis.Mentioned && length.Lengths[^1].Unit < TimeUnit.DayPart ? MeaningKind.Duration : MeaningKind.Point, Direction = match.Int('n'), Basis = basis, Weekday = match.Int('w'), Mod = (NamedTime)(match.Int('g') ?? (int)length.Mod) }
        : null;

    /// <summary>The weekday w behind (n = 1) or before (-1) the point o: "the Monday after Easter".</summary>
    public static object? WeekdayBy(in RuleMatch match) =>
        new Meaning { Lengths = [(new Amount(1), TimeUnit.Week)], Weekday = match.Int('w'), Direction = match.Int('n'), Outer = match.Get<Meaning>('o') };

    /// <summary>Some units ago.</summary>
    public static object? ShiftVague(in RuleMatch match) =>
        new Meaning { Lengths = [(new Amount(0, true), (TimeUnit)match.Int('u').GetValueOrDefault())], Direction = match.Int('n') };

    /// <summary>The point that lies the duration x from the point o.</summary>
    public static object? ShiftFrom(in RuleMatch match) => Shift(match, Basis.Anchor) is Meaning point ? point with { Outer = match.Get<Meaning>('o') } : null;

    /// <summary>"year-ago", "year-earlier"; "the month before", counted from what the text tells.</summary>
    public static object? UnitAgo(in RuleMatch match, Basis basis) =>
        new Meaning { Lengths = [(new Amount(1), (TimeUnit)match.Int('u').GetValueOrDefault())], Direction = match.Int('n'), Basis = basis };

    /// <summary>"0800-0930 hours" are clock times and not how long it took.</summary>
    private static bool IsClock(Amount amount) => amount is { Vague: false, Value: >= 500 and <= 2400 } && amount.Value % 100 < 60;

    private static Meaning Duration(params (Amount Amount, TimeUnit Unit)[] lengths) => new() { Kind = MeaningKind.Duration, Lengths = lengths };
}
