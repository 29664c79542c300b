using OnRecord.Language.Syntax;
using static OnRecord.Language.Learning.FeatureHash;

namespace OnRecord.Language.Statements;

/// <summary>The features of the second step at one token, all relative to one cue: side, distance, what stands between, quotations, who is named, words around.</summary>
internal static class PartFeatures
{
    /// <summary>At most this many features are written for a token.</summary>
    public const int Most = 130;

    private const ulong Edge = 0x5EED;

    /// <summary>Writes the features of a token.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="view">The cue and its stretch.</param>
    /// <param name="token">The token.</param>
    /// <param name="into">Takes at least <see cref="Most"/> hashes.</param>
    /// <returns>How many were written.</returns>
    public static int Write(StatementFrame frame, CueView view, int token, Span<ulong> into)
    {
        var sink = new FeatureSink(into);
        if (view.Cue.Holds(token))
        {
            sink.Add(Of(300));
            return sink.Count;
        }

        bool isLeft = token < view.Cue.First;
        int sentences = frame.SentenceOf[token] - frame.SentenceOf[view.Head];
        ulong side = (isLeft ? 0u : 1u) | ((ulong)Math.Clamp(sentences + 2, 0, 4) << 1);
        ulong distance = CueFeatures.Distance(isLeft ? view.Cue.First - 1 - token : token - view.Cue.End);
        WriteCue(frame, view, token, side, distance, ref sink);
        WriteBetween(frame, view, token, side, ref sink);
        WriteQuotes(frame, view, token, side, distance, ref sink);
        WriteMentions(frame, view, token, side, ref sink);
        WriteWords(frame, view, token, side, distance, ref sink);
        TreeFeatures.WritePart(frame, view, token, side, ref sink);
        return sink.Count;
    }

    private static void WriteCue(StatementFrame frame, CueView view, int token, ulong side, ulong distance, ref FeatureSink sink)
    {
        ulong tag = (ulong)frame.Tag(token), place = side | (distance << 8);
        sink.Add(Of(301, side));
        sink.Add(Of(302, place));
        sink.Add(Of(303, side, view.HeadLemma));
        sink.Add(Of(304, place, view.HeadLemma));
        sink.Add(Of(305, place, view.Phrase));
        sink.Add(Of(306, place, view.Type));
        sink.Add(Of(307, side, view.Pattern));
        sink.Add(Of(308, side, view.Pattern, view.Type));
        sink.Add(Of(309, place, view.Pattern, tag));
        sink.Add(Of(310, side, view.After, view.HeadLemma));
        sink.Add(Of(311, place, view.Beside, tag));
        sink.Add(Of(312, side, view.Beside, view.Type));
        sink.Add(Of(313, place, view.After, tag));
        sink.Add(Of(314, side, view.Phrase, tag));
        sink.Add(Of(315, side, view.HeadLemma, frame.Lemma(token)));
        sink.Add(Of(316, place, view.Type, tag));
    }

