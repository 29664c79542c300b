using System.Globalization;

namespace OnRecord.Store;

/// <summary>The version of a stage: that of its own rules and of every stage whose results it takes, from near or far.</summary>
/// <param name="Rules">Of its own rules, below 1,000.</param>
/// <param name="Inputs">The stages whose results it takes.</param>
internal sealed record StageVersion(int Rules, params IReadOnlyList<StageVersion> Inputs)
{
    private const int MostRules = 1000;

    /// <summary>All of it as one number, three digits for each stage.</summary>
    public long Number => Stages().Distinct().Aggregate(0L, static (number, stage) => (number * MostRules) + stage.Rules);

    /// <summary>The number, for a setting of the case.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The rules of a stage itself, in a number that it had once.</summary>
    public static long RulesOf(long number, StageVersion stage) => number / (long)Math.Pow(MostRules, stage.Stages().Distinct().Count() - 1);

    private IEnumerable<StageVersion> Stages() => Inputs.SelectMany(static input => input.Stages()).Prepend(this);
}
