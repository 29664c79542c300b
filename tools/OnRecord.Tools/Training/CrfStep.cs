namespace OnRecord.Tools.Training;

/// <summary>
/// The work on one sequence: which features are left out this time, the probability of every label by the forward and backward
/// sums (in logarithms), and from these the gradient. Prepared on any thread, applied in order.
/// </summary>
internal sealed class CrfStep(int labels, WeightRows rows, WeightRows transitions, bool[] learned, CrfOptions options)
{
    private readonly float[] pairs = new float[(labels + 1) * labels];
    private float[] scores = [], forward = [], backward = [], gradient = [];
    private int[] kept = [], keptEnds = [];
    private int length;

    /// <summary>The negative logarithm of the probability of the right labelling, before the change.</summary>
    public double Loss { get; private set; }

    /// <summary>Works out the gradient of a sequence.</summary>
    public void Prepare(TrainingSequence sequence, int seed)
    {
        length = sequence.Length;
        Grow(length * labels, sequence.Features.Length);
        Score(sequence, new Random(seed));
        SumForward();
        SumBackward();
        Differ(sequence);
    }

    /// <summary>Changes the rows of those features whose number leaves <paramref name="part"/> when divided by <paramref name="parts"/>.</summary>
    public void Apply(int part, int parts)
    {
        int start = 0;
        float scale = 1 / (1 - options.Dropout);
        for (int position = 0; position < length; position++)
        {
            ReadOnlySpan<float> slope = gradient.AsSpan(position * labels, labels);
            for (; start < keptEnds[position]; start++)
            {
                if (kept[start] % parts == part)
                {
                    rows.Climb(kept[start], slope, scale, options.Rate, options.Decay);
                }
            }
        }
    }

    /// <summary>Changes the weights of neighbouring labels.</summary>
    public void ApplyTransitions()
    {
        for (int from = 0; from <= labels; from++)
        {
            transitions.Climb(from, pairs.AsSpan(from * labels, labels), 1, options.Rate, options.Decay);
        }
    }

    private void Score(TrainingSequence sequence, Random random)
    {
        float scale = 1 / (1 - options.Dropout);
        int count = 0;
        for (int position = 0; position < length; position++)
        {
            Span<float> score = scores.AsSpan(position * labels, labels);
            score.Clear();
            foreach (int feature in sequence.At(position))
            {
                if (!learned[feature] || (options.Dropout > 0 && random.NextSingle() < options.Dropout))
                {
                    continue;
                }

                kept[count++] = feature;
                ReadOnlySpan<float> row = rows.Row(feature);
                for (int label = 0; label < labels; label++)
                {
                    score[label] += row[label] * scale;
                }
            }

            keptEnds[position] = count;
            for (int label = 0; options.Cost is not null && label < labels; label++)
            {
                score[label] += options.Cost[sequence.Labels[position], label];
            }
        }
    }

    private float Pair(int from, int to) => options.Forbidden?.Invoke(from, to) == true ? float.NegativeInfinity : transitions.Row(from)[to];

    private void SumForward()
    {
        FillPairs();
        for (int label = 0; label < labels; label++)
        {
            forward[label] = pairs[(labels * labels) + label] + scores[label];
        }

        Span<float> terms = stackalloc float[labels];
        for (int position = 1; position < length; position++)
        {
            for (int to = 0; to < labels; to++)
            {
                for (int from = 0; from < labels; from++)
                {
                    terms[from] = forward[((position - 1) * labels) + from] + pairs[(from * labels) + to];
                }

                forward[(position * labels) + to] = LogSum(terms) + scores[(position * labels) + to];
            }
        }
    }

    private void SumBackward()
    {
        backward.AsSpan((length - 1) * labels, labels).Clear();
        Span<float> terms = stackalloc float[labels];
        for (int position = length - 2; position >= 0; position--)
        {
            for (int from = 0; from < labels; from++)
            {
                for (int to = 0; to < labels; to++)
                {
                    int next = ((position + 1) * labels) + to;
                    terms[to] = pairs[(from * labels) + to] + scores[next] + backward[next];
                }

                backward[(position * labels) + from] = LogSum(terms);
            }
        }
    }

    /// <summary>The gradient: what is right less what is expected. <c>pairs</c> turns from weights into its gradient.</summary>
    private void Differ(TrainingSequence sequence)
    {
        float all = LogSum(forward.AsSpan((length - 1) * labels, labels));
        Span<float> expected = stackalloc float[pairs.Length];
        expected.Clear();
        double right = 0;
        for (int position = 0; position < length; position++)
        {
            int from = position == 0 ? labels : sequence.Labels[position - 1], to = sequence.Labels[position], here = position * labels;
            right += scores[here + to] + pairs[(from * labels) + to];
            for (int label = 0; label < labels; label++)
            {
                gradient[here + label] = (label == to ? 1 : 0) - Exp(forward[here + label] + backward[here + label] - all);
            }

            ExpectPairs(position, all, expected);
        }

        Loss = all - right;
        for (int place = 0; place < pairs.Length; place++)
        {
            pairs[place] = -expected[place];
        }

        for (int position = 0; position < length; position++)
        {
            int from = position == 0 ? labels : sequence.Labels[position - 1];
            pairs[(from * labels) + sequence.Labels[position]]++;
        }
    }

    private void ExpectPairs(int position, float all, Span<float> expected)
    {
        int here = position * labels;
        for (int to = 0; to < labels; to++)
        {
            float tail = scores[here + to] + backward[here + to] - all;
            if (position == 0)
            {
                expected[(labels * labels) + to] += Exp(pairs[(labels * labels) + to] + tail);
                continue;
            }

            for (int from = 0; from < labels; from++)
            {
                expected[(from * labels) + to] += Exp(forward[here - labels + from] + pairs[(from * labels) + to] + tail);
            }
        }
    }

    private void FillPairs()
    {
        for (int from = 0; from <= labels; from++)
        {
            for (int to = 0; to < labels; to++)
            {
                pairs[(from * labels) + to] = Pair(from, to);
            }
        }
    }

    private void Grow(int cells, int features)
    {
        if (scores.Length < cells)
        {
            scores = new float[cells];
            forward = new float[cells];
            backward = new float[cells];
            gradient = new float[cells];
        }

        kept = kept.Length < features ? new int[features] : kept;
        keptEnds = keptEnds.Length < length ? new int[length] : keptEnds;
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        float most = float.NegativeInfinity;
        foreach (float term in terms)
        {
            most = MathF.Max(most, term);
        }

        if (float.IsNegativeInfinity(most))
        {
            return most;
        }

        float sum = 0;
        foreach (float term in terms)
        {
            sum += Exp(term - most);
        }

        return most + MathF.Log(sum);
    }

    private static float Exp(float power) => power < -30 ? 0 : MathF.Exp(power);
}
