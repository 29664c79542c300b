using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using static OnRecord.Language.Learning.FeatureHash;

namespace OnRecord.Language.Statements;

/// <summary>The features of the first step at one token: the words around it, quotation marks, who is named before it, what follows it, other words of saying before it.</summary>
internal static class CueFeatures
{
    /// <summary>At most this many features are written for a token.</summary>
    public const int Most = 128;

    private const ulong Edge = 0x5EED;

    /// <summary>Writes the features of a token.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="view">The stretch that holds the token, as <see cref="SentenceView"/> sees it.</param>
    /// <param name="token">The token.</param>
    /// <param name="into">Takes at least <see cref="Most"/> hashes.</param>
    /// <returns>How many were written.</returns>
    public static int Write(StatementFrame frame, SentenceView view, int token, Span<ulong> into)
    {
        var sink = new FeatureSink(into);
        WriteWords(frame, view, token, ref sink);
        WriteTags(frame, view, token, ref sink);
        WriteKinds(frame, view, token, ref sink);
        WriteQuotes(frame, view, token, ref sink);
        WritePlace(frame, view, token, ref sink);
        TreeFeatures.WriteCue(frame, view, token, ref sink);
        return sink.Count;
    }

    /// <summary>Writes the few features that tell tokens which are plainly in no cue.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="view">The stretch that holds the token.</param>
    /// <param name="token">The token.</param>
    /// <param name="into">Takes at least <see cref="Most"/> hashes.</param>
    /// <returns>How many were written.</returns>
    public static int WriteQuick(StatementFrame frame, SentenceView view, int token, Span<ulong> into)
    {
        ulong lemma = Lemma(frame, view, token), tag = Tag(frame, view, token), kind = Kind(frame, view, token);
        int head = frame.Parsed.Heads[token], sayBefore = view.SayBefore(token);
        bool isRoot = head < 0 || head == token || !view.Stretch.Holds(head);
        ulong relation = isRoot ? 0u : (ulong)frame.Parsed.Relations[token] + 1;
        var sink = new FeatureSink(into);
        sink.Add(Of(1));
        sink.Add(Of(2, lemma, tag));
        sink.Add(Of(3, kind, tag, Tag(frame, view, token + 1)));
        sink.Add(Of(4, Lemma(frame, view, token - 1), tag));
        sink.Add(Of(5, Lemma(frame, view, token + 1), tag));
        sink.Add(Of(6, Kind(frame, view, token - 1), kind, Kind(frame, view, token + 1)));
        sink.Add(Of(7, Tag(frame, view, token - 1), tag, Tag(frame, view, token + 1)));
        sink.Add(Of(8, Name(frame, view, token - 1) | (Name(frame, view, token + 1) << 8), tag));
        sink.Add(Of(9, relation, tag, isRoot ? 0u : (ulong)frame.Kinds[head] + 1));
        sink.Add(Of(10, view.Children(token), kind));
        sink.Add(Of(11, (view.IsQuoted(token) ? 1u : 0u) | (view.HasQuote ? 2u : 0u), kind, (ulong)view.ToMarkLeft(token)));
        sink.Add(Of(12, (ulong)view.ThatAfter(token), kind, tag));
        sink.Add(Of(13, sayBefore < 0 ? 0u : Distance(token - sayBefore), kind));
        sink.Add(Of(14, lemma, view.Subject(token) < 0 ? 0u : 1u + frame.Names[view.Subject(token)]));
        sink.Add(Of(15, lemma, Tag(frame, view, token + 1)));
        sink.Add(Of(16, Lemma(frame, view, token - 1), lemma));
        sink.Add(Of(17, view.Children(token), lemma));
        return sink.Count;
    }

    /// <summary>Writes those features that are met over and over, and so are found near the processor: enough to tell source and content apart where no cue is.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="view">The stretch that holds the token.</param>
    /// <param name="token">The token.</param>
    /// <param name="into">Takes at least <see cref="Most"/> hashes.</param>
    /// <returns>How many were written.</returns>
    public static int WriteFrequent(StatementFrame frame, SentenceView view, int token, Span<ulong> into)
    {
        var sink = new FeatureSink(into);
        WriteTags(frame, view, token, ref sink);
        WriteKinds(frame, view, token, ref sink);
        WriteQuotes(frame, view, token, ref sink);
        return sink.Count;
    }

