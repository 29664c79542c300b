using OnRecord.Language.Learning;

namespace OnRecord.Language.Syntax.Trees;

/// <summary>What the relation of a word to its head is told by: the two words, their neighbours, and their other dependents so far.</summary>
internal static class RelationFeatures
{
    /// <summary>How many features a pair has.</summary>
    public const int Count = 34;

    /// <summary>Writes the features of a word and its head.</summary>
    /// <param name="state">The state before the word gets this head.</param>
    /// <param name="head">The head, 0 for the head of the tree.</param>
    /// <param name="word">The word.</param>
    /// <param name="features">Takes <see cref="Count"/> hashes.</param>
    public static void Fill(ParserState state, int head, int word, Span<ulong> features)
    {
        byte[] tags = state.Tags, relations = state.Relations;
        ulong[] words = state.Words;
        ulong hw = words[head], dw = words[word], ht = tags[head], dt = tags[word];
        ulong side = head > word ? 1u : 0u;
        ulong pair = ht | (dt << 6) | (side << 12);
        int left = state.Left[word], right = state.Right[word], sister = head > word ? state.Left[head] : state.Right[head];
        ulong leftRelation = relations[left], rightRelation = relations[right], sisterRelation = relations[sister];
        ulong all = state.LeftSet[word] | state.RightSet[word], others = state.LeftSet[head] | state.RightSet[head];
        ulong leftWord = words[left], rightWord = words[right];
        features[0] = FeatureHash.Of(101, pair);
        features[1] = FeatureHash.Of(102, hw, pair);
        features[2] = FeatureHash.Of(103, dw, pair);
        features[3] = FeatureHash.Of(104, hw, dw, side);
        features[4] = FeatureHash.Of(105, dw, side);
        features[5] = FeatureHash.Of(106, hw, side);
        features[6] = FeatureHash.Of(107, pair, Distance(head, word));
        features[7] = FeatureHash.Of(108, pair, tags[word - 1], tags[word + 1]);
        features[8] = FeatureHash.Of(109, pair, tags[Math.Max(0, head - 1)], tags[head + 1]);
        features[9] = FeatureHash.Of(110, pair, tags[word + 1], Distance(head, word));
        features[10] = FeatureHash.Of(111, pair, leftRelation, tags[left]);
        features[11] = FeatureHash.Of(112, pair, rightRelation, tags[right]);
        features[12] = FeatureHash.Of(113, pair, sisterRelation, tags[sister]);
        features[13] = FeatureHash.Of(114, pair, all);
        features[14] = FeatureHash.Of(115, pair, others);
        features[15] = FeatureHash.Of(116, hw, others, dt | (side << 6));
        features[16] = FeatureHash.Of(117, dw, all, ht | (side << 6));
        features[17] = FeatureHash.Of(118, leftWord, pair);
        features[18] = FeatureHash.Of(119, leftWord, hw);
        features[19] = FeatureHash.Of(120, leftWord, dw);
        features[20] = FeatureHash.Of(121, rightWord, pair);
        features[21] = FeatureHash.Of(122, words[sister], pair);
        features[22] = FeatureHash.Of(123, words[state.Left2[word]], relations[state.Left2[word]], pair);
        features[23] = FeatureHash.Of(124, hw, leftRelation, dt);
        features[24] = FeatureHash.Of(125, words[word - 1], pair);
        features[25] = FeatureHash.Of(126, words[word + 1], pair);
        features[26] = FeatureHash.Of(127, all, others, side);
        features[27] = FeatureHash.Of(128, dt, others, side);
        features[28] = FeatureHash.Of(129, dw, others, side);
        features[29] = FeatureHash.Of(130, pair, all, others);
        features[30] = FeatureHash.Of(131, hw, all, dt | (side << 6));
        features[31] = FeatureHash.Of(132, pair, sisterRelation, all);
        features[32] = FeatureHash.Of(133, pair, leftWord, state.LeftSet[head]);
        features[33] = FeatureHash.Of(134, leftWord, hw, dw);
    }

    private static ulong Distance(int head, int word) => Math.Abs(head - word) switch { <= 4 and var near => (ulong)near, <= 6 => 5, <= 10 => 6, _ => 7 };
}
