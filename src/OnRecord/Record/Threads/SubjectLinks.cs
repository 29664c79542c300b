namespace OnRecord.Record.Threads;

/// <summary>Links by subject where nothing better is known: parts of numbered series, and answers by subject, participants and time.</summary>
internal sealed class SubjectLinks
{
    /// <summary>An answer without a quotation comes within so many minutes.</summary>
    private const long LongestPause = 90 * 24 * 60;

    /// <summary>The parts of a series are sent within so many minutes of each other.</summary>
    private const long LongestSeries = 3 * 60;

    /// <summary>Messages of one subject that are looked at, back in time.</summary>
    private const int MostLooked = 300;

    private readonly IReadOnlyList<ThreadEntry> _entries;
    private readonly Dictionary<ulong, List<int>> _bySubject = [];
    private readonly Dictionary<ulong, List<int>> _firsts = [];

    /// <summary>Makes the links of these messages possible.</summary>
    /// <param name="entries">In ordinal order of ids.</param>
    public SubjectLinks(IReadOnlyList<ThreadEntry> entries)
    {
        _entries = entries;
        foreach (int i in Enumerable.Range(0, entries.Count).OrderBy(i => Minute(i)).ThenBy(static i => i))
        {
            if (entries[i].SubjectKey != 0)
            {
                Add(_bySubject, entries[i].SubjectKey, i);
            }

            if (entries[i].Subject is { IsReply: false, Number: <= 1 })
            {
                Add(_firsts, Sender(entries[i]), i);
            }
        }
    }

    /// <summary>The covering or first message of the series that a message is a part of, or -1.</summary>
    public int FindSeries(int number)
    {
        ThreadEntry entry = _entries[number];
        if (entry.Subject is not { Series: not null, IsReply: false, Number: > 0 } subject || entry.Sent is not { } sent
            || !_firsts.TryGetValue(Sender(entry), out List<int>? firsts))
        {
            return -1;
        }

        int best = -1;
        int most = 0;
        int looked = 0;
        for (int at = LastBefore(firsts, sent.Minute + 2); at >= 0 && looked < MostLooked && sent.Minute - Minute(firsts[at]) <= LongestSeries; at--, looked++)
        {
            int fit = firsts[at] == number ? 0 : FitOf(_entries[firsts[at]].Subject, subject, sent.Minute - Minute(firsts[at]));
            if (fit > most)
            {
                (best, most) = (firsts[at], fit);
            }
        }

        return best;
    }

    /// <summary>How well a message of the same sender opens the series of a part: its covering message, then a message without a number sent right before, then the first part; 0 for not at all.</summary>
    private static int FitOf(SubjectBase first, SubjectBase part, long minutes)
    {
        bool sameCount = first.Count == part.Count;
        if (first.Series is null)
        {
            return minutes is >= 0 and <= 1 ? 3 : 0;
        }

        if (first.Number == 0)
        {
            bool sameWords = first.Series == part.Series;
            return sameCount && sameWords ? 8 : sameCount ? 7 : minutes <= 5 && sameWords ? 5 : minutes <= 2 ? 4 : 0;
        }

        return part.Number > 1 && sameCount && first.Series == part.Series ? 2 : 0;
    }

    /// <summary>The message of the same subject that an answer without any quotation answers, or -1: a subject alone says nothing where nobody, and no list, is in both.</summary>
    /// <param name="number">The answer.</param>
    /// <param name="sender">The keys of the writer whom a quotation names, 0 when none does.</param>
    public int FindAnswered(int number, (ulong Address, ulong Name) sender)
    {
        ThreadEntry entry = _entries[number];
        if (!entry.Subject.IsReply || !_bySubject.TryGetValue(entry.SubjectKey, out List<int>? same))
        {
            return -1;
        }

        if (entry.Sent is not { } sent)
        {
            return OnlyOther(same, number);
        }

        int root = -1;
        int latest = -1;
        int looked = 0;
        for (int at = LastBefore(same, sent.Minute); at >= 0 && looked < MostLooked; at--, looked++)
        {
            int other = same[at];
            if (other == number)
            {
                continue;
            }

            if (sent.Minute - Minute(other) > LongestPause)
            {
                break;
            }

            ThreadEntry candidate = _entries[other];
            bool? isNamed = sender == default ? null : candidate.IsFrom(sender.Address, sender.Name);
            if (isNamed == true)
            {
                return other;
            }

            bool addressed = Contains(entry.To, candidate.Address) || Contains(entry.To, candidate.Name);
            if (latest < 0 && addressed && isNamed is null && candidate.IsFrom(entry.Address, entry.Name) != true)
            {
                latest = other;
            }

            root = candidate.Subject.IsReply || isNamed == false || !entry.SharesPartyWith(candidate) ? root : other;
        }

        return sender != default ? -1 : latest >= 0 ? latest : root;
    }

    /// <summary>Without a date an answer has a parent only when there is no choice: one other message of the subject that has somebody in common with it, and that no answer.</summary>
    private int OnlyOther(List<int> same, int number)
    {
        int other = same.Count != 2 ? -1 : same[0] == number ? same[1] : same[0];
        return other >= 0 && !_entries[other].Subject.IsReply && _entries[number].SharesPartyWith(_entries[other]) ? other : -1;
    }

    private static ulong Sender(ThreadEntry entry) => entry.Address != 0 ? entry.Address : entry.Name;

    private static bool Contains(ulong[] keys, ulong key) => key != 0 && keys.AsSpan().Contains(key);

    private long Minute(int entry) => _entries[entry].Sent?.Minute ?? 0;

    /// <summary>The last message of a list that is not later than a minute, or -1.</summary>
    private int LastBefore(List<int> sorted, long minute)
    {
        int low = 0;
        int high = sorted.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Minute(sorted[middle]) <= minute ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static void Add(Dictionary<ulong, List<int>> lists, ulong key, int value)
    {
        if (!lists.TryGetValue(key, out List<int>? list))
        {
            lists[key] = list = [];
        }

        list.Add(value);
    }
}