    private static void WriteWords(StatementFrame frame, SentenceView view, int token, ref FeatureSink sink)
    {
        ulong here = Lemma(frame, view, token), before = Lemma(frame, view, token - 1), after = Lemma(frame, view, token + 1);
        ulong before2 = Lemma(frame, view, token - 2), after2 = Lemma(frame, view, token + 2);
        ulong tag = Tag(frame, view, token);
        sink.Add(Of(100));
        sink.Add(Of(101, here));
        sink.Add(Of(102, here, tag));
        sink.Add(Of(103, frame.Lower[token]));
        sink.Add(Of(104, before));
        sink.Add(Of(105, after));
        sink.Add(Of(106, before2));
        sink.Add(Of(107, after2));
        sink.Add(Of(108, Lemma(frame, view, token - 3)));
        sink.Add(Of(109, Lemma(frame, view, token + 3)));
        sink.Add(Of(110, before, here));
        sink.Add(Of(111, here, after));
        sink.Add(Of(112, before2, before, here));
        sink.Add(Of(113, here, after, after2));
        sink.Add(Of(114, before, here, after));
        sink.Add(Of(115, before, after));
        sink.Add(Of(116, here, after2));
        sink.Add(Of(117, here, before2));
        sink.Add(Of(118, here, Tag(frame, view, token + 1), Tag(frame, view, token + 2)));
        sink.Add(Of(119, here, Tag(frame, view, token - 1), Tag(frame, view, token - 2)));
        ReadOnlySpan<char> word = frame.Word(token);
        sink.Add(Of(120, FeatureHash.Lower(word[Math.Max(0, word.Length - 3)..]), tag));
        sink.Add(Of(121, FeatureHash.Lower(word[..Math.Min(word.Length, 4)]), tag));
    }

    private static void WriteTags(StatementFrame frame, SentenceView view, int token, ref FeatureSink sink)
    {
        ulong here = Tag(frame, view, token), before = Tag(frame, view, token - 1), after = Tag(frame, view, token + 1);
        ulong before2 = Tag(frame, view, token - 2), after2 = Tag(frame, view, token + 2);
        ulong name = Name(frame, view, token), nameBefore = Name(frame, view, token - 1), nameAfter = Name(frame, view, token + 1);
        sink.Add(Of(130, here));
        sink.Add(Of(131, before, here));
        sink.Add(Of(132, here, after));
        sink.Add(Of(133, before, here, after));
        sink.Add(Of(134, before2, before, here));
        sink.Add(Of(135, here, after, after2));
        sink.Add(Of(136, name, here));
        sink.Add(Of(137, nameBefore, here));
        sink.Add(Of(138, here, nameAfter));
        sink.Add(Of(139, nameBefore, here, nameAfter));
        sink.Add(Of(140, before2 | (before << 8), here, after | (after2 << 8)));
        sink.Add(Of(141, nameBefore, Lemma(frame, view, token)));
        sink.Add(Of(142, nameAfter, Lemma(frame, view, token)));
        sink.Add(Of(143, frame.Shapes[token], here));
    }

    private static void WriteKinds(StatementFrame frame, SentenceView view, int token, ref FeatureSink sink)
    {
        ulong here = Kind(frame, view, token), before = Kind(frame, view, token - 1), after = Kind(frame, view, token + 1);
        ulong tag = Tag(frame, view, token);
        for (int bit = 0; bit < 13; bit++)
        {
            if (((here >> bit) & 1) != 0)
            {
                sink.Add(Of(150, (ulong)bit, tag));
                sink.Add(Of(151, (ulong)bit, Tag(frame, view, token + 1), Tag(frame, view, token - 1)));
            }
        }

        sink.Add(Of(152, here, tag));
        sink.Add(Of(153, before, here));
        sink.Add(Of(154, here, after));
        sink.Add(Of(155, here, Lemma(frame, view, token - 1)));
        sink.Add(Of(156, here, Lemma(frame, view, token + 1)));
        sink.Add(Of(157, here, Lemma(frame, view, token + 1), Lemma(frame, view, token + 2)));
        sink.Add(Of(158, here, Kind(frame, view, token - 2), Kind(frame, view, token + 2)));
    }

