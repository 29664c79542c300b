using System.Buffers.Binary;
using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Tools.Training;

namespace OnRecord.Tools.Train.Pronouns;

/// <summary><c>train pronouns</c>: the ranker of candidates for "he" and "she", by the probability of the right one among all (softmax), AdaGrad, dropout, averaged.</summary>
internal static class TrainPronounsCommand
{
    private const int Epochs = 40;
    private const float Dropout = 0.3f, Rate = 0.05f;

    /// <summary>How sure the ranker must be of the best against the second.</summary>
    private const double Sure = 0.81;

    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var command = new Command("pronouns", "Whom \"he\" and \"she\" stand for, from GAP's validation part and GUM: writes pronouns.weights.");
        command.SetAction(static _ =>
        {
            List<PronounExample> examples = PronounExamples.All();
            Console.Error.WriteLine($"{examples.Count} pronouns with more than one candidate");
            WeightsFolder.Save(Train(examples), "pronouns");
            return 0;
        });
        return command;
    }

    private static WeightsFile Train(List<PronounExample> examples)
    {
        var index = new FeatureIndex();
        int[][][] data = [.. examples.Select(e => e.Candidates.Select(c => c.Select(index.Add).ToArray()).ToArray())];
        var rows = new WeightRows(index.Count, 1, true);
        var random = new Random(3);
        int[] order = [.. Enumerable.Range(0, data.Length)];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (int number in order)
            {
                loss += Step(rows, index, data[number], examples[number].Right, random);
                rows.Tick();
            }

            Console.Error.WriteLine($"  pass {epoch + 1} of {Epochs}: loss {loss / data.Length:F4}");
        }

        var file = new WeightsFile();
        float step = rows.StepOf();
        file["pronouns.table"] = rows.ToTable(index, step, 1);
        var margin = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(margin, (int)Math.Round(Math.Log(Sure / (1 - Sure)) / step));
        file["pronouns.margin"] = margin;
        return file;
    }

    private static double Step(WeightRows rows, FeatureIndex index, int[][] candidates, int right, Random random)
    {
        int[][] kept = [.. candidates.Select(c => c.Where(f => index.Met(f) > 2 && random.NextSingle() >= Dropout).ToArray())];
        double[] scores = [.. kept.Select(c => c.Sum(f => (double)rows.Row(f)[0]) / (1 - Dropout))];
        double most = scores.Max(), sum = scores.Sum(s => Math.Exp(s - most));
        for (int number = 0; number < kept.Length; number++)
        {
            float slope = (number == right ? 1 : 0) - (float)(Math.Exp(scores[number] - most) / sum);
            foreach (int feature in kept[number])
            {
                rows.Climb(feature, [slope], 1, Rate, 0.002f);
            }
        }

        return most + Math.Log(sum) - scores[right];
    }
}
