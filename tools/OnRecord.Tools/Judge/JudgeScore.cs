namespace OnRecord.Tools.Judge;

/// <summary>Counts verdicts.</summary>
internal static class JudgeScore
{
    /// <summary>Two lines: of those that were told for sure, and with what is unclear counted as wrong.</summary>
    public static string Of(IReadOnlyCollection<string> verdicts)
    {
        int right = verdicts.Count(static verdict => verdict == "right"), unclear = verdicts.Count(static verdict => verdict == "unclear"), told = verdicts.Count - unclear;
        return $"{Share(right, told)}; {unclear} unclear" + (unclear == 0 ? "" : $"\nunclear counted as wrong: {Share(right, verdicts.Count)}");
    }

    /// <summary>"95 of 100 right (0.950, 95 % interval 0.888 to 0.978)".</summary>
    public static string Share(int right, int all) =>
        FormattableString.Invariant($"{right} of {all} right ({(all == 0 ? 0 : (double)right / all):F3}, 95 % interval {WilsonInterval.Of(right, all)})");
}
