using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Syntax;

/// <summary>Gives words their parts of speech, from left to right, each by the highest score. Immutable and safe to share.</summary>
internal sealed class Tagger(FeatureTable table, TagLexicon lexicon)
{
    /// <summary>What is known of frequent words.</summary>
    public TagLexicon Lexicon => lexicon;

    /// <summary>Reads the tagger from the weights <c>tagger</c>.</summary>
    public static Tagger Read(WeightsFile file) => new(file.Table<FeatureTable>("tagger.table"), new TagLexicon(file.Table<FeatureTable>("tagger.lexicon")));

    /// <summary>Sets the tags of a sentence.</summary>
    public void Tag(TokenizedText text, SyntaxWords words)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        Span<short> scores = stackalloc short[table.Stride];
        for (int index = 0; index < words.Count; index++)
        {
            int at = index + SyntaxWords.Edge;
            int only = IsPlain(words.Shape[at], index) ? lexicon.OnlyTagOf(words.Lower[at]) : -1;
            if (only < 0)
            {
                scores.Clear();
                TaggerFeatures.Fill(words, text.Word(words.Tokens[index]), index, features);
                table.AddTo(features, scores);
                only = Best(scores[..table.Labels]);
            }

            words.Tags[at] = (byte)only;
        }
    }

    /// <summary>True for the shapes in which a word that is always the same stays the same: small letters, signs alone, a capital at the start.</summary>
    public static bool IsPlain(byte shape, int index) => (shape & 7) is 0 or 1 || index == 0 && (shape & 7) is 2 or 4;

    private static int Best(ReadOnlySpan<short> scores)
    {
        int best = 0;
        for (int label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        return best;
    }
}