    private static void WriteBetween(StatementFrame frame, CueView view, int token, ulong side, ref FeatureSink sink)
    {
        bool isLeft = token < view.Cue.First;
        int from = isLeft ? token + 1 : view.Cue.End, to = isLeft ? view.Cue.First : token;
        ulong verbs = (ulong)Math.Min(4, frame.Verbs[to] - frame.Verbs[from]), commas = (ulong)Math.Min(4, frame.Commas[to] - frame.Commas[from]);
        ulong openers = (ulong)Math.Min(3, frame.Openers[to] - frame.Openers[from]), others = (ulong)view.OthersBetween(token);
        ulong tag = (ulong)frame.Tag(token), skeleton = view.Skeleton(token);
        ulong counts = verbs | (commas << 4) | (openers << 8) | (others << 12);
        sink.Add(Of(320, side, verbs));
        sink.Add(Of(321, side, commas, verbs));
        sink.Add(Of(322, side, counts));
        sink.Add(Of(323, side, others));
        sink.Add(Of(324, side, counts, tag));
        sink.Add(Of(325, side, counts, view.Type));
        sink.Add(Of(326, side, skeleton));
        sink.Add(Of(327, side, skeleton, tag));
        sink.Add(Of(328, side, skeleton, view.HeadLemma));
        sink.Add(Of(329, side, skeleton, view.Type));
        sink.Add(Of(330, side, skeleton, view.Pattern));
        sink.Add(Of(331, side, view.IsInOther(token) ? 1u : 0u, others));
        sink.Add(Of(332, side, skeleton, Lemma(frame, view, token + 1)));
        sink.Add(Of(333, side, skeleton, Lemma(frame, view, token - 1)));
        int stop = Math.Min(view.Stretch.End, frame.Sentence(token).EndToken);
        ulong verbsLeft = (ulong)Math.Min(3, frame.Verbs[stop] - frame.Verbs[token + 1]), commasLeft = (ulong)Math.Min(3, frame.Commas[stop] - frame.Commas[token + 1]);
        ulong rest = verbsLeft | (commasLeft << 4) | (CueFeatures.Distance(stop - token - 1) << 8);
        sink.Add(Of(335, side, rest, tag));
        sink.Add(Of(336, side, verbsLeft | (commasLeft << 4), Lemma(frame, view, token + 1)));
        sink.Add(Of(337, side, verbsLeft | (commasLeft << 4), Tag(frame, view, token + 1) | (Tag(frame, view, token + 2) << 8) | (tag << 16)));
        sink.Add(Of(338, side, verbsLeft | (commasLeft << 4) | (verbs << 8), view.Pattern));
        sink.Add(Of(334, side, verbs | (openers << 4), Tag(frame, view, token + 1) | (Tag(frame, view, token - 1) << 8)));
    }

    private static void WriteQuotes(StatementFrame frame, CueView view, int token, ulong side, ulong distance, ref FeatureSink sink)
    {
        int region = view.RegionAt(token);
        ulong relation = region < 0 ? 0u : region == view.Region ? 1u : region == view.RegionLeft ? 2u : region == view.RegionRight ? 3u : 4u;
        ulong mark = frame.Marks[token], before = view.Stretch.Holds(token - 1) ? frame.Marks[token - 1] : 3u, after = view.Stretch.Holds(token + 1) ? frame.Marks[token + 1] : 3u;
        ulong state = relation | (mark << 4) | (before << 8) | (after << 12);
        ulong whole = (view.RegionLeft >= 0 ? 1u : 0u) | (view.RegionRight >= 0 ? 2u : 0u) | (view.Region >= 0 ? 4u : 0u);
        sink.Add(Of(340, side, state));
        sink.Add(Of(341, side, state, whole));
        sink.Add(Of(342, side, relation | (whole << 4), (ulong)frame.Tag(token)));
        sink.Add(Of(343, side, state, view.HeadLemma));
        sink.Add(Of(344, side, state, view.Type));
        sink.Add(Of(345, side, state, view.Pattern));
        sink.Add(Of(346, side | (distance << 8), state));
        sink.Add(Of(347, side, relation | (whole << 4), view.Skeleton(token)));
        sink.Add(Of(348, state, side, Tag(frame, view, token + 1) | (Tag(frame, view, token - 1) << 8)));
    }

