using Microsoft.Data.Sqlite;
using OnRecord.Record.Threads;
using OnRecord.Record.Trails;
using OnRecord.Sources;

namespace OnRecord.Store.Recording.Trails;

/// <summary>Loads who wrote what, in which thread and when, for every item and recovered message at once.</summary>
internal static class CarrierTable
{
    /// <summary>The facts by number of the order.</summary>
    public static CarrierFacts[] Load(SqliteConnection connection, PassageOrder order)
    {
        Dictionary<long, (ulong Sender, ulong Name)> senders = Senders(connection);
        var facts = new CarrierFacts[order.Ids.Length];
        for (int number = 0; number < facts.Length; number++)
        {
            ulong own = PartyKeys.Hash(order.Ids[number]);
            facts[number] = new CarrierFacts(own, own, own, 0, null);
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT item.item_id, item.kind, item.hash, item.instant, link.thread_id, date_to - date_from FROM item LEFT JOIN link USING (item_id) WHERE item.part = 1 AND item.copy_of IS NULL
            UNION ALL SELECT -recovered_id, 0, hash, instant, thread_id, date_to - date_from FROM recovered
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            int number = Array.BinarySearch(order.Ids, ((ItemKind)rows.GetInt32(1)).Id(rows.GetInt64(2)).ToString(), StringComparer.Ordinal);
            CarrierFacts own = facts[number];
            (ulong sender, ulong name) = senders.GetValueOrDefault(rows.GetInt64(0), (own.Sender, own.Name));
            facts[number] = new CarrierFacts(
                sender, name, rows.IsDBNull(4) ? own.Thread : (ulong)rows.GetInt64(4), rows.GetInt64(0), rows.IsDBNull(3) ? null : TrailTimes.Last(rows.GetInt64(3), rows.IsDBNull(5) ? 0 : rows.GetInt64(5)));
        }

        return facts;
    }

    /// <summary>Keys of the sender's address and name by item; one stands for the other where it is missing.</summary>
    private static Dictionary<long, (ulong Sender, ulong Name)> Senders(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, name, address FROM participant JOIN address USING (address_id) WHERE role = 0 ORDER BY item_id, ordinal";
        using SqliteDataReader rows = select.ExecuteReader();
        var senders = new Dictionary<long, (ulong, ulong)>();
        while (rows.Read())
        {
            ulong name = PartyKeys.OfName(rows.IsDBNull(1) ? null : rows.GetString(1));
            ulong address = PartyKeys.OfAddress(rows.IsDBNull(2) ? null : rows.GetString(2));
            senders.TryAdd(rows.GetInt64(0), (address != 0 ? address : name, name != 0 ? name : address));
        }

        return senders;
    }
}
