using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>The features of the name model at one token: the words around it, how they are written, their beginnings and ends, word lists, the run of capitals, and the rest of the document.</summary>
internal static class NameFeatures
{
    /// <summary>At most this many features are written for a token.</summary>
    public const int Most = 96;

    private const ulong Edge = 0x5EED;
    private const int LongestApposition = 5;

    /// <summary>Writes the features of a token.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="sentence">The sentence, or a stretch of a long one; words outside it are not looked at.</param>
    /// <param name="style">How the sentence is written.</param>
    /// <param name="token">The token, inside that sentence.</param>
    /// <param name="into">Takes at least <see cref="Most"/> hashes.</param>
    /// <returns>How many were written.</returns>
    public static int Write(NameFrame frame, Sentence sentence, SentenceStyle style, int token, Span<ulong> into)
    {
        var sink = new Sink(into);
        ulong written = (ulong)style;
        WriteWords(frame, sentence, token, ref sink);
        WriteForms(frame, sentence, token, written, ref sink);
        WriteParts(frame, token, ref sink);
        WriteLists(frame, sentence, token, ref sink);
        WriteRun(frame, sentence, token, written, ref sink);
        WriteDocument(frame, sentence, token, written, ref sink);
        return sink.Count;
    }

    /// <summary>Writes the few features that tell tokens which are plainly in no name.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="sentence">The sentence; words outside it are not looked at.</param>
    /// <param name="style">How the sentence is written.</param>
    /// <param name="token">The token, inside that sentence.</param>
    /// <param name="into">Takes at least <see cref="Most"/> hashes.</param>
    /// <returns>How many were written.</returns>
    public static int WriteQuick(NameFrame frame, Sentence sentence, SentenceStyle style, int token, Span<ulong> into)
    {
        ulong here = Form(frame, sentence, token), before = Form(frame, sentence, token - 1), after = Form(frame, sentence, token + 1);
        ulong lists = Lists(frame, sentence, token), written = (ulong)style, around = before | (here << 8) | (after << 16) | (written << 24);
        var sink = new Sink(into);
        sink.Add(FeatureHash.Of(101, around));
        sink.Add(FeatureHash.Of(102, here, frame.Lower[token]));
        sink.Add(FeatureHash.Of(103, around, frame.Lower[token]));
        sink.Add(FeatureHash.Of(104, lists, here, written));
        sink.Add(FeatureHash.Of(105, lists, around));
        sink.Add(FeatureHash.Of(106, Lists(frame, sentence, token - 1), here, before));
        sink.Add(FeatureHash.Of(107, Lists(frame, sentence, token + 1), here, after));
        sink.Add(FeatureHash.Of(108, At(frame, sentence, token - 1), here));
        sink.Add(FeatureHash.Of(109, At(frame, sentence, token + 1), here));
        sink.Add(FeatureHash.Of(110, frame.Elsewhere[token], here, written));
        sink.Add(FeatureHash.Of(111, frame.Phrases[token], around));
        sink.Add(FeatureHash.Of(112, Form(frame, sentence, token - 2) | (Form(frame, sentence, token + 2) << 8), around));
        sink.Add(FeatureHash.Of(113, token == sentence.FirstToken ? 1u : 0u, here, lists));
        return sink.Count;
    }

    private static void WriteWords(NameFrame frame, Sentence sentence, int token, ref Sink sink)
    {
        ulong here = frame.Lower[token], before = At(frame, sentence, token - 1), after = At(frame, sentence, token + 1);
        sink.Add(FeatureHash.Of(1));
        sink.Add(FeatureHash.Of(2, here));
        sink.Add(FeatureHash.Of(3, frame.Exact[token]));
        sink.Add(FeatureHash.Of(4, before));
        sink.Add(FeatureHash.Of(5, after));
        sink.Add(FeatureHash.Of(6, At(frame, sentence, token - 2)));
        sink.Add(FeatureHash.Of(7, At(frame, sentence, token + 2)));
        sink.Add(FeatureHash.Of(8, before, here));
        sink.Add(FeatureHash.Of(9, here, after));
        ulong form = (ulong)frame.Forms[token];
        sink.Add(FeatureHash.Of(10, before, form));
        sink.Add(FeatureHash.Of(11, after, form));
    }

