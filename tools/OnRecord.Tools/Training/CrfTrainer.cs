using OnRecord.Language.Learning;

namespace OnRecord.Tools.Training;

/// <summary>
/// Trains a linear-chain conditional random field: AdaGrad over small batches, feature dropout, averaged weights. Batches are spread
/// over threads, but every weight is changed in the order of the sequences, so a training repeats to the last bit.
/// </summary>
internal sealed class CrfTrainer
{
    private readonly CrfOptions options;
    private readonly int labels;
    private readonly WeightRows rows;
    private readonly WeightRows transitions;

    private CrfTrainer(int labels, int features, CrfOptions options)
    {
        this.options = options;
        this.labels = labels;
        rows = new WeightRows(features, labels, true);
        transitions = new WeightRows(labels + 1, labels, true);
    }

    /// <summary>Trains and writes the sections <c>NAME.labels</c>, <c>NAME.table</c> and <c>NAME.transitions</c>.</summary>
    /// <param name="file">Takes the sections.</param>
    /// <param name="name">The name of the model.</param>
    /// <param name="labels">The names of the labels.</param>
    /// <param name="data">The sequences, their features numbered by <paramref name="index"/>.</param>
    /// <param name="index">The features.</param>
    /// <param name="options">How to train.</param>
    /// <param name="log">Takes a line for each pass.</param>
    public static void Train(WeightsFile file, string name, IReadOnlyList<string> labels, IReadOnlyList<TrainingSequence> data, FeatureIndex index, CrfOptions options, TextWriter log)
    {
        var trainer = new CrfTrainer(labels.Count, index.Count, options);
        trainer.Run(data, index, log);
        trainer.Save(file, name, labels, index, log);
    }

    private void Run(IReadOnlyList<TrainingSequence> data, FeatureIndex index, TextWriter log)
    {
        var learned = new bool[index.Count];
        for (int feature = 0; feature < learned.Length; feature++)
        {
            learned[feature] = index.Met(feature) >= options.LeastCount;
        }

        int[] order = Enumerable.Range(0, data.Count).ToArray();
        var random = new Random(options.Seed);
        var steps = new CrfStep[options.Batch];
        for (int slot = 0; slot < steps.Length; slot++)
        {
            steps[slot] = new CrfStep(labels, rows, transitions, learned, options);
        }

        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            for (int start = 0; start < order.Length; start += options.Batch)
            {
                int size = Math.Min(options.Batch, order.Length - start), at = start, pass = epoch;
                Parallel.For(0, size, slot => steps[slot].Prepare(data[order[at + slot]], HashCode(pass, order[at + slot])));
                loss += Apply(steps.AsSpan(0, size));
            }

            log.WriteLine($"  pass {epoch + 1} of {options.Epochs}: loss {loss / Math.Max(1, data.Count):F4}");
        }
    }

    /// <summary>Both threads see every sequence in order, and each changes its own half of the features.</summary>
    private double Apply(Span<CrfStep> steps)
    {
        CrfStep[] all = steps.ToArray();
        Parallel.For(0, 2, half =>
        {
            foreach (CrfStep step in all)
            {
                step.Apply(half, 2);
            }
        });
        double loss = 0;
        foreach (CrfStep step in all)
        {
            step.ApplyTransitions();
            loss += step.Loss;
        }

        rows.Tick();
        transitions.Tick();
        return loss;
    }

    private void Save(WeightsFile file, string name, IReadOnlyList<string> names, FeatureIndex index, TextWriter log)
    {
        float step = rows.StepOf(options.ShareThatFits);
        file.SetWords($"{name}.labels", names);
        float least = options.MostRows == 0 ? options.LeastWeight : Math.Max(1, (rows.LeastOfLargest(options.MostRows) / step) + 0.5f);
        log.WriteLine($"  a unit is {step:F5}; rows whose largest weight is under {least:F1} units are not kept");
        file[$"{name}.table"] = rows.ToTable(index, step, least);
        var bytes = new byte[(labels + 1) * labels * 4];
        for (int from = 0; from <= labels; from++)
        {
            for (int to = 0; to < labels; to++)
            {
                int weight = options.Forbidden?.Invoke(from, to) == true ? SequenceModel.Forbidden : (int)MathF.Round(transitions.Average(from, to) / step);
                BitConverter.TryWriteBytes(bytes.AsSpan(((from * labels) + to) * 4), weight);
            }
        }

        file[$"{name}.transitions"] = bytes;
    }

    private int HashCode(int epoch, int sequence) => unchecked((options.Seed * 7919) + (epoch * 1_000_003) + (sequence * 31));
}
