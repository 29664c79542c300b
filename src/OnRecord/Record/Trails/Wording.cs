using OnRecord.Sources;

namespace OnRecord.Record.Trails;

/// <summary>
/// A wording that is looked for in texts. Long ones are found by three words in a row (shingles; Broder 1997) in the stretch of text that shares most
/// of them; short ones by the longest common subsequence of words. Linear in the text; bounded in the wording. Immutable and safe
/// to share between threads.
/// </summary>
public sealed class Wording
{
    /// <summary>Wordings of up to so many words are short.</summary>
    private const int ShortWords = 12;

    /// <summary>The most words of a wording that count.</summary>
    private const int MostWords = 2000;

    /// <summary>Hundredths of a wording's shingles that a stretch shares at least.</summary>
    private const int LeastShare = 40;

    /// <summary>Hundredths of a short wording's words.</summary>
    private const int LeastShortShare = 65;

    /// <summary>Words in a row that make a match though the share is small: a part that was taken out of a longer text.</summary>
    private const int LongRun = 25;

    private readonly WordRun _words;
    private readonly int _count;
    private readonly Dictionary<ulong, int> _threes = [];
    private readonly HashSet<uint> _content = [];

    /// <summary>Makes a wording of a text.</summary>
    public Wording(string text)
    {
        Text = text;
        _words = WordRun.Of(text);
        _count = Math.Min(_words.Count, MostWords);
        for (int at = 0; at + 3 <= _count; at++)
        {
            _threes.TryAdd(_words.Three(at), at);
        }

        for (int at = 0; at < _count; at++)
        {
            if (_words.IsContent(at))
            {
                _content.Add(_words[at].Hash);
            }
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many words it has.</summary>
    public int Count => _count;

    /// <summary>The best match among the words of some stretches of a text, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">The stretches, ascending.</param>
    public WordingMatch? FindIn(string text, IReadOnlyList<TextSpan> spans)
    {
        var words = new WordRun();
        foreach (TextSpan span in spans)
        {
            words.Add(text, span);
        }

        return _count == 0 || words.Count == 0 ? null : _count <= ShortWords ? FindShort(text, words) : FindLong(text, words);
    }

    private WordingMatch? FindLong(string text, WordRun words)
    {
        int width = (_count * 3 / 2) + 5;
        int[] hits = Hits(words);
        var seen = new int[_count];
        (int best, int bestEnd) = (0, 0);
        int distinct = 0;
        for (int at = 0; at < hits.Length; at++)
        {
            distinct += hits[at] >= 0 && seen[hits[at]]++ == 0 ? 1 : 0;
            int gone = at - width;
            distinct -= gone >= 0 && hits[gone] >= 0 && --seen[hits[gone]] == 0 ? 1 : 0;
            if (distinct > best)
            {
                (best, bestEnd) = (distinct, at);
            }
        }

        int share = best * 100 / Math.Max(1, _threes.Count);
        int begin = Math.Max(0, bestEnd - width + 1);
        if (share < LeastShare && LongestRun(hits, begin, bestEnd) < LongRun - 2)
        {
            return null;
        }

        (int first, int last) = Densest(hits, begin, bestEnd);
        return new WordingMatch(Extend(text, words, first, hits[first], last + 2, hits[last] + 2), Math.Min(100, share));
    }

    /// <summary>The stretch that has most of the hits and few other words, so that a chance hit far off does not stretch it.</summary>
    private static (int First, int Last) Densest(int[] hits, int begin, int end)
    {
        (int first, int last, int best) = (begin, begin, 0);
        (int start, int sum) = (begin, 0);
        for (int at = begin; at <= end; at++)
        {
            (start, sum) = sum <= 0 ? (at, 0) : (start, sum);
            sum += hits[at] >= 0 ? 3 : -1;
            if (sum > best)
            {
                (first, last, best) = (start, at, sum);
            }
        }

        return (first, last);
    }

    private int[] Hits(WordRun words)
    {
        var hits = new int[Math.Max(0, words.Count - 2)];
        for (int at = 0; at < hits.Length; at++)
        {
            hits[at] = _threes.TryGetValue(words.Three(at), out int place) ? place : -1;
        }

        return hits;
    }

    private static int LongestRun(int[] hits, int begin, int end)
    {
        int longest = 0;
        int run = 0;
        for (int at = begin; at <= end && at < hits.Length; at++)
        {
            run = hits[at] < 0 ? 0 : at > begin && hits[at - 1] >= 0 && hits[at] == hits[at - 1] + 1 ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>The words of the wording before its first and behind its last match belong to it as far as the sentence goes.</summary>
    private TextSpan Extend(string text, WordRun words, int first, int before, int last, int lastPlace)
    {
        while (before > 0 && first > 0 && IsOneSentence(text, words[first - 1].End, words[first].Start))
        {
            (before, first) = (before - 1, first - 1);
        }

        while (lastPlace < _count - 1 && last + 1 < words.Count && IsOneSentence(text, words[last].End, words[last + 1].Start))
        {
            (lastPlace, last) = (lastPlace + 1, last + 1);
        }

        return new TextSpan(words[first].Start, words[last].End);
    }

    /// <summary>No blank line and no full stop between two words; marks of quotation do not fill a line.</summary>
    private static bool IsOneSentence(string text, int from, int to)
    {
        int feeds = 0;
        for (int at = from; at < to; at++)
        {
            if (text[at] is '.' or '!' or '?' && at + 1 < to)
            {
                return false;
            }

            feeds += text[at] == '\n' || (text[at] == '\r' && (at + 1 == to || text[at + 1] != '\n')) ? 1 : 0;
        }

        return feeds < 2 && to - from < 200;
    }

    private WordingMatch? FindShort(string text, WordRun words)
    {
        int width = (_count * 3 / 2) + 1;
        var known = new HashSet<uint>();
        for (int at = 0; at < _count; at++)
        {
            known.Add(_words[at].Hash);
        }

        (int best, int first, int last) = (0, 0, 0);
        for (int at = 0; at < words.Count; at++)
        {
            if (!known.Contains(words[at].Hash))
            {
                continue;
            }

            (int common, int content, int end) = Common(words, at, Math.Min(words.Count, at + width));
            bool enough = common * 100 >= _count * LeastShortShare && (_count >= 4 || common == _count) && content * 3 >= _content.Count * 2;
            if (enough && common > best)
            {
                (best, first, last) = (common, at, end);
            }
        }

        return best == 0 ? null : new WordingMatch(new TextSpan(words[first].Start, words[last].End), best * 100 / _count);
    }

    /// <summary>The longest common subsequence of the wording and a stretch that begins it: its length, its words of meaning, the place of its last word.</summary>
    private (int Common, int Content, int End) Common(WordRun words, int from, int to)
    {
        int height = _count;
        int width = to - from;
        Span<byte> lengths = stackalloc byte[(ShortWords + 1) * ((ShortWords * 3 / 2) + 2)];
        lengths.Clear();
        int step = width + 1;
        for (int i = height - 1; i >= 0; i--)
        {
            for (int j = width - 1; j >= 0; j--)
            {
                lengths[(i * step) + j] = _words[i].Hash == words[from + j].Hash
                    ? (byte)(lengths[((i + 1) * step) + j + 1] + 1)
                    : Math.Max(lengths[((i + 1) * step) + j], lengths[(i * step) + j + 1]);
            }
        }

        (int content, int end) = (0, from);
        for ((int i, int j) = (0, 0); i < height && j < width;)
        {
            if (_words[i].Hash == words[from + j].Hash)
            {
                content += _words.IsContent(i) ? 1 : 0;
                end = from + j;
                (i, j) = (i + 1, j + 1);
            }
            else
            {
                (i, j) = lengths[((i + 1) * step) + j] >= lengths[(i * step) + j + 1] ? (i + 1, j) : (i, j + 1);
            }
        }

        return (lengths[0], content, end);
    }
}
