using OnRecord.Language.Learning;

namespace OnRecord.Language.Syntax.Trees;

/// <summary>
/// What a step is chosen by: the words on top of the stack (s), the next words (b), their dependents so far and how far they are apart;
/// after Zhang and Nivre 2011, for arc-hybrid.
/// </summary>
internal static class TransitionFeatures
{
    /// <summary>How many features a state has.</summary>
    public const int Count = 80;

    /// <summary>Writes the features of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="features">Takes <see cref="Count"/> hashes.</param>
    public static void Fill(ParserState state, Span<ulong> features)
    {
        int s0 = state.Top(0), s1 = state.Top(1), s2 = state.Top(2), b0 = state.Next;
        byte[] tags = state.Tags;
        ulong[] words = state.Words;
        ulong s0w = words[s0], s1w = words[s1], b0w = words[b0], b1w = words[b0 + 1];
        ulong s0t = tags[s0], s1t = tags[s1], s2t = tags[s2], b0t = tags[b0], b1t = tags[b0 + 1], b2t = tags[b0 + 2], b3t = tags[b0 + 3];
        ulong near = Apart(s0, b0), far = Apart(s1, s0);
        int at = Single(features, s0w, s0t, s1w, s1t, b0w, b0t);
        features[at++] = FeatureHash.Of(10, b1w, b1t);
        features[at++] = FeatureHash.Of(11, b1t, b2t);
        features[at++] = FeatureHash.Of(12, words[b0 + 2], b2t);
        features[at++] = FeatureHash.Of(13, words[s2], s2t);
        at = Pair(features, at, 20, s0w, s0t, b0w, b0t);
        at = Pair(features, at, 28, s1w, s1t, s0w, s0t);
        features[at++] = FeatureHash.Of(36, s1w, b0w);
        features[at++] = FeatureHash.Of(37, s1t, b0t, s0t);
        features[at++] = FeatureHash.Of(38, s0w, b1w);
        features[at++] = FeatureHash.Of(39, Pack(s0t, b0t, b1t));
        features[at++] = FeatureHash.Of(40, Pack(b0t, b1t, b2t));
        features[at++] = FeatureHash.Of(41, Pack(s0t, b0t, b1t, b2t));
        features[at++] = FeatureHash.Of(42, Pack(s1t, s0t, b0t, b1t));
        features[at++] = FeatureHash.Of(43, Pack(s2t, s1t, s0t, b0t));
        features[at++] = FeatureHash.Of(44, Pack(b0t, b1t, b2t, b3t));
        features[at++] = FeatureHash.Of(45, s0w, Pack(b0t, b1t));
        features[at++] = FeatureHash.Of(46, b0w, Pack(s0t, s1t));
        features[at++] = FeatureHash.Of(47, s0w, Pack(s1t, b0t));
        features[at++] = FeatureHash.Of(48, s1w, Pack(s0t, b0t));
        features[at++] = FeatureHash.Of(49, near, Pack(s0t, b0t));
        features[at++] = FeatureHash.Of(50, near, s0w);
        features[at++] = FeatureHash.Of(51, near, b0w);
        features[at++] = FeatureHash.Of(52, far, Pack(s1t, s0t, b0t));
        features[at++] = FeatureHash.Of(53, far, s1w);
        features[at++] = FeatureHash.Of(54, far, s0w, near);
        features[at++] = FeatureHash.Of(55, b0w, Pack(b1t, b2t));
        features[at++] = FeatureHash.Of(56, b0w, Pack(s0t, b1t, b2t));
        features[at++] = FeatureHash.Of(57, b0w, b1w);
        features[at++] = FeatureHash.Of(58, b0w, Pack(b1t, b2t, b3t));
        features[at++] = FeatureHash.Of(59, s0w, Pack(b0t, b1t, b2t));
        Dependents(state, features[at..], (s0, s1, b0));
    }

    private static int Single(Span<ulong> features, ulong s0w, ulong s0t, ulong s1w, ulong s1t, ulong b0w, ulong b0t)
    {
        features[0] = FeatureHash.Of(1, s0w, s0t);
        features[1] = FeatureHash.Of(2, s0w);
        features[2] = FeatureHash.Of(3, s0t);
        features[3] = FeatureHash.Of(4, s1w, s1t);
        features[4] = FeatureHash.Of(5, s1w);
        features[5] = FeatureHash.Of(6, s1t);
        features[6] = FeatureHash.Of(7, b0w, b0t);
        features[7] = FeatureHash.Of(8, b0w);
        features[8] = FeatureHash.Of(9, b0t);
        return 9;
    }

