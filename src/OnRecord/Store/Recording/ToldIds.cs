using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording;

/// <summary>
/// Lets ids of what is told, and of what does not fit together, outlive the items that they are made of: another copy of a message may stand for it, or a quotation be found whole, and what is
/// told in it has other ids then. An old one leads to the event with the same words in the item that stands in place of the old; where that is not plain, nowhere.
/// </summary>
internal static class ToldIds
{
    private const string Keep = """
        CREATE TEMP TABLE told_before AS SELECT event_id, kind, hash, item_id, words FROM event;
        CREATE TEMP TABLE dispute_before AS SELECT hash, left_hash, right_hash FROM dispute;
        """;

    /// <summary>Events of before, and of now, whose words are those of one that is no more.</summary>
    private const string Among = "WHERE words IN (SELECT words FROM told_before WHERE hash NOT IN (SELECT hash FROM event))";

    /// <summary>Notes the ids as they are; the caller holds a transaction and is about to write them anew.</summary>
    public static void Note(SqliteConnection connection) => CaseFile.Execute(connection, Keep);

    /// <summary>Makes ids that are no more lead to what stands in their place; the caller has written events and disputes.</summary>
    public static void Replace(SqliteConnection connection)
    {
        ReplacedIds.Write(connection, Events(connection), "event");
        ReplacedIds.Write(connection, Disputes(connection), "dispute");
        CaseFile.Execute(connection, "DROP TABLE told_before; DROP TABLE dispute_before");
    }

    private static List<(long, long)> Events(SqliteConnection connection)
    {
        ILookup<Place, long> before = Read(connection, "told_before"), now = Read(connection, "event");
        var pairs = new List<(long, long)>();
        foreach (IGrouping<Place, long> was in before)
        {
            long[] old = [.. was];
            long[] stand = Targets(connection, was.Key.Item).Select(item => now[was.Key with { Item = item }].ToArray()).FirstOrDefault(static found => found.Length > 0) ?? [];

            // The same words twice in an item are told apart by their order alone.
            if (stand.Length == old.Length)
            {
                pairs.AddRange(old.Zip(stand).Where(static pair => pair.First != pair.Second));
            }
        }

        return pairs;
    }

    /// <summary>Where the words of an item stand now: in itself or the copy that stands for it, else in the messages that it quotes.</summary>
    private static IEnumerable<long> Targets(SqliteConnection connection, long item)
    {
        long kept = CaseFile.Scalar(connection, FormattableString.Invariant($"SELECT coalesce(copy_of, item_id) FROM item WHERE item_id = {item}"));
        yield return kept;
        foreach (long quoted in QuoteCodec.Load(connection, kept).Distinct())
        {
            if ((quoted > 0 ? quoted : RecoveredIds.FirstCopy(connection, -quoted)?.Holder) is { } holder)
            {
                yield return holder;
            }
        }
    }

    private static ILookup<Place, long> Read(SqliteConnection connection, string table)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id, kind, words, hash FROM {table} {Among} ORDER BY event_id";
        using SqliteDataReader rows = select.ExecuteReader();
        var events = new List<(Place Place, long Hash)>();
        while (rows.Read())
        {
            events.Add((new Place(rows.GetInt64(0), rows.GetInt32(1), rows.GetInt64(2)), rows.GetInt64(3)));
        }

        return events.ToLookup(static one => one.Place, static one => one.Hash);
    }

    private static List<(long, long)> Disputes(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT was.hash, dispute.hash FROM dispute_before AS was
            JOIN dispute ON dispute.left_hash = {Side("was.left_hash")} AND dispute.right_hash = {Side("was.right_hash")}
            WHERE was.hash NOT IN (SELECT hash FROM dispute)
            """;
        return ReplacedIds.Pairs(select);
    }

    /// <summary>The hash that a side of a dispute has now, as SQL: that of what replaced it, and of a copy that of the message that stands for it.</summary>
    private static string Side(string hash) =>
        $"coalesce((SELECT by FROM replaced WHERE hash = {hash}), (SELECT first.hash FROM item JOIN item AS first ON first.item_id = item.copy_of WHERE item.hash = {hash}), {hash})";

    private readonly record struct Place(long Item, int Kind, long Words);
}