    private static void WriteForms(NameFrame frame, Sentence sentence, int token, ulong style, ref Sink sink)
    {
        ulong here = Form(frame, sentence, token), before = Form(frame, sentence, token - 1), after = Form(frame, sentence, token + 1);
        ulong isFirst = token == sentence.FirstToken ? 1u : 0u;
        sink.Add(FeatureHash.Of(20, here, style));
        sink.Add(FeatureHash.Of(21, here, isFirst, style));
        sink.Add(FeatureHash.Of(22, before, here, style));
        sink.Add(FeatureHash.Of(23, here, after, style));
        sink.Add(FeatureHash.Of(24, before, (here << 8) | style, after));
        sink.Add(FeatureHash.Of(25, Form(frame, sentence, token - 2), before, here));
        sink.Add(FeatureHash.Of(26, here, after, Form(frame, sentence, token + 2)));
    }

    private static void WriteParts(NameFrame frame, int token, ref Sink sink)
    {
        ReadOnlySpan<char> word = frame.Text.Word(token);
        ulong form = (ulong)frame.Forms[token];
        for (int length = 2; length <= Math.Min(4, word.Length - 1); length++)
        {
            sink.Add(FeatureHash.Of(28 + length, FeatureHash.Lower(word[..length])));
            sink.Add(FeatureHash.Of(33 + length, FeatureHash.Lower(word[^length..]), form));
        }

        sink.Add(FeatureHash.Of(39, (ulong)Math.Min(word.Length, 12), form));
    }

    private static void WriteLists(NameFrame frame, Sentence sentence, int token, ref Sink sink)
    {
        ulong form = (ulong)frame.Forms[token];
        ulong lists = Lists(frame, sentence, token), before = Lists(frame, sentence, token - 1), after = Lists(frame, sentence, token + 1);
        ulong formBefore = Form(frame, sentence, token - 1), formAfter = Form(frame, sentence, token + 1);
        for (int bit = 0; bit < 14; bit++)
        {
            if (((lists >> bit) & 1) != 0)
            {
                sink.Add(FeatureHash.Of(40, (ulong)bit, form));
            }
        }

        sink.Add(FeatureHash.Of(41, lists, form));
        sink.Add(FeatureHash.Of(42, before, formBefore, form));
        sink.Add(FeatureHash.Of(43, after, formAfter, form));
        sink.Add(FeatureHash.Of(44, before, lists, form));
        sink.Add(FeatureHash.Of(45, lists, after, form));
        ulong phrase = frame.Phrases[token];
        if (phrase != 0)
        {
            sink.Add(FeatureHash.Of(46, phrase, form));
            sink.Add(FeatureHash.Of(47, phrase, At(frame, sentence, token - 1)));
            sink.Add(FeatureHash.Of(48, phrase, formBefore, formAfter));
        }

        sink.Add(FeatureHash.Of(49, token > sentence.FirstToken ? frame.Phrases[token - 1] : 0u, form));
        sink.Add(FeatureHash.Of(50, token + 1 < sentence.EndToken ? frame.Phrases[token + 1] : 0u, form));
    }

    private static void WriteRun(NameFrame frame, Sentence sentence, int token, ulong style, ref Sink sink)
    {
        int start = frame.RunStart[token];
        if (start < 0)
        {
            return;
        }

        int end = frame.RunEnd[token];
        ulong place = (uint)((Math.Min(token - start, 3) << 4) | Math.Min(end - 1 - token, 3));
        ulong left = At(frame, sentence, start - 1), right = At(frame, sentence, end), isSingle = end - start == 1 ? 1u : 0u;
        ulong ends = token == end - 1 ? 1u : 0u;
        NameWords inside = 0;
        for (int word = start; word < Math.Min(end, start + 12); word++)
        {
            inside |= frame.Words[word] & (NameWords.OrganizationWord | NameWords.PlaceWord | NameWords.Title | NameWords.Man | NameWords.Woman | NameWords.Surname);
        }

        sink.Add(FeatureHash.Of(51, place, style));
        sink.Add(FeatureHash.Of(52, left, isSingle));
        sink.Add(FeatureHash.Of(53, right, isSingle));
        sink.Add(FeatureHash.Of(54, left, right));
        sink.Add(FeatureHash.Of(55, frame.Lower[end - 1], ends));
        sink.Add(FeatureHash.Of(56, frame.Lower[start], token == start ? 1u : 0u));
        sink.Add(FeatureHash.Of(57, (ulong)inside, place));
        sink.Add(FeatureHash.Of(58, Lists(frame, sentence, end - 1), place));
        sink.Add(FeatureHash.Of(59, Lists(frame, sentence, start), place));
        sink.Add(FeatureHash.Of(60, Lists(frame, sentence, start - 1), isSingle, place));
        sink.Add(FeatureHash.Of(61, left, place));
        sink.Add(FeatureHash.Of(62, right, place));
        WriteBeside(frame, sentence, start, end, ref sink);
    }