    private static int Pair(Span<ulong> features, int at, int template, ulong aw, ulong at0, ulong bw, ulong bt)
    {
        ulong both = Pack(at0, bt);
        features[at] = FeatureHash.Of(template, aw, bw, both);
        features[at + 1] = FeatureHash.Of(template + 1, aw, bw);
        features[at + 2] = FeatureHash.Of(template + 2, aw, both);
        features[at + 3] = FeatureHash.Of(template + 3, bw, both);
        features[at + 4] = FeatureHash.Of(template + 4, aw, bt);
        features[at + 5] = FeatureHash.Of(template + 5, bw, at0);
        features[at + 6] = FeatureHash.Of(template + 6, both);
        return at + 7;
    }

    private static void Dependents(ParserState state, Span<ulong> features, (int S0, int S1, int B0) of)
    {
        (int s0, int s1, int b0) = of;
        byte[] tags = state.Tags, relations = state.Relations;
        ulong[] words = state.Words;
        ulong s0w = words[s0], s1w = words[s1], b0w = words[b0], s0t = tags[s0], s1t = tags[s1], b0t = tags[b0];
        int s0l = state.Left[s0], s0r = state.Right[s0], s1l = state.Left[s1], s1r = state.Right[s1], b0l = state.Left[b0];
        int s0r2 = state.Right2[s0], s1r2 = state.Right2[s1], s0l2 = state.Left2[s0], b0l2 = state.Left2[b0];
        ulong s0rr = relations[s0r], s1rr = relations[s1r], s0lr = relations[s0l], b0lr = relations[b0l], s1lr = relations[s1l];
        features[0] = FeatureHash.Of(60, Pack(s0t, tags[s0l], b0t, s0lr));
        features[1] = FeatureHash.Of(61, Pack(s0t, tags[s0r], b0t, s0rr));
        features[2] = FeatureHash.Of(62, Pack(s0t, tags[b0l], b0t, b0lr));
        features[3] = FeatureHash.Of(63, Pack(s1t, tags[s1r], s0t, s1rr), b0t);
        features[4] = FeatureHash.Of(64, Pack(s1t, tags[s0l], s0t, s0lr));
        features[5] = FeatureHash.Of(65, Pack(s1t, tags[s0r], s0t, s0rr), b0t);
        features[6] = FeatureHash.Of(66, Pack(s1t, tags[s1l], s0t, s1lr));
        features[7] = FeatureHash.Of(67, words[s0l], s0lr);
        features[8] = FeatureHash.Of(68, words[s0r], s0rr);
        features[9] = FeatureHash.Of(69, words[b0l], b0lr);
        features[10] = FeatureHash.Of(70, words[s1r], s1rr);
        features[11] = FeatureHash.Of(71, Pack(s0t, tags[s0r], tags[s0r2], b0t));
        features[12] = FeatureHash.Of(72, Pack(s1t, tags[s1r], tags[s1r2], s0t));
        features[13] = FeatureHash.Of(73, Pack(s0t, tags[s0l], tags[s0l2], b0t));
        features[14] = FeatureHash.Of(74, Pack(s0t, tags[b0l], tags[b0l2], b0t));
        features[15] = FeatureHash.Of(75, s0w, state.LeftSet[s0]);
        features[16] = FeatureHash.Of(76, s0t, state.LeftSet[s0], b0t);
        features[17] = FeatureHash.Of(77, s0w, state.RightSet[s0]);
        features[18] = FeatureHash.Of(78, s0t, state.RightSet[s0], b0t);
        features[19] = FeatureHash.Of(79, s1w, state.RightSet[s1]);
        features[20] = FeatureHash.Of(80, s1t, state.RightSet[s1], Pack(s0t, b0t));
        features[21] = FeatureHash.Of(81, b0w, state.LeftSet[b0]);
        features[22] = FeatureHash.Of(82, b0t, state.LeftSet[b0], s0t);
        features[23] = FeatureHash.Of(83, state.LeftSet[s0] | state.RightSet[s0], Pack(s1t, s0t), b0t);
        features[24] = FeatureHash.Of(84, state.LeftSet[b0], state.LeftSet[s0], Pack(s0t, b0t));
        features[25] = FeatureHash.Of(85, s1w, state.RightSet[s1], s0t);
        features[26] = FeatureHash.Of(86, s0w, b0w, state.LeftSet[s0]);
        features[27] = FeatureHash.Of(87, s1w, s0w, state.LeftSet[s0]);
        features[28] = FeatureHash.Of(88, words[s0l], s1w, b0t);
    }

    private static ulong Pack(ulong a, ulong b) => a | (b << 6);

    private static ulong Pack(ulong a, ulong b, ulong c) => a | (b << 6) | (c << 12);

    private static ulong Pack(ulong a, ulong b, ulong c, ulong d) => a | (b << 6) | (c << 12) | (d << 18);

    /// <summary>How far two words are apart, in few steps: 1 to 4, up to 6, up to 10, more; 0 when one is none.</summary>
    private static ulong Apart(int left, int right) => left == 0 ? 0 : (right - left) switch { <= 4 and var near => (ulong)near, <= 6 => 5, <= 10 => 6, _ => 7 };
}
