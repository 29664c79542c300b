using System.Buffers;
using System.Buffers.Binary;

namespace OnRecord.Language.Learning;

/// <summary>
/// A linear chain: each position of a sequence has features, neighbouring labels have weights, and the best labelling of the
/// whole is found (Viterbi 1967; Lafferty, McCallum and Pereira 2001). Scores are integers. Immutable and safe to share.
/// </summary>
internal sealed class SequenceModel
{
    /// <summary>A transition this bad never happens.</summary>
    public const int Forbidden = -1_000_000;

    private readonly int[] transitions; // (labels + 1) rows of labels: from each label, last from the start

    /// <summary>Puts a model together.</summary>
    /// <param name="labels">The names of the labels; their order is their number.</param>
    /// <param name="table">The weights of features.</param>
    /// <param name="transitions">A weight from each label (row) to each label, then a row from the start of a sequence.</param>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public SequenceModel(IReadOnlyList<string> labels, FeatureTable table, ReadOnlySpan<int> transitions)
    {
        if (labels.Count != table.Labels || transitions.Length != (labels.Count + 1) * labels.Count)
        {
            throw new ArgumentException("Labels, table and transitions do not fit together.");
        }

        Labels = labels;
        Table = table;
        this.transitions = transitions.ToArray();
    }

    /// <summary>The names of the labels.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The weights of features.</summary>
    public FeatureTable Table { get; }

    /// <summary>The weight of going from one label to another; from <c>Labels.Count</c> means from the start.</summary>
    public int Transition(int from, int to) => transitions[(from * Labels.Count) + to];

    /// <summary>The best labelling.</summary>
    /// <param name="scores">For each position <see cref="FeatureTable.Stride"/> scores, made with <see cref="FeatureTable.AddTo(ulong, Span{short})"/>.</param>
    /// <param name="best">Takes the number of a label for each position.</param>
    /// <returns>The score of that labelling; 0 for none.</returns>
    public long Decode(ReadOnlySpan<short> scores, Span<byte> best)
    {
        int count = best.Length, labels = Labels.Count, stride = Table.Stride;
        if (count == 0)
        {
            return 0;
        }

        byte[] from = ArrayPool<byte>.Shared.Rent(count * labels);
        Span<int> here = stackalloc int[labels], next = stackalloc int[labels];
        long kept = 0; // scores are kept small by moving what all labels share into this
        for (int label = 0; label < labels; label++)
        {
            here[label] = Transition(labels, label) + scores[label];
        }

        for (int position = 1; position < count; position++)
        {
            Advance(here, next, scores.Slice(position * stride, labels), from.AsSpan(position * labels, labels));
            int most = next[0];
            for (int label = 1; label < labels; label++)
            {
                most = Math.Max(most, next[label]);
            }

            kept += most;
            for (int label = 0; label < labels; label++)
            {
                here[label] = Math.Max(next[label] - most, 2 * Forbidden);
            }
        }

        int last = 0;
        for (int label = 1; label < labels; label++)
        {
            last = here[label] > here[last] ? label : last;
        }

        long score = kept + here[last];
        for (int position = count - 1; position >= 0; position--)
        {
            best[position] = (byte)last;
            last = position > 0 ? from[(position * labels) + last] : last;
        }

        ArrayPool<byte>.Shared.Return(from);
        return score;
    }

    /// <summary>Reads a model from the sections <c>NAME.labels</c>, <c>NAME.table</c> and <c>NAME.transitions</c>.</summary>
    /// <exception cref="InvalidDataException">A section is missing or damaged.</exception>
    public static SequenceModel Read(WeightsFile file, string name)
    {
        byte[] bytes = file[$"{name}.transitions"];
        var transitions = new int[bytes.Length / 4];
        for (int index = 0; index < transitions.Length; index++)
        {
            transitions[index] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(index * 4));
        }

        try
        {
            return new SequenceModel(file.Words($"{name}.labels"), file.Table<FeatureTable>($"{name}.table"), transitions);
        }
        catch (ArgumentException failure)
        {
            throw new InvalidDataException($"The weights {name} are damaged.", failure);
        }
    }

    /// <summary>Reads two models side by side.</summary>
    /// <exception cref="InvalidDataException">A section is missing or damaged.</exception>
    public static (SequenceModel First, SequenceModel Second) Read(WeightsFile file, string first, string second)
    {
        Task<SequenceModel> other = Task.Run(() => Read(file, first));
        SequenceModel own = Read(file, second);
        return (other.GetAwaiter().GetResult(), own);
    }

    private void Advance(ReadOnlySpan<int> here, Span<int> next, ReadOnlySpan<short> scores, Span<byte> from)
    {
        int labels = here.Length;
        for (int to = 0; to < labels; to++)
        {
            int best = 0, most = here[0] + transitions[to];
            for (int label = 1; label < labels; label++)
            {
                int score = here[label] + transitions[(label * labels) + to];
                if (score > most)
                {
                    (best, most) = (label, score);
                }
            }

            next[to] = most + scores[to];
            from[to] = (byte)best;
        }
    }
}
