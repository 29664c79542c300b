using OnRecord.Language.Learning;

namespace OnRecord.Tools.Training;

/// <summary>
/// An averaged perceptron (Freund and Schapire 1999, Collins 2002) for decisions made one after another, each with features that look at the ones before.
/// The caller walks its data, asks for scores, and says what was right.
/// </summary>
internal sealed class PerceptronTrainer(FeatureIndex index, int labels)
{
    private const int Growth = 1 << 16;
    private WeightRows rows = new(Growth, labels, false);

    /// <summary>Scores of all labels for a position.</summary>
    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        scores[..labels].Clear();
        foreach (int feature in features)
        {
            if (feature < rows.Count)
            {
                ReadOnlySpan<float> row = rows.Row(feature);
                for (int label = 0; label < labels; label++)
                {
                    scores[label] += row[label];
                }
            }
        }
    }

    /// <summary>Learns from a mistake: up for the right label, down for the guess. Time goes on with <see cref="Tick"/>.</summary>
    public void Learn(ReadOnlySpan<int> features, int right, int guess)
    {
        foreach (int feature in features)
        {
            while (feature >= rows.Count)
            {
                rows = rows.Doubled();
            }

            rows.Add(feature, right, 1);
            rows.Add(feature, guess, -1);
        }
    }

    /// <summary>One decision was made, right or wrong.</summary>
    public void Tick() => rows.Tick();

    /// <summary>The averaged weights as a section of a file.</summary>
    /// <param name="least">Rows whose largest weight rounds to less than this (1 to 127) are left out.</param>
    public byte[] ToTable(int least) => rows.ToTable(index, rows.StepOf(), least);
}
