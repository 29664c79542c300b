using System.Runtime.InteropServices;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using OnRecord.Tools.Corpora.Names;
using OnRecord.Tools.Training;

namespace OnRecord.Tools.Train.Names;

/// <summary>
/// Trains the two chains of the name model. The second learns from what a first chain makes of documents that it was not trained on
/// (two folds), since that is what it will see.
/// </summary>
internal sealed class NameTraining(TextWriter log)
{
    private const int Seed = 20, CopiesOfGold = 2;

    /// <summary>Trains on all that may be trained on and writes <c>names1</c> and <c>names2</c>.</summary>
    public void Run(WeightsFile file, int epochs)
    {
        List<LabelledText> texts = Texts();
        log.WriteLine($"{texts.Count} documents, {texts.Sum(t => t.Labels.Length):N0} tokens, {texts.Sum(t => t.Labels.Count(l => l != 0)):N0} of them in names");
        for (int fold = 0; fold < 2; fold++)
        {
            var part = new WeightsFile();
            List<LabelledText> others = [.. texts.Where((_, index) => index % 2 != fold)];
            Train(part, "names1", others, Math.Max(2, epochs * 2 / 5));
            var model = new NameModel(SequenceModel.Read(part, "names1"), null);
            int fold1 = fold;
            Parallel.ForEach(texts.Where((_, index) => index % 2 == fold1), text => NameVotes.Fill(text.Frame, Clear(text.Frame, model)));
        }

        byte[][] votes = [.. texts.Select(t => t.Frame.Votes.ToArray())];
        Train(file, "names2", texts, epochs);
        texts.ForEach(t => t.Frame.Votes.AsSpan().Clear());
        Train(file, "names1", texts, epochs);
    }

    private static byte[] Clear(NameFrame frame, NameModel model)
    {
        frame.Votes.AsSpan().Clear();
        return model.Label(frame);
    }

    private List<LabelledText> Texts()
    {
        List<NamedText> gold = [.. NameCorpora.WikiGold(), .. NameCorpora.Filings(), .. NameCorpora.Re3d(), .. NameCorpora.GumTexts(false).Select(GumNames.Names)];
        List<NamedText> silver = NameCorpora.PolNear();
        log.WriteLine($"gold {gold.Count}, silver {silver.Count}");
        var variants = new NameVariants(Seed);
        var all = new List<NamedText>();
        int number = 0;
        foreach (NamedText document in gold.Concat(silver))
        {
            bool isGold = number < gold.Count;
            all.Add(document);
            for (int copy = isGold ? CopiesOfGold : number % 3 == 0 ? 1 : 0; copy > 0; copy--)
            {
                all.Add(variants.Replaced(document));
            }

            if (number % 11 == 5)
            {
                all.Add(NameVariants.Capitals(document));
            }
            else if (number % 11 == 9)
            {
                all.Add(NameVariants.Small(document));
            }

            number++;
        }

        return [.. all.AsParallel().AsOrdered().Select(document => new LabelledText(document))];
    }

    private void Train(WeightsFile file, string name, List<LabelledText> texts, int epochs)
    {
        HashSet<uint> frequent = Frequent(texts, 3);
        var index = new FeatureIndex();
        var data = new List<TrainingSequence>();
        foreach (LabelledText text in texts)
        {
            for (int number = 0; number < text.Frame.Text.Sentences.Length; number++)
            {
                if (text.Frame.Text.Sentences[number].TokenCount > 0)
                {
                    data.Add(Sequence(text, number, index, frequent));
                }
            }
        }

        log.WriteLine($"{name}: {data.Count:N0} sentences, {index.Count:N0} features");
        CrfTrainer.Train(file, name, NameLabels.All, data, index, new CrfOptions
        {
            Epochs = epochs,
            Dropout = 0.4f,
            LeastCount = 1,
            LeastWeight = 3,
            Forbidden = NameLabels.IsForbidden,
        }, log);
    }

    private static HashSet<uint> Frequent(List<LabelledText> texts, int least)
    {
        var counts = new Dictionary<uint, byte>();
        Span<ulong> features = stackalloc ulong[NameFeatures.Most];
        foreach (LabelledText text in texts)
        {
            for (int number = 0; number < text.Frame.Text.Sentences.Length; number++)
            {
                Sentence sentence = text.Frame.Text.Sentences[number];
                for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
                {
                    int count = NameFeatures.Write(text.Frame, sentence, text.Frame.Styles[number], token, features);
                    foreach (ulong feature in features[..count])
                    {
                        ref byte met = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, FeatureTable.KeyOf(feature), out _);
                        met = (byte)Math.Min(255, met + 1);
                    }
                }
            }
        }

        return [.. counts.Where(c => c.Value >= least).Select(c => c.Key)];
    }

    private static TrainingSequence Sequence(LabelledText text, int number, FeatureIndex index, HashSet<uint> frequent)
    {
        Sentence sentence = text.Frame.Text.Sentences[number];
        var numbers = new List<int>();
        var ends = new int[sentence.TokenCount];
        Span<ulong> features = stackalloc ulong[NameFeatures.Most];
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            int count = NameFeatures.Write(text.Frame, sentence, text.Frame.Styles[number], token, features);
            foreach (ulong feature in features[..count])
            {
                if (frequent.Contains(FeatureTable.KeyOf(feature)))
                {
                    numbers.Add(index.Add(feature));
                }
            }

            ends[token - sentence.FirstToken] = numbers.Count;
        }

        return new TrainingSequence([.. numbers], ends, text.Labels.AsSpan(sentence.FirstToken, sentence.TokenCount).ToArray());
    }
}
