using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query.Threads;
using OnRecord.Store;
using OnRecord.Store.Analysis;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Search;

/// <summary>Tells in which recovered message's words a place of an item stands. Not thread-safe.</summary>
internal sealed class RecoveredHits(SqliteConnection connection)
{
    private readonly CutReader _cuts = new(connection);

    /// <summary>The recovered message at a place of a text, in UTF-16 units; null for words of the item itself, and of messages that are held.</summary>
    public RecoveredHit? At(long item, string field, int place)
    {
        List<long> quotes = QuoteCodec.Load(connection, item);
        if (!quotes.Exists(static quote => quote < 0) || _cuts.Of(item) is not { } cut || cut.Field != field)
        {
            return null;
        }

        int header = cut.Segments.Segments.Where(segment => segment.Start <= place && place < segment.End).Select(static segment => segment.Header).DefaultIfEmpty(-1).First();
        return header >= 0 && header < quotes.Count && quotes[header] < 0 ? Hit(connection, -quotes[header]) : null;
    }

    /// <summary>The head of a recovered message.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="number">Its number, above zero.</param>
    internal static RecoveredHit? Hit(SqliteConnection connection, long number)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT hash, how, date, title FROM recovered WHERE recovered_id = $number";
        select.Parameters.AddWithValue("$number", number);
        using SqliteDataReader row = select.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        Participant? from = StoredItem.Participants(connection, -number).FirstOrDefault(static party => party.Role == "from");
        return new RecoveredHit(
            ItemKind.Message.Id(row.GetInt64(0)).ToString(), RecoveredList.How(row.GetInt32(1)), row.IsDBNull(2) ? null : row.GetString(2), from?.Name ?? from?.Address, row.IsDBNull(3) ? null : row.GetString(3));
    }
}
