using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording;

/// <summary>Which items belong together: those of one thread with the documents that its messages carry. Not thread-safe.</summary>
internal sealed class NearItems(SqliteConnection connection, Correspondents correspondents)
{
    private const string OfThread = "SELECT item_id FROM link WHERE thread_id = $id UNION SELECT carried.item_id FROM link JOIN carried ON message_id = link.item_id WHERE thread_id = $id";

    private readonly Dictionary<long, IReadOnlySet<long>> byThread = [];

    /// <summary>The items beside one, with itself.</summary>
    public IReadOnlySet<long> Of(long item)
    {
        var near = new HashSet<long> { item };
        if (correspondents.ThreadOf(item) is { } thread)
        {
            near.UnionWith(Thread(thread));
        }

        foreach (long carrier in correspondents.CarriersOf(item))
        {
            near.UnionWith(correspondents.ThreadOf(carrier) is { } of ? Thread(of) : [carrier]);
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
