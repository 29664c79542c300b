using System.Buffers;
using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>The trained labels of names: two linear chains, the second of which knows what the first made of the whole document. Immutable and safe to share.</summary>
/// <param name="first">The first chain.</param>
/// <param name="second">The second; null for the first alone.</param>
/// <param name="boldness">What is taken from the score of "no name", in units of the weights; 0 in training.</param>
internal sealed class NameModel(SequenceModel first, SequenceModel? second, int boldness = 0)
{
    /// <summary>Longer sentences are read in stretches of this many tokens.</summary>
    private const int Longest = 400;

    /// <summary>The boldness of the model that ships: training texts leave many names unmarked. Chosen on news that was neither trained on nor measured.</summary>
    public const int Boldness = 40;

    private static readonly ShippedModel<NameModel> Shipped = new(static () => Read(ShippedWeights.Open("names")));

    /// <summary>The model that ships.</summary>
    public static NameModel Shared => Shipped.Value;

    /// <summary>Gives up its memory until it is asked for again.</summary>
    public static void GiveUp() => Shipped.GiveUp();

    /// <summary>Reads the models <c>names1</c> and <c>names2</c>.</summary>
    public static NameModel Read(WeightsFile file, int boldness = Boldness)
    {
        (SequenceModel first, SequenceModel second) = SequenceModel.Read(file, "names1", "names2");
        return new NameModel(first, second, boldness);
    }

    /// <summary>A label (<see cref="NameLabels"/>) for each token of a text.</summary>
    public byte[] Label(NameFrame frame)
    {
        var labels = new byte[frame.Lower.Length];
        Decode(first, frame, labels);
        if (second is not null)
        {
            NameVotes.Fill(frame, labels);
            Decode(second, frame, labels);
        }

        return labels;
    }

    private void Decode(SequenceModel model, NameFrame frame, byte[] labels)
    {
        Span<ulong> features = stackalloc ulong[NameFeatures.Most];
        int stride = model.Table.Stride;
        short[] scores = ArrayPool<short>.Shared.Rent(Longest * stride);
        for (int number = 0; number < frame.Text.Sentences.Length; number++)
        {
            Sentence sentence = frame.Text.Sentences[number];
            for (int from = sentence.FirstToken; from < sentence.EndToken; from += Longest)
            {
                Sentence stretch = sentence with { FirstToken = from, EndToken = Math.Min(sentence.EndToken, from + Longest) };
                if (MayHoldNames(frame, stretch))
                {
                    int cells = stretch.TokenCount * stride;
                    scores.AsSpan(0, cells).Clear();
                    for (int token = from; token < stretch.EndToken; token++)
                    {
                        int count = NameFeatures.Write(frame, stretch, frame.Styles[number], token, features);
                        model.Table.AddTo(features[..count], scores.AsSpan((token - from) * stride, stride));
                        scores.AsSpan((token - from) * stride, NameLabels.Count).CopyTo(frame.Scores.AsSpan(token * NameLabels.Count));
                        scores[(token - from) * stride] = (short)Math.Max(short.MinValue, scores[(token - from) * stride] - boldness);
                    }

                    model.Decode(scores.AsSpan(0, cells), labels.AsSpan(from, stretch.TokenCount));
                }
            }
        }

        ArrayPool<short>.Shared.Return(scores);
    }

    /// <summary>A stretch without capitals, and in small letters without words of any list, holds no name.</summary>
    private static bool MayHoldNames(NameFrame frame, Sentence stretch)
    {
        for (int token = stretch.FirstToken; token < stretch.EndToken; token++)
        {
            if (frame.IsCapital(token) || frame.Phrases[token] != 0 || (frame.Words[token] & (NameWords.Man | NameWords.Woman | NameWords.Surname | NameWords.Title)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
