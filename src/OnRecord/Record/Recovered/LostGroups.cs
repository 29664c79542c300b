using OnRecord.Record.Threads;

namespace OnRecord.Record.Recovered;

/// <summary>
/// Says which quotations are of one lost message (<see cref="LostKey"/>), and which messages are nearly the same. No two quotations of one message contradict each other, also not by way of a third
/// that tells less than either. Near-linear: compared are only quotations that share a print or a sender and minute.
/// </summary>
internal sealed class LostGroups
{
    /// <summary>Headers of one message that another is compared with; what has more that differ is not joined further.</summary>
    private const int MostHeaders = 60;

    private readonly LostKey[] _keys;
    private readonly PrintIndex _index;
    private readonly uint[][] _texts;
    private readonly DisjointSets _sets;
    private readonly List<int>[] _members;
    private readonly SortedSet<(int, int)> _near = [];

    /// <summary>Groups quotations, which stand in an order that does not depend on how they came.</summary>
    public LostGroups(LostCopy[] copies)
    {
        var prints = new WordPrints();
        var words = new int[copies.Length];
        _keys = new LostKey[copies.Length];
        _texts = new uint[copies.Length][];
        for (int i = 0; i < copies.Length; i++)
        {
            prints.Clear();
            prints.Add(copies[i].Text);
            (_texts[i], words[i]) = (prints.Take(), prints.Words);
        }

        _index = new PrintIndex(_texts);
        for (int i = 0; i < copies.Length; i++)
        {
            _texts[i] = _index.Telling(_texts[i], words[i], out int telling);
            _keys[i] = LostKey.Of(copies[i].Embedded, telling);
        }

        _sets = new DisjointSets(copies.Length);
        _members = [.. Enumerable.Range(0, copies.Length).Select(static i => new List<int> { i })];
        JoinByHeader();
        JoinByWords();
    }

    /// <summary>The number of the first quotation of a quotation's message.</summary>
    public int Of(int copy) => _sets.Of(copy);

    /// <summary>Pairs of first quotations whose messages are nearly the same: of one sender and minute, with one subject or the same words.</summary>
    public IEnumerable<(int One, int Other)> Near => _near.Select(pair => (_sets.Of(pair.Item1), _sets.Of(pair.Item2))).Where(static pair => pair.Item1 != pair.Item2)
        .Select(static pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2))).Distinct().Order();

    /// <summary>The same sender, minute and subject.</summary>
    private void JoinByHeader()
    {
        foreach (IGrouping<(ulong, long?), int> same in Enumerable.Range(0, _keys.Length).Where(i => _keys[i] is { Sender: not 0, Clock: not null }).GroupBy(i => (_keys[i].Sender, _keys[i].Clock)))
        {
            var firsts = new List<int>();
            foreach (int copy in same)
            {
                if (!firsts.Exists(first => _keys[first].IsSame(_keys[copy]) && TryJoin(first, copy)) && firsts.Count < MostHeaders)
                {
                    Note(firsts.Where(first => SubjectFit.Are(_keys[first].Subject, _keys[copy].Subject) == true), copy);
                    firsts.Add(copy);
                }
            }
        }
    }

    private void JoinByWords()
    {
        var shared = new SortedDictionary<int, int>();
        for (int i = 0; i < _keys.Length; i++)
        {
            shared.Clear();
            foreach (uint print in _texts[i])
            {
                foreach (int other in _index.Find(print))
                {
                    if (other < i)
                    {
                        shared[other] = shared.GetValueOrDefault(other) + 1;
                    }
                }
            }

            foreach ((int other, int count) in shared)
            {
                int less = Math.Min(_texts[i].Length, _texts[other].Length);
                if (count * 10 >= less * 6 && !(_keys[i].IsSame(_keys[other], count, less) && TryJoin(other, i)))
                {
                    Note([other], i);
                }
            }
        }
    }

    private void Note(IEnumerable<int> others, int copy)
    {
        foreach (int other in others)
        {
            if (_keys[other].IsOfSameMinute(_keys[copy]))
            {
                _near.Add((other, copy));
            }
        }
    }

    /// <summary>Joins the messages of two quotations unless a quotation of one contradicts one of the other.</summary>
    private bool TryJoin(int one, int other)
    {
        (one, other) = (_sets.Of(one), _sets.Of(other));
        if (one == other)
        {
            return true;
        }

        (List<int> left, List<int> right) = (_members[one], _members[other]);
        if (left.Count * right.Count > MostHeaders * MostHeaders || left.Exists(a => right.Exists(b => _keys[a].Contradicts(_keys[b]))))
        {
            return false;
        }

        _sets.Join(one, other);
        _members[_sets.Of(one)] = [.. left, .. right];
        return true;
    }
}
