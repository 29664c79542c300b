using OnRecord.Language.Learning;
using OnRecord.Tools.Training;
using Xunit;

namespace OnRecord.Tests.Tools;

public class CrfTrainerTests
{
    private static readonly string[] Labels = ["O", "B", "I"];

    [Fact]
    public void It_learns_what_needs_both_the_words_and_the_labels_beside_them()
    {
        SequenceModel model = SequenceModel.Read(WeightsFile.Read(new MemoryStream(Trained())), "toy");
        (ulong[] words, byte[] right) = Made(new Random(99), 400);
        var scores = new short[model.Table.Stride * words.Length];
        for (int position = 0; position < words.Length; position++)
        {
            model.Table.AddTo(words[position], scores.AsSpan(position * model.Table.Stride, model.Table.Stride));
        }

        var best = new byte[words.Length];
        model.Decode(scores, best);
        Assert.Equal(right, best);
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes() => Assert.Equal(Trained(), Trained());

    /// <summary>Words 1 open a run, words 2 go on with one if there is one and are nothing otherwise, words 3 end it.</summary>
    private static (ulong[] Words, byte[] Labels) Made(Random random, int length)
    {
        var words = new ulong[length];
        var labels = new byte[length];
        for (int position = 0; position < length; position++)
        {
            int word = random.Next(1, 4);
            bool isInside = position > 0 && labels[position - 1] != 0;
            words[position] = FeatureHash.Of(1, (ulong)word);
            labels[position] = word switch { 1 => 1, 2 when isInside => 2, _ => 0 };
        }

        return (words, labels);
    }

    private static byte[] Trained()
    {
        var index = new FeatureIndex();
        var random = new Random(5);
        List<TrainingSequence> data = [];
        for (int count = 0; count < 120; count++)
        {
            (ulong[] words, byte[] labels) = Made(random, 12);
            data.Add(new TrainingSequence([.. words.Select(index.Add)], [.. Enumerable.Range(1, words.Length)], labels));
        }

        var file = new WeightsFile();
        CrfTrainer.Train(file, "toy", Labels, data, index, new CrfOptions { Dropout = 0.1f, Forbidden = static (from, to) => to == 2 && from is 0 or 3 }, TextWriter.Null);
        var stream = new MemoryStream();
        file.Write(stream);
        return stream.ToArray();
    }
}