    /// <summary>What a name is said to be: the word before "of" ("the city of"), the two words behind it, and the small words of an apposition ("Tollmark, a shipping firm").</summary>
    private static void WriteBeside(NameFrame frame, Sentence sentence, int start, int end, ref Sink sink)
    {
        if (start > sentence.FirstToken && frame.Text.Word(start - 1) is "of")
        {
            sink.Add(FeatureHash.Of(75, At(frame, sentence, start - 2)));
        }

        sink.Add(FeatureHash.Of(76, At(frame, sentence, end), At(frame, sentence, end + 1)));
        sink.Add(FeatureHash.Of(77, At(frame, sentence, start - 2), At(frame, sentence, start - 1)));
        if (end + 1 < sentence.EndToken && frame.Text.Word(end) is "," && frame.Text.Word(end + 1) is "a" or "an" or "the")
        {
            int last = Math.Min(sentence.EndToken, end + 2 + LongestApposition);
            for (int word = end + 2; word < last && frame.Forms[word] == WordForm.Lower && !(frame.Text.Word(word) is "of" or "in" or "who" or "which" or "that" or "for"); word++)
            {
                sink.Add(FeatureHash.Of(78, frame.Lower[word]));
            }
        }
    }

    private static void WriteDocument(NameFrame frame, Sentence sentence, int token, ulong style, ref Sink sink)
    {
        ulong form = (ulong)frame.Forms[token];
        ulong elsewhere = frame.Elsewhere[token];
        ulong isFirst = token == sentence.FirstToken ? 1u : 0u;
        sink.Add(FeatureHash.Of(63, elsewhere, form, style));
        sink.Add(FeatureHash.Of(64, elsewhere & 3, form, isFirst));
        sink.Add(FeatureHash.Of(65, elsewhere & 0x3FC, Lists(frame, sentence, token)));
        sink.Add(FeatureHash.Of(66, elsewhere & 0x380, form));
        ulong votes = frame.Votes[token];
        if (votes != 0)
        {
            sink.Add(FeatureHash.Of(70, votes));
            sink.Add(FeatureHash.Of(71, votes, form, style));
            sink.Add(FeatureHash.Of(72, votes, token > sentence.FirstToken ? frame.Votes[token - 1] : 0u));
            sink.Add(FeatureHash.Of(73, votes, token + 1 < sentence.EndToken ? frame.Votes[token + 1] : 0u));
            sink.Add(FeatureHash.Of(74, votes, isFirst));
        }
    }

    private static ulong At(NameFrame frame, Sentence sentence, int token) =>
        token < sentence.FirstToken || token >= sentence.EndToken ? Edge : frame.Lower[token];

    private static ulong Form(NameFrame frame, Sentence sentence, int token) =>
        token < sentence.FirstToken || token >= sentence.EndToken ? 99 : (ulong)frame.Forms[token];

    private static ulong Lists(NameFrame frame, Sentence sentence, int token) =>
        token < sentence.FirstToken || token >= sentence.EndToken ? 1 << 15 : (ulong)(frame.Words[token] | (NameWords)(frame.Phrases[token] & 0x1F));

    /// <summary>A span that is written front to back.</summary>
    private ref struct Sink(Span<ulong> into)
    {
        private readonly Span<ulong> into = into;

        public int Count { get; private set; }

        public void Add(ulong feature) => into[Count++] = feature;
    }
}
