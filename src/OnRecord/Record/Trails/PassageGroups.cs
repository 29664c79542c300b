namespace OnRecord.Record.Trails;

/// <summary>A passage as it is compared with others.</summary>
/// <param name="Item">Number of its item in ordinal order of ids.</param>
/// <param name="Start">First UTF-16 unit in the text that holds it.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Header">The embedded header whose words it is of, or -1.</param>
/// <param name="IsLast">Whether it ends its item.</param>
internal readonly record struct PassageKey(int Item, int Start, int End, int Header, bool IsLast);

/// <summary>
/// Finds passages of one wording among any number of them, near-linear: MinHash over three words in a row (Broder 1997) in eight bands of two; passages
/// that share two bands belong together. What comes out does not depend on the order in which they were added. Not thread-safe.
/// </summary>
internal sealed class PassageGroups
{
    /// <summary>Words that a passage has at least.</summary>
    public const int LeastWords = 10;

    private const int Bands = 8;
    private const int LeastShared = 2;

    /// <summary>Passages of one band value above which it is boilerplate.</summary>
    private const int MostSharing = 5000;

    private readonly List<PassageKey> _passages = [];
    private readonly List<uint> _bands = [];

    /// <summary>Adds a passage; does nothing when it has too few words.</summary>
    public void Add(PassageKey passage, WordRun words)
    {
        if (words.Count < LeastWords)
        {
            return;
        }

        Span<ulong> least = stackalloc ulong[Bands * 2];
        least.Fill(ulong.MaxValue);
        for (int at = 0; at + 3 <= words.Count; at++)
        {
            ulong hash = words.Three(at);
            for (int row = 0; row < least.Length; row++)
            {
                hash = (hash ^ (hash >> 31)) * 0xBF58476D1CE4E5B9;
                least[row] = Math.Min(least[row], hash);
            }
        }

        _passages.Add(passage);
        for (int band = 0; band < Bands; band++)
        {
            ulong both = (least[band * 2] * 31) + least[(band * 2) + 1];
            _bands.Add((uint)(both ^ (both >> 32)));
        }
    }

    /// <summary>Adds all that was added to another one.</summary>
    public void Add(PassageGroups other)
    {
        _passages.AddRange(other._passages);
        _bands.AddRange(other._bands);
    }

    /// <summary>The longest passage of each of some items; of equally long ones the first.</summary>
    public Dictionary<int, PassageKey> LongestOf(IReadOnlySet<int> items) => _passages.Where(passage => items.Contains(passage.Item)).GroupBy(static passage => passage.Item)
        .ToDictionary(static own => own.Key, static own => own.OrderByDescending(static passage => passage.End - passage.Start).ThenBy(static passage => passage.Start).ThenBy(static passage => passage.Header).First());

    /// <summary>Groups of two and more passages, each in order of items and places, in the order of their first.</summary>
    public List<PassageKey[]> Find()
    {
        int[] order = [.. Enumerable.Range(0, _passages.Count).OrderBy(at => _passages[at].Item).ThenBy(at => _passages[at].Start).ThenBy(at => _passages[at].Header)];
        var sets = new DisjointSets(order.Length);
        var keys = new uint[order.Length];
        var numbers = new int[order.Length];
        for (int band = 0; band < Bands; band++)
        {
            for (int at = 0; at < order.Length; at++)
            {
                (keys[at], numbers[at]) = (_bands[(order[at] * Bands) + band], at);
            }

            Array.Sort(keys, numbers);
            Join(keys, numbers, order, sets);
        }

        return [.. Enumerable.Range(0, order.Length).GroupBy(sets.Of).Where(static group => group.Skip(1).Any()).OrderBy(static group => group.Key).Select(group => group.Select(at => _passages[order[at]]).ToArray())];
    }

    private void Join(uint[] keys, int[] numbers, int[] order, DisjointSets sets)
    {
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            int first = numbers[start];
            while (end < keys.Length && keys[end] == keys[start])
            {
                first = Math.Min(first, numbers[end++]);
            }

            for (int at = start; end - start <= MostSharing && at < end; at++)
            {
                if (numbers[at] != first && Shared(order[first], order[numbers[at]]) >= LeastShared)
                {
                    sets.Join(first, numbers[at]);
                }
            }

            start = end;
        }
    }

    private int Shared(int one, int other)
    {
        int shared = 0;
        for (int band = 0; band < Bands; band++)
        {
            shared += _bands[(one * Bands) + band] == _bands[(other * Bands) + band] ? 1 : 0;
        }

        return shared;
    }
}
