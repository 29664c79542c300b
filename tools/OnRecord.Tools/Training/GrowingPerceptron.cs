using OnRecord.Language.Learning;

namespace OnRecord.Tools.Training;

/// <summary>
/// An averaged perceptron that keeps weights only for features that took part in mistakes, and uses them only after some: most features
/// are met too seldom to tell anything (Goldberg and Elhadad 2011).
/// </summary>
/// <param name="labels">How many labels there are.</param>
/// <param name="leastMistakes">A feature counts after so many mistakes that it took part in.</param>
internal sealed class GrowingPerceptron(int labels, int leastMistakes)
{
    private const double ShareThatFits = 0.99995;
    private readonly FeatureIndex index = new();
    private WeightRows rows = new(1 << 16, labels, false);

    /// <summary>How many features there are.</summary>
    public int Count => index.Count;

    /// <summary>Scores of all labels.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        scores[..labels].Clear();
        foreach (ulong feature in features)
        {
            int number = index.Find(feature);
            if (number < 0 || index.Met(number) < leastMistakes)
            {
                continue;
            }

            ReadOnlySpan<float> row = rows.Row(number);
            for (int label = 0; label < row.Length; label++)
            {
                scores[label] += row[label];
            }
        }
    }

    /// <summary>Learns from a mistake: up for the right label, down for the guess.</summary>
    public void Learn(ReadOnlySpan<ulong> features, int right, int guess)
    {
        foreach (ulong feature in features)
        {
            int number = index.Add(feature);
            while (number >= rows.Count)
            {
                rows = rows.Doubled();
            }

            rows.Add(number, right, 1);
            rows.Add(number, guess, -1);
        }
    }

    /// <summary>One decision was made, right or wrong.</summary>
    public void Tick() => rows.Tick();

    /// <summary>The averaged weights of three labels as a section of a file, for a <see cref="NarrowTable"/>.</summary>
    /// <param name="step">What one unit stands for; a mistake moves a weight by 1.</param>
    /// <param name="least">Rows whose larger weight is under this many units are left out.</param>
    public byte[] ToNarrowTable(float step, int least) => rows.ToNarrowTable(index, step, least, leastMistakes);

    /// <summary>The averaged weights as a section of a file.</summary>
    /// <param name="least">Rows whose largest weight rounds to less than this (1 to 127) are left out.</param>
    public byte[] ToTable(int least) => rows.ToTable(index, rows.StepOf(ShareThatFits), least, leastMistakes);
}
