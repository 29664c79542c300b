namespace OnRecord.Record.Copies;

/// <summary>
/// Groups texts that are nearly the same: of their words, whatever their order, at least four fifths are in both. The first of a group is the measure for all in it. Texts are compared only where one
/// of their least word hashes is the same (Broder 1997), so that thousands of different ones cost little. Not thread-safe.
/// </summary>
internal sealed class NearTexts
{
    /// <summary>Words that are compared; of longer texts the first.</summary>
    private const int MostWords = 20_000;

    /// <summary>Least hashes of a text: of two that are near, each is the same in both more often than not.</summary>
    private const int Sketches = 8;

    /// <summary>Texts that one hash leads to are compared up to this many.</summary>
    private const int MostAlike = 16;

    private readonly List<ulong[]> _firsts = [];
    private readonly Dictionary<(int Sketch, ulong Least), List<int>> _byLeast = [];

    /// <summary>The number of the group, from 0, that a text belongs to; a new one when it is near to no other.</summary>
    public int GroupOf(string text)
    {
        ulong[] words = WordsOf(text);
        (int Sketch, ulong Least)[] sketches = [.. Enumerable.Range(0, Sketches).Select(sketch => (sketch, Least(words, sketch)))];
        var seen = new HashSet<int>();
        foreach ((int Sketch, ulong Least) sketch in sketches)
        {
            foreach (int first in _byLeast.GetValueOrDefault(sketch) ?? [])
            {
                if (seen.Add(first) && AreNear(words, _firsts[first]))
                {
                    return first;
                }
            }
        }

        foreach ((int Sketch, ulong Least) sketch in sketches)
        {
            List<int> alike = _byLeast.TryGetValue(sketch, out List<int>? known) ? known : _byLeast[sketch] = [];
            if (alike.Count < MostAlike)
            {
                alike.Add(_firsts.Count);
            }
        }

        _firsts.Add(words);
        return _firsts.Count - 1;
    }

    /// <summary>How many words a text has, counted up to a bound.</summary>
    public static int CountWords(string text) => WordsOf(text).Length;

    private static bool AreNear(ulong[] one, ulong[] other)
    {
        int shared = 0;
        for ((int left, int right) = (0, 0); left < one.Length && right < other.Length;)
        {
            shared += one[left] == other[right] ? 1 : 0;
            (left, right) = (left + (one[left] <= other[right] ? 1 : 0), right + (other[right] <= one[left] ? 1 : 0));
        }

        return shared * 10 >= (one.Length + other.Length) * 4;
    }

    private static ulong Least(ulong[] words, int sketch)
    {
        ulong least = ulong.MaxValue;
        foreach (ulong word in words)
        {
            ulong mixed = (word ^ ((ulong)sketch * 0xD6E8FEB86659FD93)) * 0x9E3779B97F4A7C15;
            least = Math.Min(least, mixed ^ (mixed >> 29));
        }

        return least;
    }

    /// <summary>Hashes of the words, letters and digits in lower case, ascending.</summary>
    private static ulong[] WordsOf(string text)
    {
        var words = new List<ulong>();
        for (int at = 0; at < text.Length && words.Count < MostWords; at++)
        {
            ulong word = 14_695_981_039_346_656_037;
            int start = at;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
            {
                word = (word ^ char.ToLowerInvariant(text[at])) * 1_099_511_628_211;
            }

            if (at > start)
            {
                words.Add(word);
            }
        }

        words.Sort();
        return [.. words];
    }
}
