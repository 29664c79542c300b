using OnRecord.Sources;

namespace OnRecord.Record.Threads;

/// <summary>Gathers linked messages into threads. Messages that refer to the same missing message are one thread.</summary>
internal static class ThreadMaker
{
    /// <summary>Makes the threads.</summary>
    /// <param name="entries">In ordinal order of ids.</param>
    /// <param name="parents">For each the number of the message that it answers, or -1.</param>
    /// <param name="byMessageId">The held messages.</param>
    public static List<MessageThread> Make(ThreadEntry[] entries, int[] parents, Dictionary<string, int> byMessageId)
    {
        var sets = new DisjointSets(entries.Length);
        Dictionary<string, List<int>> gaps = Gaps(entries, byMessageId);
        foreach (List<int> known in gaps.Values)
        {
            for (int i = 1; i < known.Count; i++)
            {
                sets.Join(known[0], known[i]);
            }
        }

        for (int i = 0; i < parents.Length; i++)
        {
            if (parents[i] >= 0)
            {
                sets.Join(i, parents[i]);
            }
        }

        ILookup<int, KeyValuePair<string, List<int>>> gapsOf = gaps.ToLookup(gap => sets.Of(gap.Value[0]));
        return [.. Enumerable.Range(0, entries.Length).Where(i => !entries[i].IsPrint).GroupBy(sets.Of).Select(group => Thread(entries, [.. group], gapsOf[group.Key])).OrderBy(static thread => thread.Id, StringComparer.Ordinal)];
    }

    private static Dictionary<string, List<int>> Gaps(ThreadEntry[] entries, Dictionary<string, int> byMessageId)
    {
        var gaps = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            foreach (string reference in entries[i].References.Distinct(StringComparer.Ordinal))
            {
                if (!byMessageId.ContainsKey(reference))
                {
                    if (!gaps.TryGetValue(reference, out List<int>? known))
                    {
                        gaps[reference] = known = [];
                    }

                    known.Add(i);
                }
            }
        }

        return gaps;
    }

    private static MessageThread Thread(ThreadEntry[] entries, List<int> members, IEnumerable<KeyValuePair<string, List<int>>> gaps)
    {
        string id = RecordId.Of("thread", entries[members[0]].Id).ToString();
        members.Sort((a, b) => (entries[a].Sent?.Minute ?? long.MaxValue, a).CompareTo((entries[b].Sent?.Minute ?? long.MaxValue, b)));
        string subject = entries[members[0]].Subject.Text;
        return new MessageThread(
            id,
            subject.Length == 0 ? null : subject,
            [.. members.Select(member => entries[member].Id)],
            [.. gaps.OrderBy(static gap => gap.Key, StringComparer.Ordinal).Select(gap => new ThreadGap(gap.Key, [.. gap.Value.Select(known => entries[known].Id)]))],
            members.Select(member => entries[member]).FirstOrDefault(static entry => entry.Sent is not null)?.Date,
            members.Select(member => entries[member]).LastOrDefault(static entry => entry.Sent is not null)?.Date);
    }
}
