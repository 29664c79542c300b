using System.Text.RegularExpressions;
using OnRecord.Tools.Corpora;

namespace OnRecord.Tools.Eval.Times;

/// <summary>
/// Scores times as TempEval-3 does: expressions are paired one to one, equal spans first, then by most shared characters, then by place. Relaxed counts pairs, strict those
/// with equal spans, value those with equal values; value F1 is relaxed F1 times the share of right values. A zone offset and zero seconds that the gold value lacks are left aside.
/// </summary>
internal sealed partial class TimeScore
{
    private int gold;
    private int predicted;
    private int relaxed;
    private int strict;
    private int value;
    private int type;

    /// <summary>Adds a document; gives the pairs as indices, for listing errors.</summary>
    public IReadOnlyList<(int Gold, int Predicted)> Add(IReadOnlyList<GoldTime> truth, IReadOnlyList<GoldTime> found)
    {
        gold += truth.Count;
        predicted += found.Count;
        List<(int Gold, int Predicted)> pairs = Pair(truth, found);
        foreach ((int g, int p) in pairs)
        {
            relaxed++;
            strict += truth[g].Start == found[p].Start && truth[g].End == found[p].End ? 1 : 0;
            value += SameValue(truth[g].Value, found[p].Value) ? 1 : 0;
            type += truth[g].Type.Equals(found[p].Type, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return pairs;
    }

    /// <summary>The figures, in percent.</summary>
    public override string ToString()
    {
        (double p, double r, double f) = Rates(relaxed);
        (double sp, double sr, double sf) = Rates(strict);
        double right = relaxed == 0 ? 1 : (double)value / relaxed;
        double kind = relaxed == 0 ? 1 : (double)type / relaxed;
        return $"gold {gold}, found {predicted}\nrelaxed P {p:P1} R {r:P1} F1 {f:P1}\nstrict  P {sp:P1} R {sr:P1} F1 {sf:P1}\nvalue   accuracy {right:P1} F1 {f * right:P1}\ntype    accuracy {kind:P1} F1 {f * kind:P1}";
    }

    /// <summary>Whether two values are the same, but for what the gold value does not say.</summary>
    public static bool SameValue(string gold, string found)
    {
        (gold, found) = (gold.Trim(), found.Trim());
        Match match = ClockForm().Match(found);
        if (match.Success)
        {
            string zone = GoldZone().IsMatch(gold) ? match.Groups["zone"].Value : "";
            string seconds = MinuteEnd().IsMatch(gold) && match.Groups["seconds"].Value.Trim(':', '0', '.').Length == 0 ? "" : match.Groups["seconds"].Value;
            found = match.Groups["head"].Value + seconds + zone;
        }

        return gold == found;
    }

    private (double P, double R, double F) Rates(int right)
    {
        double p = predicted == 0 ? 0 : (double)right / predicted;
        double r = gold == 0 ? 0 : (double)right / gold;
        return (p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }

    private static List<(int Gold, int Predicted)> Pair(IReadOnlyList<GoldTime> truth, IReadOnlyList<GoldTime> found)
    {
        var near = new List<(bool Unequal, int Less, int Gold, int Predicted)>();
        for (int g = 0; g < truth.Count; g++)
        {
            for (int p = 0; p < found.Count; p++)
            {
                int shared = Math.Min(truth[g].End, found[p].End) - Math.Max(truth[g].Start, found[p].Start);
                if (shared > 0)
                {
                    near.Add((truth[g].Start != found[p].Start || truth[g].End != found[p].End, -shared, g, p));
                }
            }
        }

        near.Sort();
        var (usedGold, usedFound, pairs) = (new HashSet<int>(), new HashSet<int>(), new List<(int Gold, int Predicted)>());
        foreach ((_, _, int g, int p) in near)
        {
            if (!usedGold.Contains(g) && !usedFound.Contains(p))
            {
                usedGold.Add(g);
                usedFound.Add(p);
                pairs.Add((g, p));
            }
        }

        return pairs;
    }

    [GeneratedRegex(@"^(?<head>.*T\d\d:\d\d)(?<seconds>:\d\d)?(?<zone>Z|[+-]\d\d:?\d\d)?$")]
    private static partial Regex ClockForm();

    [GeneratedRegex(@"T.*(Z|[+-]\d\d:?\d\d)$")]
    private static partial Regex GoldZone();

    [GeneratedRegex(@"T\d\d:\d\d$")]
    private static partial Regex MinuteEnd();
}
