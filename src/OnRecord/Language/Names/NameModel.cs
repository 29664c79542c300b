using System.Buffers;
using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>The trained labels of names: two linear chains, the second of which knows what the first made of the whole document. Immutable and safe to share.</summary>
/// <param name="first">The first chain.</param>
/// <param name="second">The second; null for the first alone.</param>
/// <param name="boldness">What is taken from the score of "no name", in units of the weights; 0 in training.</param>
/// <param name="quick">Tokens that are plainly in no name; null to score all.</param>
internal sealed class NameModel(SequenceModel first, SequenceModel? second, int boldness = 0, QuickTable? quick = null)
{
    /// <summary>Longer sentences are read in stretches of this many tokens.</summary>
    private const int Longest = 400;

    private const short Plainly = 1_000;

    /// <summary>The boldness of the model that ships: training texts leave many names unmarked. Chosen on news that was neither trained on nor measured.</summary>
    public const int Boldness = 40;

    private static readonly ShippedModel<NameModel> Shipped = new(static () => Read(ShippedWeights.Open("names")));

    /// <summary>The model that ships.</summary>
    public static NameModel Shared => Shipped.Value;

    /// <summary>Gives up its memory until it is asked for again.</summary>
    public static void GiveUp() => Shipped.GiveUp();

    /// <summary>Reads the models <c>names1</c> and <c>names2</c>.</summary>
    /// <param name="file">The weights.</param>
    /// <param name="boldness">What is taken from the score of "no name".</param>
    /// <param name="isQuick">Whether plain cases are settled by the table for these that ships.</param>
    public static NameModel Read(WeightsFile file, int boldness = Boldness, bool isQuick = true)
    {
        (SequenceModel first, SequenceModel second) = SequenceModel.Read(file, "names1", "names2");
        return new NameModel(first, second, boldness, isQuick ? QuickTable.Shipped("names") : null);
    }

    /// <summary>A label (<see cref="NameLabels"/>) for each token of a text.</summary>
    public byte[] Label(NameFrame frame)
    {
        byte[] labels = LabelFirst(frame, out bool[] isPlain);
        if (second is not null)
        {
            NameVotes.Fill(frame, labels);
            Decode(second, frame, isPlain, labels);
        }

        return labels;
    }

    /// <summary>What the first chain says.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="isPlain">Which tokens are plainly in no name.</param>
    private byte[] LabelFirst(NameFrame frame, out bool[] isPlain)
    {
        var labels = new byte[frame.Lower.Length];
        isPlain = new bool[labels.Length];
        MarkPlain(frame, isPlain);
        Decode(first, frame, isPlain, labels);
        return labels;
    }

    private void MarkPlain(NameFrame frame, bool[] isPlain)
    {
        Span<ulong> features = stackalloc ulong[NameFeatures.Most];
        for (int number = 0; quick is not null && number < frame.Text.Sentences.Length; number++)
        {
            Sentence sentence = frame.Text.Sentences[number];
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                isPlain[token] = quick.Sure(features[..NameFeatures.WriteQuick(frame, sentence, frame.Styles[number], token, features)], 2) == 0;
            }
        }
    }

    private void Decode(SequenceModel model, NameFrame frame, bool[] isPlain, byte[] labels)
    {
        short[] scores = ArrayPool<short>.Shared.Rent(Longest * model.Table.Stride);
        for (int number = 0; number < frame.Text.Sentences.Length; number++)
        {
            Sentence sentence = frame.Text.Sentences[number];
            for (int from = sentence.FirstToken; from < sentence.EndToken; from += Longest)
            {
                Sentence stretch = sentence with { FirstToken = from, EndToken = Math.Min(sentence.EndToken, from + Longest) };
                if (MayHoldNames(frame, stretch, isPlain))
                {
                    Decode(model, frame, stretch, frame.Styles[number], isPlain, labels, scores);
                }
            }
        }

        ArrayPool<short>.Shared.Return(scores);
    }

    private void Decode(SequenceModel model, NameFrame frame, Sentence stretch, SentenceStyle style, bool[] isPlain, byte[] labels, short[] scores)
    {
        int stride = model.Table.Stride, cells = stretch.TokenCount * stride;
        Span<ulong> features = stackalloc ulong[NameFeatures.Most];
        scores.AsSpan(0, cells).Clear();
        for (int token = stretch.FirstToken; token < stretch.EndToken; token++)
        {
            Span<short> score = scores.AsSpan((token - stretch.FirstToken) * stride, stride);
            if (isPlain[token])
            {
                score[NameLabels.Outside] = Plainly;
                continue;
            }

            int count = NameFeatures.Write(frame, stretch, style, token, features);
            model.Table.AddTo(features[..count], score);
            score[..NameLabels.Count].CopyTo(frame.Scores.AsSpan(token * NameLabels.Count));
            score[NameLabels.Outside] = (short)Math.Max(short.MinValue, score[NameLabels.Outside] - boldness);
        }

        model.Decode(scores.AsSpan(0, cells), labels.AsSpan(stretch.FirstToken, stretch.TokenCount));
    }

    /// <summary>A stretch without capitals that are not plain, and in small letters without words of any list, holds no name.</summary>
    private static bool MayHoldNames(NameFrame frame, Sentence stretch, bool[] isPlain)
    {
        for (int token = stretch.FirstToken; token < stretch.EndToken; token++)
        {
            if (isPlain[token])
            {
                continue;
            }

            if (frame.IsCapital(token) || frame.Phrases[token] != 0 || (frame.Words[token] & (NameWords.Man | NameWords.Woman | NameWords.Surname | NameWords.Title)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
