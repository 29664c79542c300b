using System.Buffers;
using System.Text;

namespace OnRecord.Store.Terms;

/// <summary>
/// Cuts text into terms: runs of letters and digits, folded; Chinese, Japanese and Korean into every two adjacent
/// characters and the last one. The index is fed with them and queries are cut in the same way, so both always agree.
/// Terms hold only <c>a-z</c>, <c>0-9</c> and characters outside ASCII, which is what the index's tokenizer leaves whole.
/// </summary>
public static class TermTokenizer
{
    /// <summary>Units after which a term is cut off; the rest of such a word is not indexed.</summary>
    public const int LongestTerm = 64;

    /// <summary>Appends the terms of a text as UTF-8, each followed by a space.</summary>
    public static void AppendTerms(ReadOnlySpan<char> text, ArrayBufferWriter<byte> buffer)
    {
        var sink = new IndexSink(buffer);
        Scan(text, ref sink);
    }

    /// <summary>The terms of a text with their places, in order.</summary>
    public static List<Term> Tokens(ReadOnlySpan<char> text)
    {
        var sink = new ListSink([]);
        Scan(text, ref sink);
        return sink.Terms;
    }

    /// <summary>Gives the terms of a text to a sink, in order, until it has enough.</summary>
    internal static void Scan<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, ITermSink
    {
        Span<char> term = stackalloc char[LongestTerm];
        int at = sink.TakePlain(text, 0);
        while (at < text.Length && !sink.HasEnough)
        {
            char folded = TermFolding.Of(text[at]);
            if (folded is TermFolding.Break or TermFolding.Skip)
            {
                at = text[at] == TerminalCodes.Escape ? TerminalCodes.End(text, at) : at + 1;
            }
            else if (IsCjk(text, at, folded, out _))
            {
                at = ScanCjk(text, at, ref sink);
            }
            else
            {
                at = sink.TakePlain(text, ScanWord(text, at, term, ref sink));
            }
        }
    }

    private static int ScanWord<TSink>(ReadOnlySpan<char> text, int start, Span<char> term, ref TSink sink)
        where TSink : struct, ITermSink
    {
        int length = 0;
        int at = start;
        int end = start;
        for (; at < text.Length; at++)
        {
            char folded = TermFolding.Of(text[at]);
            if (folded > TermFolding.Surrogate)
            {
                if (length < LongestTerm)
                {
                    term[length++] = folded;
                }
            }
            else if (folded == TermFolding.Skip)
            {
                continue;
            }
            else if (folded is TermFolding.Break or TermFolding.Cjk || !TryRare(text, ref at, folded, term, ref length))
            {
                break;
            }

            end = at + 1;
        }

        if (length > 0)
        {
            sink.Take(term[..length], start, end);
        }

        return Math.Max(at, start + 1);
    }

    /// <summary>Folds ligatures and characters outside the basic plane; false when the word ends here.</summary>
    private static bool TryRare(ReadOnlySpan<char> text, ref int at, char folded, Span<char> term, ref int length)
    {
        if (folded == TermFolding.Many)
        {
            foreach (char letter in TermFolding.Several(text[at]))
            {
                if (length < LongestTerm)
                {
                    term[length++] = letter;
                }
            }

            return true;
        }

        if (Rune.DecodeFromUtf16(text[at..], out Rune rune, out _) != OperationStatus.Done || TermFolding.IsCjk(rune.Value) || !Rune.IsLetterOrDigit(rune))
        {
            return false;
        }

        if (length + 2 <= LongestTerm)
        {
            length += Rune.ToLowerInvariant(rune).EncodeToUtf16(term[length..]);
        }

        at++;
        return true;
    }

    private static int ScanCjk<TSink>(ReadOnlySpan<char> text, int start, ref TSink sink)
        where TSink : struct, ITermSink
    {
        int at = start;
        while (at < text.Length && IsCjk(text, at, TermFolding.Of(text[at]), out int units))
        {
            int next = at + units;
            int end = next;
            if (next < text.Length && IsCjk(text, next, TermFolding.Of(text[next]), out int nextUnits))
            {
                end += nextUnits;
            }

            sink.Take(text[at..end], at, end);
            at = next;
        }

        return at;
    }

    private static bool IsCjk(ReadOnlySpan<char> text, int at, char folded, out int units)
    {
        units = 1;
        if (folded != TermFolding.Surrogate)
        {
            return folded == TermFolding.Cjk;
        }

        return Rune.DecodeFromUtf16(text[at..], out Rune rune, out units) == OperationStatus.Done && TermFolding.IsCjk(rune.Value);
    }

    private struct ListSink(List<Term> terms) : ITermSink
    {
        public List<Term> Terms { get; } = terms;

        public readonly bool HasEnough => false;

        public readonly void Take(ReadOnlySpan<char> folded, int start, int end) => Terms.Add(new Term(folded.ToString(), start, end));

        public readonly int TakePlain(ReadOnlySpan<char> text, int at) => at;
    }

    private readonly struct IndexSink(ArrayBufferWriter<byte> buffer) : ITermSink
    {
        /// <summary>Bytes of room that are asked for at a time: a text's words may take far less than its length.</summary>
        private const int Chunk = 8192;

        public bool HasEnough => false;

        public void Take(ReadOnlySpan<char> folded, int start, int end)
        {
            Span<byte> room = buffer.GetSpan((folded.Length * 3) + 1);
            int used = Encoding.UTF8.GetBytes(folded, room);
            room[used] = (byte)' ';
            buffer.Advance(used + 1);
        }

        public int TakePlain(ReadOnlySpan<char> text, int at)
        {
            int left;
            do
            {
                Span<byte> room = buffer.GetSpan(Math.Min(text.Length - at, Chunk) + LongestTerm + 1);
                at = PlainWords.FoldAll(text, at, room, out int written);
                buffer.Advance(written);
                left = room.Length - written;
            }
            while (left <= LongestTerm);

            return at;
        }
    }
}
