using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording;

/// <summary>Who wrote and got messages, as numbers of parties from 1. What is asked of one item or document again is kept, and of a thread for good. Not thread-safe.</summary>
internal sealed class Correspondents(SqliteConnection connection)
{
    private const string OfMessage = "SELECT role, party_id FROM participant JOIN address_party USING (address_id) WHERE item_id = $id ORDER BY role, ordinal";

    private const string PeopleOfThread = """
        SELECT DISTINCT party_id FROM (SELECT item_id FROM link WHERE thread_id = $id UNION ALL SELECT -recovered_id FROM recovered WHERE thread_id = $id)
          JOIN participant USING (item_id) JOIN address_party USING (address_id) ORDER BY party_id
        """;

    private const string Carriers = "SELECT message_id, thread_id FROM carried LEFT JOIN link ON link.item_id = message_id WHERE carried.item_id = $id ORDER BY message_id";

    private readonly Dictionary<int, IReadOnlyList<(int Role, int Party)>> byWriter = [];
    private readonly Dictionary<long, IReadOnlyList<int>> byThread = [];
    private (long Document, IReadOnlyList<(long Message, long? Thread)> Messages) carriers = (-1, []);
    private (long Document, IReadOnlyList<int> People) carried = (-1, []);
    private List<long> quotes = [];
    private long? thread;
    private long known = -1;

    /// <summary>Writer (role 0) and recipients of an item's own words, or of those of a message that it quotes: see <see cref="Record.Findings.ItemFindings.Writers"/>.</summary>
    public IReadOnlyList<(int Role, int Party)> Of(long item, int writer)
    {
        Enter(item);
        if (!byWriter.TryGetValue(writer, out IReadOnlyList<(int, int)>? found))
        {
            long message = MessageOf(item, writer);
            byWriter[writer] = found = message == 0 ? [] : Read(OfMessage, message, static row => (row.GetInt32(0), row.GetInt32(1)));
        }

        return found;
    }

    /// <summary>Who wrote the words of a writer; 0 when that is not known.</summary>
    public int WriterOf(long item, int writer) => Of(item, writer).Where(static who => who.Role == 0).Select(static who => who.Party).FirstOrDefault();

    /// <summary>The message that a writer's words are of: an item, below zero a recovered message, 0 for none.</summary>
    public long MessageOf(long item, int writer)
    {
        Enter(item);
        return writer < 0 ? 0 : writer == 0 ? item : writer <= quotes.Count ? quotes[writer - 1] : 0;
    }

    /// <summary>Everybody who wrote or got a message of an item's thread; none for an item in no thread.</summary>
    public IReadOnlyList<int> OfThreadOf(long item) => ThreadOf(item) is { } number ? OfThread(number) : [];

    private IReadOnlyList<int> OfThread(long number) =>
        byThread.TryGetValue(number, out IReadOnlyList<int>? found) ? found : byThread[number] = Read(PeopleOfThread, number, static row => row.GetInt32(0));

    /// <summary>Everybody who wrote or got what carries a document, or a message of its thread; by number, each once.</summary>
    public IReadOnlyList<int> OfCarriersOf(long document)
    {
        if (carried.Document != document)
        {
            IEnumerable<int> alone = CarriersOf(document).Where(static carrier => carrier.Thread is null).SelectMany(carrier => Read(OfMessage, carrier.Message, static row => row.GetInt32(1)));
            IEnumerable<int> inThreads = CarriersOf(document).Select(static carrier => carrier.Thread).OfType<long>().Distinct().SelectMany(OfThread);
            carried = (document, [.. alone.Concat(inThreads).Distinct().Order()]);
        }

        return carried.People;
    }

    /// <summary>The messages that carry a document, each with its thread; null for what is in none.</summary>
    public IReadOnlyList<(long Message, long? Thread)> CarriersOf(long document)
    {
        if (carriers.Document != document)
        {
            carriers = (document, Read(Carriers, document, static row => (row.GetInt64(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1))));
        }

        return carriers.Messages;
    }

    /// <summary>An item's thread; null for what is in none.</summary>
    public long? ThreadOf(long item)
    {
        Enter(item);
        return thread;
    }

    private void Enter(long item)
    {
        if (known == item)
        {
            return;
        }

        byWriter.Clear();
        (long? Thread, List<long> Quotes)[] link = [.. Read("SELECT thread_id, quotes FROM link WHERE item_id = $id", item, static row =>
            (row.IsDBNull(0) ? (long?)null : row.GetInt64(0), QuoteCodec.Unpack(row.IsDBNull(1) ? null : (byte[])row.GetValue(1))))];
        (known, thread, quotes) = (item, link.Length == 0 ? null : link[0].Thread, link.Length == 0 ? [] : link[0].Quotes);
    }

    private List<T> Read<T>(string sql, long id, Func<SqliteDataReader, T> shape) => SqlRows.Read(connection, sql, shape, ("$id", id));
}
