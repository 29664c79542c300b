using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;
using OnRecord.Tools.Training;

namespace OnRecord.Tools.Train;

/// <summary>Trains the tagger: the lexicon by counting, the weights by an averaged perceptron that tags as it will later.</summary>
internal sealed class TaggerTraining
{
    private const int FullEpochs = 8;
    private const int SilverShares = 4;
    private const int LeastWeight = 2;
    private const int Seed = 11;
    private readonly FeatureIndex index = new();
    private readonly PerceptronTrainer trainer;
    private readonly SyntaxWords words = new();
    private readonly ulong[] features = new ulong[TaggerFeatures.Count];
    private readonly int[] numbers = new int[TaggerFeatures.Count];
    private readonly float[] scores = new float[SyntaxNames.TagCount];
    private readonly TagLexicon lexicon;

    private TaggerTraining(TagLexicon lexicon)
    {
        this.lexicon = lexicon;
        trainer = new PerceptronTrainer(index, SyntaxNames.TagCount);
    }

    /// <summary>Trains and sets the sections <c>tagger.lexicon</c> and <c>tagger.table</c>.</summary>
    /// <param name="file">Takes the sections.</param>
    /// <param name="gold">Documents tagged by annotators: all of them in each pass.</param>
    /// <param name="silver">Documents tagged by a program: each sentence in one of <see cref="SilverShares"/> passes, since they are more and less sure. The lexicon does not count them.</param>
    /// <param name="log">Takes what happens.</param>
    /// <param name="epochs">How often to go through the documents.</param>
    public static void Run(WeightsFile file, IReadOnlyList<TreebankDocument> gold, IReadOnlyList<TreebankDocument> silver, TextWriter log, int epochs = FullEpochs)
    {
        byte[] lexicon = LexiconTraining.Make(gold);
        file["tagger.lexicon"] = lexicon;
        var training = new TaggerTraining(new TagLexicon(FeatureTable.Read(lexicon)));
        file["tagger.table"] = training.Learn(gold, silver, log, epochs);
    }

    private byte[] Learn(IReadOnlyList<TreebankDocument> gold, IReadOnlyList<TreebankDocument> silver, TextWriter log, int epochs)
    {
        (TreebankDocument Document, int Sentence)[] sure = Sentences(gold), other = Sentences(silver);
        var random = new Random(Seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            int share = epoch % SilverShares;
            (TreebankDocument Document, int Sentence)[] order = [.. sure, .. other.Where((_, number) => number % SilverShares == share)];
            random.Shuffle(order);
            int wrong = 0, all = 0;
            foreach ((TreebankDocument document, int sentence) in order)
            {
                wrong += LearnSentence(document, sentence, ref all);
            }

            log.WriteLine($"  pass {epoch + 1} of {epochs}: {100.0 * wrong / all:F2} % of the words that are scored were wrong");
        }

        return trainer.ToTable(LeastWeight);
    }

    private static (TreebankDocument Document, int Sentence)[] Sentences(IReadOnlyList<TreebankDocument> documents) =>
        [.. documents.SelectMany(static document => Enumerable.Range(0, document.Text.Sentences.Length).Select(sentence => (document, sentence)))];

    private int LearnSentence(TreebankDocument document, int sentence, ref int all)
    {
        words.Set(document.Text, document.Text.Sentences[sentence], lexicon);
        int wrong = 0;
        for (int position = 0; position < words.Count; position++)
        {
            int at = position + SyntaxWords.Edge;
            int token = words.Tokens[position];
            int only = Tagger.IsPlain(words.Shape[at], position) ? lexicon.OnlyTagOf(words.Lower[at]) : -1;
            if (only >= 0)
            {
                words.Tags[at] = (byte)only;
                continue;
            }

            TaggerFeatures.Fill(words, document.Text.Word(token), position, features);
            for (int feature = 0; feature < features.Length; feature++)
            {
                numbers[feature] = index.Add(features[feature]);
            }

            trainer.Score(numbers, scores);
            int right = (int)document.Tags[token], guess = Best();
            all++;
            if (guess != right)
            {
                wrong++;
                trainer.Learn(numbers, right, guess);
            }

            trainer.Tick();
            words.Tags[at] = (byte)guess;
        }

        return wrong;
    }

    private int Best()
    {
        int best = 0;
        for (int label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        return best;
    }
}