    private static void WriteMentions(StatementFrame frame, CueView view, int token, ulong side, ref FeatureSink sink)
    {
        int mention = frame.MentionAt[token];
        bool isLeft = token < view.Cue.First;
        int from = isLeft ? token + 1 : view.Cue.End, to = isLeft ? view.Cue.First : token;
        ulong rank = (ulong)Math.Min(4, frame.MentionStarts[to] - frame.MentionStarts[from]);
        ulong kind = 0, edge = 0, gap = 0;
        if (mention >= 0)
        {
            kind = ((ulong)frame.Mentions[mention].Form * 8) + (ulong)frame.Mentions[mention].Type + 1;
            edge = (frame.Mentions[mention].FirstToken == token ? 1u : 0u) | (frame.Mentions[mention].EndToken == token + 1 ? 2u : 0u);
            gap = CueFeatures.Distance(isLeft ? view.Cue.First - frame.Mentions[mention].EndToken : frame.Mentions[mention].FirstToken - view.Cue.End);
        }

        ulong names = frame.Names[token], verbs = (ulong)Math.Min(3, frame.Verbs[to] - frame.Verbs[from]);
        sink.Add(Of(350, side, kind | (edge << 8)));
        sink.Add(Of(351, side, kind | (edge << 8), rank));
        sink.Add(Of(352, side, kind | (edge << 8), gap | (verbs << 8)));
        sink.Add(Of(353, side, kind | (edge << 8), rank | (verbs << 8)));
        sink.Add(Of(354, side, edge | (rank << 8), view.Type));
        sink.Add(Of(355, side, kind | (edge << 8) | (gap << 16), view.HeadLemma));
        sink.Add(Of(356, side, kind | (edge << 8) | (gap << 16), view.Pattern));
        sink.Add(Of(357, side, names, Name(frame, view, token + 1) | (Name(frame, view, token - 1) << 8)));
        sink.Add(Of(358, side, names, view.Skeleton(token)));
        sink.Add(Of(359, side, edge | (kind << 8), view.Skeleton(token)));
    }

    private static void WriteWords(StatementFrame frame, CueView view, int token, ulong side, ulong distance, ref FeatureSink sink)
    {
        ulong here = Lemma(frame, view, token), before = Lemma(frame, view, token - 1), after = Lemma(frame, view, token + 1);
        ulong tag = Tag(frame, view, token), tagBefore = Tag(frame, view, token - 1), tagAfter = Tag(frame, view, token + 1);
        ulong tagBefore2 = Tag(frame, view, token - 2), tagAfter2 = Tag(frame, view, token + 2);
        ulong near = Math.Min(distance, 5) | (side << 8);
        sink.Add(Of(370, side, here));
        sink.Add(Of(371, side, before));
        sink.Add(Of(372, side, after));
        sink.Add(Of(373, side, before, here));
        sink.Add(Of(374, side, here, after));
        sink.Add(Of(375, near, here));
        sink.Add(Of(376, near, before));
        sink.Add(Of(377, near, after));
        sink.Add(Of(378, side, tagBefore | (tag << 8) | (tagAfter << 16)));
        sink.Add(Of(379, side, tagBefore2 | (tagBefore << 8) | (tag << 16)));
        sink.Add(Of(380, side, tag | (tagAfter << 8) | (tagAfter2 << 16)));
        sink.Add(Of(381, side, tagBefore2 | (tagBefore << 8) | (tag << 16) | (tagAfter << 24), tagAfter2));
        sink.Add(Of(382, near, tagBefore | (tag << 8) | (tagAfter << 16)));
        sink.Add(Of(383, side, Lemma(frame, view, token - 2)));
        sink.Add(Of(384, side, Lemma(frame, view, token + 2)));
        sink.Add(Of(385, side, tag, before));
        sink.Add(Of(386, side, tag, after));
        ulong sentence = (token == frame.Sentence(token).FirstToken ? 1u : 0u) | (token + 1 >= frame.Sentence(token).EndToken ? 2u : 0u)
            | (token + 2 >= frame.Sentence(token).EndToken ? 4u : 0u) | (token == view.Stretch.First ? 8u : 0u) | (token + 1 >= view.Stretch.End ? 16u : 0u);
        sink.Add(Of(387, side, sentence, tag));
        sink.Add(Of(388, side, sentence, view.Pattern));
        sink.Add(Of(389, side, sentence, here));
        sink.Add(Of(390, side, (ulong)frame.Kinds[token], tag));
    }

    private static ulong Lemma(StatementFrame frame, CueView view, int token) => view.Stretch.Holds(token) ? frame.Lemma(token) : Edge;

    private static ulong Tag(StatementFrame frame, CueView view, int token) => view.Stretch.Holds(token) ? (ulong)frame.Tag(token) : 99u;

    private static ulong Name(StatementFrame frame, CueView view, int token) => view.Stretch.Holds(token) ? frame.Names[token] : 99u;
}
