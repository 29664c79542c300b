using OnRecord.Language.Learning;

namespace OnRecord.Tools.Training;

/// <summary>Weights in training: a row of floats for each feature, with AdaGrad's sums and what averaging needs.</summary>
/// <param name="features">How many rows.</param>
/// <param name="labels">How many weights in a row.</param>
/// <param name="isAdaptive">True to make room for the sums that <see cref="Climb"/> needs.</param>
internal sealed class WeightRows(int features, int labels, bool isAdaptive)
{
    private const float Small = 1e-6f;
    private readonly float[] weights = new float[features * labels];
    private readonly double[] drift = new double[features * labels]; // sum of change x time, for the average
    private readonly float[] squares = new float[isAdaptive ? features * labels : 0];
    private int time = 1;

    /// <summary>How many rows there are.</summary>
    public int Count => features;

    /// <summary>The weights as they are now.</summary>
    public ReadOnlySpan<float> Row(int feature) => weights.AsSpan(feature * labels, labels);

    /// <summary>Moves a row along a gradient by AdaGrad.</summary>
    public void Climb(int feature, ReadOnlySpan<float> gradient, float scale, float rate, float decay)
    {
        int start = feature * labels;
        for (int label = 0; label < labels; label++)
        {
            float slope = (gradient[label] * scale) - (decay * weights[start + label]);
            if (slope is > Small or < -Small)
            {
                float sum = squares[start + label] += slope * slope;
                Move(start + label, rate * slope / MathF.Sqrt(sum + 1e-4f));
            }
        }
    }

    /// <summary>Adds to one weight, as a perceptron does.</summary>
    public void Add(int feature, int label, float change) => Move((feature * labels) + label, change);

    /// <summary>The same rows with room for as many again; for learners that meet features as they go.</summary>
    public WeightRows Doubled()
    {
        var larger = new WeightRows(features * 2, labels, false) { time = time };
        weights.CopyTo(larger.weights, 0);
        drift.CopyTo(larger.drift, 0);
        return larger;
    }

    /// <summary>Time goes on by one step.</summary>
    public void Tick() => time++;

    /// <summary>A weight, averaged over all steps so far.</summary>
    public float Average(int feature, int label)
    {
        int place = (feature * labels) + label;
        return (float)(weights[place] - (drift[place] / time));
    }

    /// <summary>What one unit of an 8-bit weight stands for: a share of the weights that matter fits, all but one in 20,000, the rest are cut.</summary>
    public float StepOf(double share = 0.99995)
    {
        var sizes = new List<float>();
        for (int feature = 0; feature < features; feature++)
        {
            for (int label = 0; label < labels; label++)
            {
                float size = MathF.Abs(Average(feature, label));
                if (size > 1e-3f)
                {
                    sizes.Add(size);
                }
            }
        }

        sizes.Sort();
        return sizes.Count == 0 ? 1 : sizes[(int)((sizes.Count - 1) * share)] / sbyte.MaxValue;
    }

    /// <summary>The weight that the largest of a row must reach so that no more than this many rows are kept.</summary>
    public float LeastOfLargest(int most)
    {
        float[] sizes = [.. Enumerable.Range(0, features).Select(LargestOf).Order()];
        return most >= sizes.Length ? 0 : MathF.BitIncrement(sizes[^(most + 1)]);
    }

    /// <summary>The averaged rows as the bytes of a <see cref="FeatureTable"/>; rows whose largest weight is under <paramref name="least"/> are left out.</summary>
    /// <param name="index">The features' keys.</param>
    /// <param name="step">What one unit stands for.</param>
    /// <param name="least">The least largest weight of a row, 1 to 127.</param>
    /// <param name="leastMet">Rows of features that <paramref name="index"/> counted less often are left out.</param>
    public byte[] ToTable(FeatureIndex index, float step, float least, int leastMet = 0)
    {
        var kept = new List<(uint Key, int Feature)>();
        for (int feature = 0; feature < Math.Min(features, index.Count); feature++)
        {
            if (index.Met(feature) >= leastMet && LargestOf(feature) / step >= least - 0.5f)
            {
                kept.Add((index.Key(feature), feature));
            }
        }

        kept.Sort();
        var keys = new uint[kept.Count];
        var bytes = new sbyte[kept.Count * labels];
        for (int row = 0; row < kept.Count; row++)
        {
            keys[row] = kept[row].Key;
            for (int label = 0; label < labels; label++)
            {
                float weight = MathF.Round(Average(kept[row].Feature, label) / step);
                bytes[(row * labels) + label] = (sbyte)Math.Clamp(weight, -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        return FeatureTable.Write(keys, bytes, labels);
    }

    /// <summary>The averaged rows of three labels as the bytes of a <see cref="NarrowTable"/>.</summary>
    /// <param name="index">The features' keys.</param>
    /// <param name="step">What one unit stands for.</param>
    /// <param name="least">Rows whose larger weight is under this many units are left out.</param>
    /// <param name="leastMet">Rows of features that <paramref name="index"/> counted less often are left out.</param>
    public byte[] ToNarrowTable(FeatureIndex index, float step, int least, int leastMet)
    {
        var kept = new List<(uint Key, short Second, short Third)>();
        for (int feature = 0; feature < Math.Min(features, index.Count); feature++)
        {
            float first = Average(feature, 0);
            short second = Rounded((Average(feature, 1) - first) / step), third = Rounded((Average(feature, 2) - first) / step);
            if (index.Met(feature) >= leastMet && Math.Max(Math.Abs((int)second), Math.Abs((int)third)) >= least)
            {
                kept.Add((index.Key(feature), second, third));
            }
        }

        kept.Sort();
        return NarrowTable.Write([.. kept.Select(static row => row.Key)], [.. kept.SelectMany(static row => new[] { row.Second, row.Third })]);
    }

    private static short Rounded(float weight) => (short)Math.Clamp(MathF.Round(weight), -short.MaxValue, short.MaxValue);

    private float LargestOf(int feature)
    {
        float most = 0;
        for (int label = 0; label < labels; label++)
        {
            most = MathF.Max(most, MathF.Abs(Average(feature, label)));
        }

        return most;
    }

    private void Move(int place, float change)
    {
        weights[place] += change;
        drift[place] += (double)change * time;
    }
}
