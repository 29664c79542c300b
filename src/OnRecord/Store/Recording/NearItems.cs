using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording;

/// <summary>Which items belong together: those of one thread with the documents that its messages carry. What is asked of one item again is kept. Not thread-safe.</summary>
internal sealed class NearItems(SqliteConnection connection, Correspondents correspondents)
{
    private const string OfThread = "SELECT item_id FROM link WHERE thread_id = $id UNION SELECT carried.item_id FROM link JOIN carried ON message_id = link.item_id WHERE thread_id = $id";

    private readonly Dictionary<long, IReadOnlySet<long>> byThread = [];
    private (long Item, IReadOnlySet<long> Near) last = (-1, System.Collections.Frozen.FrozenSet<long>.Empty);

    /// <summary>The items beside one, with itself.</summary>
    public IReadOnlySet<long> Of(long item)
    {
        if (last.Item != item)
        {
            last = (item, Gather(item));
        }

        return last.Near;
    }

    private IReadOnlySet<long> Gather(long item)
    {
        IReadOnlyList<(long Message, long? Thread)> carriers = correspondents.CarriersOf(item);
        long? own = correspondents.ThreadOf(item);
        if (own is { } only && carriers.Count == 0)
        {
            return Thread(only);
        }

        HashSet<long> near = [item, .. carriers.Where(static carrier => carrier.Thread is null).Select(static carrier => carrier.Message)];
        foreach (long thread in carriers.Select(static carrier => carrier.Thread).Append(own).OfType<long>().Distinct())
        {
            near.UnionWith(Thread(thread));
        }

        return near;
    }

    private IReadOnlySet<long> Thread(long thread)
    {
        if (!byThread.TryGetValue(thread, out IReadOnlySet<long>? items))
        {
            byThread[thread] = items = SqlRows.Read(connection, OfThread, static row => row.GetInt64(0), ("$id", thread)).ToHashSet();
        }

        return items;
    }
}