    private static void WriteQuotes(StatementFrame frame, SentenceView view, int token, ref FeatureSink sink)
    {
        bool inside = view.IsQuoted(token);
        ulong state = (inside ? 1u : 0u) | (view.HasQuote ? 2u : 0u) | (view.StartsQuoted ? 4u : 0u) | (view.EndsQuoted ? 8u : 0u);
        ulong left = (ulong)view.ToMarkLeft(token), right = (ulong)view.ToMarkRight(token);
        ulong lemma = Lemma(frame, view, token), tag = Tag(frame, view, token), kind = Kind(frame, view, token);
        sink.Add(Of(160, state, tag));
        sink.Add(Of(161, state, lemma));
        sink.Add(Of(162, state, kind));
        sink.Add(Of(163, inside ? 1u : 0u, left, right));
        sink.Add(Of(164, state, left, tag));
        sink.Add(Of(165, state, right, tag));
        sink.Add(Of(166, inside ? 1u : 0u, lemma));
    }

    private static void WritePlace(StatementFrame frame, SentenceView view, int token, ref FeatureSink sink)
    {
        ulong lemma = Lemma(frame, view, token), tag = Tag(frame, view, token), kind = Kind(frame, view, token);
        ulong start = (ulong)Math.Min(token - view.Stretch.First, 6), end = (ulong)Math.Min(view.Stretch.End - 1 - token, 6);
        ulong style = (ulong)view.Style;
        int sayBefore = view.SayBefore(token), verbBefore = view.VerbBefore(token), verbAfter = view.VerbAfter(token);
        sink.Add(Of(170, start, tag));
        sink.Add(Of(171, end, tag));
        sink.Add(Of(172, end, kind));
        sink.Add(Of(173, style, tag));
        sink.Add(Of(174, sayBefore < 0 ? Edge : frame.Lemma(sayBefore), tag));
        sink.Add(Of(175, sayBefore < 0 ? 0u : Distance(token - sayBefore), kind));
        sink.Add(Of(176, sayBefore < 0 ? 0u : (ulong)frame.Kinds[sayBefore], kind, (ulong)Math.Min(3, sayBefore < 0 ? 0 : frame.Openers[token] - frame.Openers[sayBefore])));
        sink.Add(Of(177, sayBefore < 0 ? 0u : (ulong)Math.Min(3, frame.Commas[token] - frame.Commas[sayBefore]) + 1, lemma));
        sink.Add(Of(178, verbBefore < 0 ? Edge : frame.Lemma(verbBefore), lemma));
        sink.Add(Of(179, verbBefore < 0 ? Edge : frame.Lemma(verbBefore), tag));
        sink.Add(Of(180, verbAfter < 0 ? Edge : frame.Lemma(verbAfter), tag));
        sink.Add(Of(181, (ulong)view.ThatAfter(token), lemma));
        sink.Add(Of(182, (ulong)view.ThatAfter(token), kind, tag));
        sink.Add(Of(183, verbAfter < 0 ? 0u : Distance(verbAfter - token), lemma));
        sink.Add(Of(184, verbAfter < 0 ? 0u : Distance(verbAfter - token), kind, tag));
        int subject = view.MentionBefore(token);
        ulong who = subject < 0 ? 0u : (ulong)frame.Mentions[subject].Form * 8 + (ulong)frame.Mentions[subject].Type + 1;
        ulong gap = subject < 0 ? 0u : Distance(token - frame.Mentions[subject].EndToken + 1);
        sink.Add(Of(185, who, lemma));
        sink.Add(Of(186, who, gap, tag));
        sink.Add(Of(187, who, kind, gap));
        sink.Add(Of(188, subject < 0 ? Edge : frame.Lower[frame.Mentions[subject].Head], lemma));
        sink.Add(Of(189, (ulong)view.MentionAfterKind(token), kind, tag));
        sink.Add(Of(190, Lemma(frame, view, view.Stretch.First), lemma));
        sink.Add(Of(191, (ulong)Math.Min(4, frame.Verbs[token] - frame.Verbs[view.Stretch.First]), tag, kind));
    }

    internal static ulong Distance(int tokens) => tokens < 6 ? (ulong)Math.Max(0, tokens) : tokens < 9 ? 6u : tokens < 14 ? 7u : tokens < 22 ? 8u : 9u;

    private static ulong Lemma(StatementFrame frame, SentenceView view, int token) => view.Stretch.Holds(token) ? frame.Lemma(token) : Edge;

    private static ulong Tag(StatementFrame frame, SentenceView view, int token) => view.Stretch.Holds(token) ? (ulong)frame.Tag(token) : 99u;

    private static ulong Name(StatementFrame frame, SentenceView view, int token) => view.Stretch.Holds(token) ? frame.Names[token] : 99u;

    private static ulong Kind(StatementFrame frame, SentenceView view, int token) => view.Stretch.Holds(token) ? (ulong)frame.Kinds[token] : 1u << 15;
}
