using System.Collections;
using System.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>A stretch of bytes that reads as words.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="IsWide">UTF-16, little-endian; else a byte each.</param>
internal readonly record struct ReadableRun(int Start, int Length, bool IsWide);

/// <summary>
/// Finds what reads as words in bytes whose order is lost: UTF-16 of the alphabets of Europe and the Near East, and a code page of single bytes. What has no letters that make
/// words is none, so that pictures and tables give few. Each byte is looked at a few times, whatever there is.
/// </summary>
/// <param name="bytes">All of them.</param>
/// <param name="isRead">Bytes that were read otherwise, and are no part of a run; null for none.</param>
/// <param name="charset">Of single bytes.</param>
internal sealed class ReadableRuns(byte[] bytes, BitArray? isRead, Encoding charset)
{
    private const int WesternEurope = 1252;
    /// <summary>A longer run is given in pieces, so that memory is bounded.</summary>
    private const int MostBytes = 1 << 20;

    /// <summary>How far back a piece may end to hold whole words.</summary>
    private const int NearBytes = 512;

    private const int LeastNarrow = 5, LeastWide = 3;
    private const int LeastNarrowWord = 4, LeastWideWord = 3;
    private const string Marks = "‘’‚“”„†•…‰‹›–—€™«»·¡¿§©®°£";

    private readonly char[] _narrow = charset.GetChars([.. Enumerable.Range(0, 256).Select(static value => (byte)value)]);

    /// <summary>The runs in their order; none lies over another.</summary>
    public IEnumerable<ReadableRun> Find()
    {
        int narrowTried = 0;
        int[] wideTried = [0, 0];
        for (int at = 0; at < bytes.Length; at++)
        {
            int end = 0;
            if (at >= wideTried[at & 1])
            {
                end = WideEnd(at);
                wideTried[at & 1] = Math.Max(end, at + 1);
                if (IsText(at, end, width: 2))
                {
                    if (!IsEntry(at, end))
                    {
                        yield return new ReadableRun(at, end - at, IsWide: true);
                    }

                    at = end - 1;
                    continue;
                }
            }

            if (at >= narrowTried)
            {
                end = NarrowEnd(at);
                narrowTried = Math.Max(end, at + 1);
                if (IsText(at, end, width: 1))
                {
                    yield return new ReadableRun(at, end - at, IsWide: false);
                    at = end - 1;
                }
            }
        }
    }

    private int WideEnd(int start)
    {
        int at = start;
        while (at + 1 < bytes.Length && at - start < MostBytes && IsFree(at) && IsFree(at + 1) && IsReadable(Unit(at, 2)))
        {
            at += 2;
        }

        return BehindWord(start, at, 2);
    }

    /// <summary>The end of a run that was ended by its length alone: behind the last whole word, where that is near.</summary>
    private int BehindWord(int start, int end, int width)
    {
        int at = end;
        while (end - start >= MostBytes && end - at < NearBytes && !char.IsWhiteSpace(Unit(at - width, width)))
        {
            at -= width;
        }

        return end - at < NearBytes ? at : end;
    }

    private int NarrowEnd(int start)
    {
        int at = start;
        while (at < bytes.Length && at - start < MostBytes && IsFree(at) && IsReadable(Unit(at, 1)))
        {
            at++;
        }

        return at > start && IsLengthOfNext(at - 1) ? at - 1 : BehindWord(start, at, 1);
    }

    /// <summary>Whether a byte that reads as a letter is the length of the string behind it, as in the tables of workbooks (MS-XLS section 2.5.293).</summary>
    private bool IsLengthOfNext(int at) => at + 3 < bytes.Length && bytes[at + 1] < ' ' && bytes[at + 2] <= 1 && IsReadable(Unit(at + 3, 1));

    /// <summary>Whether words are the name in an entry of the directory of a compound file (MS-CFB section 2.6.1), some of which begin with a control character.</summary>
    private bool IsEntry(int start, int end)
    {
        const int EntryBytes = 128, NameLengthAt = 64, KindAt = 66;
        int entry = start & ~(EntryBytes - 1);
        return start - entry <= 2 && entry + EntryBytes <= bytes.Length && bytes[entry + NameLengthAt] == end - entry + 2 && bytes[entry + KindAt] is 1 or 2 or 5;
    }

    private bool IsText(int start, int end, int width)
    {
        if (end - start < (width == 2 ? LeastWide * 2 : LeastNarrow))
        {
            return false;
        }

        int visible = 0, good = 0, words = 0;
        for (int at = start; at < end;)
        {
            char unit = Unit(at, width);
            int next = at + width;
            while (char.IsLetter(unit) && next < end && char.IsLetter(Unit(next, width)))
            {
                next += width;
            }

            int letters = (next - at) / width;
            bool isWord = char.IsLetter(unit) && letters >= (width == 2 ? LeastWideWord : LeastNarrowWord) && IsCased(at, next, width) && (width == 2 || IsSpelled(at, next));
            visible += unit <= ' ' ? 0 : letters;
            words += isWord ? letters : 0;
            good += isWord || char.IsAsciiDigit(unit) ? letters : 0;
            at = next;
        }

        return words > 0 && good * 2 >= visible;
    }

    /// <summary>Whether capitals stand as people set them; in bytes that are no words they stand anywhere.</summary>
    private bool IsCased(int start, int end, int width)
    {
        const int LongWord = 7;
        int changes = 0;
        for (int at = start + width; at < end; at += width)
        {
            bool isUpper = char.IsUpper(Unit(at, width));
            bool wasUpper = char.IsUpper(Unit(at - width, width));
            changes += isUpper != wasUpper && (isUpper || at > start + width) ? 1 : 0;
        }

        return changes == 0 || (changes <= 2 && (end - start) / width >= LongWord);
    }

    /// <summary>Whether letters of single bytes are spelled as a word: not mostly with marks, where the charset is of Western Europe, and with a vowel.</summary>
    private bool IsSpelled(int start, int end)
    {
        const string Vowels = "aeiouyAEIOUY";
        bool hasVowel = false;
        int marked = 0;
        for (int at = start; at < end; at++)
        {
            bool isMarked = Unit(at, 1) > '\u007F';
            marked += isMarked ? 1 : 0;
            hasVowel |= isMarked || Vowels.Contains(Unit(at, 1), StringComparison.Ordinal);
        }

        return hasVowel && (marked * 2 <= end - start || charset.CodePage != WesternEurope);
    }

    private bool IsFree(int at) => isRead is null || !isRead[at];

    private char Unit(int at, int width) => width == 2 ? (char)(bytes[at] | (bytes[at + 1] << 8)) : _narrow[bytes[at]];

    private static bool IsReadable(char unit) => unit switch
    {
        '\t' or '\n' or '\r' or '\u000B' => true,
        < ' ' => false,
        < '\u007F' => true,
        '\u00FF' => false, // a filler in both widths
        > '\u00FF' when (unit & 0xFF) == 0 => false, // numbers of two bytes
        < '\u0700' => char.IsLetter(unit) || Marks.Contains(unit, StringComparison.Ordinal),
        _ => Marks.Contains(unit, StringComparison.Ordinal),
    };
}
