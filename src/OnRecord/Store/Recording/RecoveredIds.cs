using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording;

/// <summary>
/// Lets ids of recovered messages outlive them: a message may be found, or known from a fuller quotation, and has another id then. The old one
/// leads to what its quotation is taken for now.
/// </summary>
internal static class RecoveredIds
{
    /// <summary>The ids of the record as it stands, with the first copy of each.</summary>
    public static Dictionary<long, (long Holder, int Header)> Load(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT hash, item_id, header FROM recovered JOIN recovered_copy USING (recovered_id) WHERE place = 0";
        using SqliteDataReader rows = select.ExecuteReader();
        var ids = new Dictionary<long, (long, int)>();
        while (rows.Read())
        {
            ids[rows.GetInt64(0)] = (rows.GetInt64(1), rows.GetInt32(2));
        }

        return ids;
    }

    /// <summary>The item that carries the fullest copy of a recovered message, and the embedded header that begins it; null for none.</summary>
    public static (long Holder, int Header)? FirstCopy(SqliteConnection connection, long recovered)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, header FROM recovered_copy WHERE recovered_id = $id AND place = 0";
        select.Parameters.AddWithValue("$id", recovered);
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetInt32(1)) : null;
    }

    /// <summary>Makes ids that are no more lead to what stands in their place.</summary>
    /// <param name="connection">Within a transaction, the new record written.</param>
    /// <param name="before">The ids before.</param>
    public static void Replace(SqliteConnection connection, Dictionary<long, (long Holder, int Header)> before)
    {
        HashSet<long> now = [.. Load(connection).Keys];
        ReplacedIds.Write(
            connection, before.Where(one => !now.Contains(one.Key)).Select(one => (one.Key, By: HashNow(connection, one.Value.Holder, one.Value.Header))).Where(static pair => pair.By is not null).Select(static pair => (pair.Key, pair.By!.Value)), "recovered");
    }

    private static long? HashNow(SqliteConnection connection, long holder, int header)
    {
        List<long> quotes = QuoteCodec.Load(connection, holder);
        long reference = header < quotes.Count ? quotes[header] : 0;
        return reference == 0 ? null : CaseFile.Scalar(connection, reference > 0 ? $"SELECT hash FROM item WHERE item_id = {reference}" : $"SELECT hash FROM recovered WHERE recovered_id = {-reference}");
    }
}
