using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;
using OnRecord.Tools.Training;

namespace OnRecord.Tools.Train;

/// <summary>Trains the tagger: the lexicon by counting, the weights by an averaged perceptron that tags as it will later.</summary>
internal sealed class TaggerTraining
{
    private const int FullEpochs = 8;
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
    /// <param name="documents">What to learn from.</param>
    /// <param name="log">Takes what happens.</param>
    /// <param name="epochs">How often to go through the documents.</param>
    public static void Run(WeightsFile file, IReadOnlyList<TreebankDocument> documents, TextWriter log, int epochs = FullEpochs)
    {
        byte[] lexicon = LexiconTraining.Make(documents);
        file["tagger.lexicon"] = lexicon;
        var training = new TaggerTraining(new TagLexicon(FeatureTable.Read(lexicon)));
        file["tagger.table"] = training.Learn(documents, log, epochs);
    }

    private byte[] Learn(IReadOnlyList<TreebankDocument> documents, TextWriter log, int epochs)
    {
        (int Document, int Sentence)[] order = [.. documents.SelectMany((document, number) => Enumerable.Range(0, document.Text.Sentences.Length).Select(sentence => (number, sentence)))];
        var random = new Random(Seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            int wrong = 0, all = 0;
            foreach ((int document, int sentence) in order)
            {
                wrong += LearnSentence(documents[document], sentence, ref all);
            }

            log.WriteLine($"  pass {epoch + 1} of {epochs}: {100.0 * wrong / all:F2} % of the words that are scored were wrong");
        }

        return trainer.ToTable(1);
    }

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
