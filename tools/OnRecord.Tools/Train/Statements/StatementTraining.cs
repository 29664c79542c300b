using System.Runtime.InteropServices;
using OnRecord.Language.Learning;
using OnRecord.Language.Statements;
using OnRecord.Language.Tokens;
using OnRecord.Tools.Corpora.Polnear;
using OnRecord.Tools.Training;

namespace OnRecord.Tools.Train.Statements;

/// <summary>Trains the two steps that find statements on PolNeAR's training part: cues in sentences, and source and content around the annotated cues.</summary>
internal sealed class StatementTraining(TextWriter log)
{
    private const int Longest = 250, Seed = 31;

    /// <summary>Trains and writes <c>cues</c> and <c>parts</c>.</summary>
    /// <param name="file">Takes the models.</param>
    /// <param name="options">How long, and on how much.</param>
    public void Run(WeightsFile file, StatementTrainingOptions options)
    {
        List<PolnearArticle> all = PolnearReader.Read("train");
        PolnearArticle[] chosen = [.. all.Where((_, index) => options.Every <= 1 || index % options.Every == 0)];
        var variants = new ArticleVariants(Seed);
        chosen = [.. chosen, .. chosen.Where((_, index) => options.Variants > 0 && index % options.Variants == 0).Select(variants.Replaced)];
        List<LabelledArticle> articles = [.. chosen.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(static a => new LabelledArticle(a))];
        log.WriteLine($"{articles.Count} articles, {articles.Sum(static a => a.Frame.TokenCount):N0} tokens, {articles.Sum(static a => a.Statements.Count):N0} statements");
        if (options.Cues)
        {
            Train(file, "cues", CueLabels.All, CueLabels.IsForbidden, CueExamples(articles), options, Misses(options.MissCost));
        }

        if (options.Parts)
        {
            Train(file, "parts", PartLabels.All, PartLabels.IsForbidden, PartExamples(articles), options, null);
        }
    }

    private static float[,]? Misses(float cost)
    {
        if (cost == 0)
        {
            return null;
        }

        var costs = new float[CueLabels.All.Count, CueLabels.All.Count];
        for (int right = CueLabels.Begin; right <= CueLabels.Single; right++)
        {
            costs[right, CueLabels.Outside] = costs[right, CueLabels.Source] = costs[right, CueLabels.Content] = cost;
        }

        return costs;
    }

    private static List<Example> CueExamples(List<LabelledArticle> articles)
    {
        var examples = new List<Example>();
        foreach (LabelledArticle article in articles)
        {
            foreach (Sentence sentence in article.Frame.Parsed.Text.Sentences)
            {
                for (int first = sentence.FirstToken; first < sentence.EndToken; first += Longest)
                {
                    var stretch = new Stretch(first, Math.Min(sentence.EndToken, first + Longest), false);
                    examples.Add(new Example(article, stretch, default, article.CueLabelsOf(stretch)));
                }
            }
        }

        return examples;
    }

    private static List<Example> PartExamples(List<LabelledArticle> articles)
    {
        var examples = new List<Example>();
        foreach (LabelledArticle article in articles)
        {
            foreach ((CueSpan cue, SortedSet<int> source, SortedSet<int> content) in article.Statements)
            {
                Stretch stretch = Windows.Around(article.Frame, cue);
                examples.Add(new Example(article, stretch, cue, LabelledArticle.PartLabelsOf(stretch, cue, source, content)));
            }
        }

        return examples;
    }

    private void Train(WeightsFile file, string name, IReadOnlyList<string> labels, Func<int, int, bool> forbidden, List<Example> examples, StatementTrainingOptions options, float[,]? cost)
    {
        var writer = new ExampleFeatures();
        var counts = new Dictionary<uint, byte>();
        foreach (Example example in examples)
        {
            writer.Write(example, feature =>
            {
                ref byte met = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, FeatureTable.KeyOf(feature), out _);
                met = (byte)Math.Min(255, met + 1);
            }, static () => { });
        }

        bool isCues = name == "cues";
        int least = isCues ? 2 : 3;
        var frequent = new HashSet<uint>(counts.Where(c => c.Value >= least).Select(static c => c.Key));
        counts.Clear();
        var index = new FeatureIndex();
        var data = new List<TrainingSequence>(examples.Count);
        var numbers = new List<int>();
        var ends = new List<int>();
        foreach (Example example in examples)
        {
            numbers.Clear();
            ends.Clear();
            writer.Write(example, feature =>
            {
                if (frequent.Contains(FeatureTable.KeyOf(feature)))
                {
                    numbers.Add(index.Add(feature));
                }
            }, () => ends.Add(numbers.Count));
            data.Add(new TrainingSequence([.. numbers], [.. ends], example.Labels));
        }

        frequent.Clear();
        log.WriteLine($"{name}: {data.Count:N0} sequences, {data.Sum(static d => d.Length):N0} positions, {index.Count:N0} features");
        CrfTrainer.Train(file, name, labels, data, index, new CrfOptions
        {
            Epochs = isCues ? options.CueEpochs : options.PartEpochs,
            Dropout = isCues ? options.CueDropout : options.PartDropout,
            LeastCount = 1,
            MostRows = isCues ? options.CueRows : options.PartRows,
            Cost = cost,
            Forbidden = forbidden,
        }, log);
    }

    /// <summary>A labelled stretch; without cue for the first step.</summary>
    private sealed record Example(LabelledArticle Article, Stretch Stretch, CueSpan Cue, byte[] Labels);

    /// <summary>Writes the features of examples.</summary>
    private sealed class ExampleFeatures
    {
        private readonly SentenceView sentence = new();
        private readonly CueView cue = new();

        public void Write(Example example, Action<ulong> each, Action after)
        {
            StatementFrame frame = example.Article.Frame;
            bool isCue = example.Cue == default;
            if (isCue)
            {
                sentence.Set(frame, example.Stretch);
            }
            else
            {
                cue.Set(frame, example.Stretch, example.Cue, [.. example.Article.Statements.Select(static s => s.Cue)]);
            }

            Span<ulong> features = stackalloc ulong[Math.Max(CueFeatures.Most, PartFeatures.Most)];
            for (int token = example.Stretch.First; token < example.Stretch.End; token++)
            {
                int count = isCue ? CueFeatures.Write(frame, sentence, token, features) : PartFeatures.Write(frame, cue, token, features);
                foreach (ulong feature in features[..count])
                {
                    each(feature);
                }

                after();
            }
        }
    }
}
