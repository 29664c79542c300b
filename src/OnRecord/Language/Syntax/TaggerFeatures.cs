using OnRecord.Language.Learning;

namespace OnRecord.Language.Syntax;

/// <summary>What the tagger looks at: the word and its neighbours, their ends, shapes and lexicon classes, and the two tags before (Collins 2002; Manning 2011).</summary>
internal static class TaggerFeatures
{
    /// <summary>How many features a word has.</summary>
    public const int Count = 33;

    /// <summary>Writes the features of a word.</summary>
    /// <param name="words">The sentence; its tags before the word are set.</param>
    /// <param name="word">The characters of the word.</param>
    /// <param name="index">Which word it is.</param>
    /// <param name="features">Takes <see cref="Count"/> hashes.</param>
    public static void Fill(SyntaxWords words, ReadOnlySpan<char> word, int index, Span<ulong> features)
    {
        int at = index + SyntaxWords.Edge;
        ulong[] lower = words.Lower;
        ulong here = lower[at], before = lower[at - 1], behind = lower[at + 1];
        ulong tag1 = words.Tags[at - 1], tag2 = words.Tags[at - 2];
        ulong shape = words.Shape[at], class0 = words.Class[at], class1 = words.Class[at + 1], class2 = words.Class[at + 2];
        ulong suffix = words.Suffix[at];
        ulong first = index == 0 ? 1u : 0u;
        features[0] = FeatureHash.Of(1, here);
        features[1] = FeatureHash.Of(2, here, shape);
        features[2] = FeatureHash.Of(3, suffix);
        features[3] = FeatureHash.Of(4, End(word, 1));
        features[4] = FeatureHash.Of(5, End(word, 2));
        features[5] = FeatureHash.Of(6, End(word, 4));
        features[6] = FeatureHash.Of(7, Start(word, 1));
        features[7] = FeatureHash.Of(8, Start(word, 2));
        features[8] = FeatureHash.Of(9, Start(word, 3));
        features[9] = FeatureHash.Of(10, shape, first);
        features[10] = FeatureHash.Of(11, tag1);
        features[11] = FeatureHash.Of(12, tag1, tag2);
        features[12] = FeatureHash.Of(13, tag1, here);
        features[13] = FeatureHash.Of(14, tag1, suffix);
        features[14] = FeatureHash.Of(15, tag1, class0);
        features[15] = FeatureHash.Of(16, before);
        features[16] = FeatureHash.Of(17, lower[at - 2]);
        features[17] = FeatureHash.Of(18, behind);
        features[18] = FeatureHash.Of(19, lower[at + 2]);
        features[19] = FeatureHash.Of(20, before, here);
        features[20] = FeatureHash.Of(21, here, behind);
        features[21] = FeatureHash.Of(22, words.Suffix[at + 1]);
        features[22] = FeatureHash.Of(23, class0, class1);
        features[23] = FeatureHash.Of(24, class1, class2);
        features[24] = FeatureHash.Of(25, tag1, class0, class1);
        features[25] = FeatureHash.Of(26, shape, words.Shape[at + 1], first);
        features[26] = FeatureHash.Of(27, tag1, shape, first);
        features[27] = FeatureHash.Of(28, words.Suffix[at - 1]);
        features[28] = FeatureHash.Of(29, class0, suffix);
        features[29] = FeatureHash.Of(30, tag1, behind);
        features[30] = FeatureHash.Of(31, tag2, class0);
        features[31] = FeatureHash.Of(32, tag1, tag2, class0);
        features[32] = FeatureHash.Of(33, before, behind);
    }

    private static ulong End(ReadOnlySpan<char> word, int length) => FeatureHash.Lower(word[Math.Max(0, word.Length - length)..]);

    private static ulong Start(ReadOnlySpan<char> word, int length) => FeatureHash.Lower(word[..Math.Min(word.Length, length)]);
}
