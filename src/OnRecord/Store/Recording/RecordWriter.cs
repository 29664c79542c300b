using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Segments;
using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;
using OnRecord.Sources;
using OnRecord.Store.Building;

namespace OnRecord.Store.Recording;

/// <summary>Writes the record in place of the one before; the caller holds a transaction.</summary>
internal sealed class RecordWriter
{
    private readonly SqliteConnection _connection;
    private readonly IReadOnlyDictionary<string, long> _items;
    private readonly RecoveredPlacer _placed;
    private readonly Dictionary<string, long> _recovered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _threads = new(StringComparer.Ordinal);

    /// <summary>Makes a writer.</summary>
    /// <param name="connection">Within a transaction.</param>
    /// <param name="items">Row numbers of held items by id.</param>
    /// <param name="placed">What to write.</param>
    public RecordWriter(SqliteConnection connection, IReadOnlyDictionary<string, long> items, RecoveredPlacer placed)
    {
        (_connection, _items, _placed) = (connection, items, placed);
        foreach (PlacedRecovered message in placed.Recovered)
        {
            _recovered.Add(message.Message.Id, _recovered.Count + 1);
        }
    }

    /// <summary>Writes everything.</summary>
    public void Write(IEnumerable<(long Item, long Holder, int Header)> altered)
    {
        Dictionary<long, (long Holder, int Header)> before = RecoveredIds.Load(_connection);
        ThreadIds.Note(_connection);
        CaseFile.Execute(_connection, Clear);
        WriteThreads();
        WriteLinks();
        WriteRecovered();
        WriteVariants();
        RecoveredWords.Write(_connection, _placed.Recovered);
        using var insert = new SqlStatement(_connection, "INSERT INTO altered(item_id, holder, header) VALUES(?,?,?)");
        foreach ((long item, long holder, int header) in altered)
        {
            insert.Bind(1, item).Bind(2, holder).Bind(3, header).Run();
        }

        CaseFile.Execute(_connection, DateThreads);
        OrderProblems.Write(_connection);
        DateProblems.Write(_connection, _placed.Recovered, _items);
        RecoveredIds.Replace(_connection, before);
        ThreadIds.Replace(_connection);
    }

    private const string Clear = RecoveredWords.Clear + $"""
        DELETE FROM thread; DELETE FROM link; DELETE FROM recovered; DELETE FROM recovered_copy; DELETE FROM altered; DELETE FROM participant WHERE item_id < 0;
        DELETE FROM variant WHERE why = '{VariantLinks.Recovered}';
        """;

    /// <summary>A thread lasts from its first dated message to its last.</summary>
    private const string DateThreads = """
        UPDATE thread SET date_from = dated.date_from, date_to = dated.date_to, instant = dated.instant FROM (
            SELECT thread_id, min(date_from) AS date_from, max(date_to) AS date_to, min(instant) AS instant FROM (
                SELECT link.thread_id, item.date_from, item.date_to, item.instant FROM link CROSS JOIN item USING (item_id) WHERE link.thread_id IS NOT NULL
                UNION ALL SELECT thread_id, date_from, date_to, instant FROM recovered)
            GROUP BY thread_id) AS dated
          WHERE dated.thread_id = thread.thread_id;
        """;

    private void WriteThreads()
    {
        Dictionary<string, IReadOnlyList<ThreadGap>> gaps = _placed.Threads.ToDictionary(static thread => thread.Id, static thread => thread.Gaps, StringComparer.Ordinal);
        using var insert = new SqlStatement(_connection, "INSERT INTO thread(thread_id, hash, gaps) VALUES(?,?,?)");
        foreach (string id in gaps.Keys.Concat(_placed.Recovered.Select(static message => message.Thread)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            _threads.Add(id, _threads.Count + 1);
            insert.Bind(1, _threads.Count).Bind(2, HashOf(id)).Bind(3, GapsOf(gaps.GetValueOrDefault(id) ?? [])).Run();
        }
    }

    private string? GapsOf(IReadOnlyList<ThreadGap> gaps) =>
        gaps.Count == 0 ? null : JsonSerializer.Serialize(gaps.ToDictionary(static gap => gap.MessageId, gap => gap.KnownFrom.Select(id => _items[id]).ToArray(), StringComparer.Ordinal));

    private void WriteLinks()
    {
        using var insert = new SqlStatement(_connection, "INSERT INTO link(item_id, thread_id, parent, reason, quotes) VALUES(?,?,?,?,?)");
        foreach (PlacedLink link in _placed.Links)
        {
            byte[]? quotes = QuoteCodec.Pack([.. link.Quotes.Select(Reference)]);
            insert.Bind(1, _items[link.Id]).Bind(2, link.Thread is null ? null : _threads[link.Thread]).Bind(3, link.Parent is null ? null : Reference(link.Parent))
                .Bind(4, (long)link.Reason).Bind(5, quotes).Run();
        }
    }

    private void WriteRecovered()
    {
        var order = new RecoveredOrder(_connection, _placed.Recovered, _items);
        using var addresses = new RecoveredParties(_connection);
        using var insert = new SqlStatement(_connection, "INSERT INTO recovered(recovered_id, hash, how, message_id, title, date, date_from, date_to, instant, path, thread_id, parent) VALUES(?,?,?,?,?,?,?,?,?,(SELECT path FROM item WHERE item_id = ?),?,?)");
        using var copies = new SqlStatement(_connection, "INSERT INTO recovered_copy(recovered_id, place, item_id, header) VALUES(?,?,?,?)");
        foreach (PlacedRecovered placed in _placed.Recovered)
        {
            RecoveredMessage message = placed.Message;
            long id = _recovered[message.Id];
            ItemDate? date = order.DateOf(message.Id);
            insert.Bind(1, id).Bind(2, HashOf(message.Id)).Bind(3, (long)message.How).Bind(4, placed.MessageId).Bind(5, message.Subject).Bind(6, message.Sent?.Value)
                .Bind(7, date?.From).Bind(8, date?.To).Bind(9, date?.Instant).Bind(10, _items[message.Copies[0].Holder])
                .Bind(11, _threads[placed.Thread]).Bind(12, placed.Parent is null ? null : Reference(placed.Parent)).Run();
            addresses.Write(-id, message);
            for (int place = 0; place < message.Copies.Count; place++)
            {
                copies.Bind(1, id).Bind(2, place).Bind(3, _items[message.Copies[place].Holder]).Bind(4, message.Copies[place].HeaderIndex).Run();
            }
        }
    }

    private void WriteVariants()
    {
        using var insert = new SqlStatement(_connection, "INSERT OR IGNORE INTO variant(item_id, other, why) VALUES(?,?,?)");
        foreach (RecoveredMessage message in _placed.Recovered.Select(static placed => placed.Message))
        {
            foreach (string other in message.Variants)
            {
                insert.Bind(1, Reference(message.Id)).Bind(2, Reference(other)).Bind(3, VariantLinks.Recovered).Run();
                insert.Bind(1, Reference(other)).Bind(2, Reference(message.Id)).Bind(3, VariantLinks.Recovered).Run();
            }
        }
    }

    /// <summary>Items above zero, recovered messages below, 0 for none.</summary>
    private long Reference(string? id) => id is null ? 0 : _items.TryGetValue(id, out long item) ? item : -_recovered[id];

    private static long HashOf(string id) => RecordId.TryParse(id, out RecordId parsed) ? parsed.Hash : throw new ArgumentException("Not an id.", nameof(id));
}
