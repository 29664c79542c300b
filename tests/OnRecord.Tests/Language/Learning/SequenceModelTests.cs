using CsCheck;
using OnRecord.Language.Learning;
using Xunit;

namespace OnRecord.Tests.Language.Learning;

public class SequenceModelTests
{
    private static readonly Gen<(int[] Transitions, short[] Scores, int Labels, int Length)> Chains =
        from labels in Gen.Int[1, 4]
        from length in Gen.Int[1, 6]
        from transitions in Gen.Frequency((9, Gen.Int[-50, 50]), (1, Gen.Const(SequenceModel.Forbidden))).Array[(labels + 1) * labels]
        from scores in Gen.Short[-300, 300].Array[16 * length]
        select (transitions, scores, labels, length);

    [Fact]
    public void The_best_labelling_scores_as_much_as_the_best_of_all() => Chains.Sample(made =>
    {
        SequenceModel model = Make(made.Labels, made.Transitions);
        var best = new byte[made.Length];
        long score = model.Decode(made.Scores, best);

        long most = All(made.Labels, made.Length).Max(labels => Score(model, made.Scores, labels));
        if (most > SequenceModel.Forbidden / 2)
        {
            Assert.Equal(most, score);
            Assert.Equal(most, Score(model, made.Scores, best));
        }
    });

    [Fact]
    public void A_million_positions_neither_overflow_nor_take_long()
    {
        SequenceModel model = Make(2, [40, -40, -40, 40, 0, 0]);
        var scores = new short[16 * 1_000_000];
        scores.AsSpan().Fill(short.MaxValue);
        var best = new byte[1_000_000];
        best.AsSpan().Fill(7);

        Assert.Equal((1_000_000L * short.MaxValue) + (40L * 999_999), model.Decode(scores, best));
        Assert.All(best, static label => Assert.Equal(0, label));
    }

    private static SequenceModel Make(int labels, int[] transitions) =>
        new(Enumerable.Range(0, labels).Select(static label => $"L{label}").ToArray(), FeatureTable.Of([], [], labels), transitions);

    private static IEnumerable<byte[]> All(int labels, int length) =>
        Enumerable.Range(0, (int)Math.Pow(labels, length)).Select(number =>
        {
            var labelling = new byte[length];
            for (int position = 0; position < length; position++, number /= labels)
            {
                labelling[position] = (byte)(number % labels);
            }

            return labelling;
        });

    private static long Score(SequenceModel model, short[] scores, byte[] labels)
    {
        long score = 0;
        for (int position = 0; position < labels.Length; position++)
        {
            score += scores[(position * model.Table.Stride) + labels[position]]
                + model.Transition(position == 0 ? model.Labels.Count : labels[position - 1], labels[position]);
        }

        return score;
    }
}
