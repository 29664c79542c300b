using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Operations;

/// <summary>Operations that make a set of times that come again.</summary>
internal static class SetOperations
{
    /// <summary>Once in n units u.</summary>
    public static object? Every(in RuleMatch match)
    {
        Amount amount = match.Get<Amount>('n') ?? new Amount(match.Int('n') ?? 1);
        return new Meaning { Kind = MeaningKind.Set, Lengths = [(amount, (TimeUnit)match.Int('u').GetValueOrDefault())] };
    }

    /// <summary>The set x at the clock time k, or between clock times that its value does not keep.</summary>
    public static object? At(in RuleMatch match) => match.Get<Meaning>('x') is { Kind: MeaningKind.Set } set ? set with { Clock = match.Get<ClockTime>('k') } : null;

    /// <summary>Every weekday w, month m, season s or part of the day p.</summary>
    public static object? EveryPoint(in RuleMatch match) => new Meaning
    {
        Kind = MeaningKind.Set,
        Repeated = new Meaning
        {
            Weekday = match.Int('w'),
            Month = match.Int('m'),
            Season = (NamedTime)match.Int('s').GetValueOrDefault(),
            Part = (NamedTime)match.Int('p').GetValueOrDefault(),
        },
    };
}
