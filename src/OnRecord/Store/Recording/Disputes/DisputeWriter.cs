using Microsoft.Data.Sqlite;
using OnRecord.Record.Disputes;
using OnRecord.Sources;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Writes what does not fit together; the caller holds a transaction and has written parties and events.</summary>
internal static class DisputeWriter
{
    private const string AddParties = """
        INSERT OR IGNORE INTO dispute_party(party_id, dispute_id)
        SELECT party_id, dispute_id FROM dispute JOIN event ON event.kind = 0 AND event.hash = left_hash JOIN event_party USING (event_id)
        UNION SELECT party_id, dispute_id FROM dispute JOIN item ON item.hash = left_hash JOIN participant USING (item_id) JOIN address_party USING (address_id)
        UNION SELECT party_id, dispute_id FROM dispute JOIN event ON right_message IN (0, 2) AND event.kind = right_message / 2 AND event.hash = right_hash JOIN event_party USING (event_id)
        UNION SELECT party_id, dispute_id FROM dispute JOIN item ON right_message = 1 AND item.hash = right_hash JOIN participant USING (item_id) JOIN address_party USING (address_id)
        UNION SELECT party_id, dispute_id FROM dispute JOIN recovered ON right_message = 1 AND recovered.hash = right_hash JOIN participant ON participant.item_id = -recovered_id JOIN address_party USING (address_id)
        """;

    /// <summary>Writes disputes.</summary>
    public static void Write(SqliteConnection connection, IEnumerable<FoundDispute> disputes)
    {
        using (var insert = new SqlStatement(connection, "INSERT INTO dispute(hash, kind, score, left_hash, right_hash, right_message, why) VALUES(?,?,?,?,?,?,?)"))
        {
            foreach (FoundDispute dispute in disputes)
            {
                insert.Bind(1, RecordId.Of("dispute", dispute.Left.ToString(), dispute.Right.ToString()).Hash).Bind(2, (long)dispute.Kind).Bind(3, (long)dispute.Score)
                    .Bind(4, dispute.Left.Hash).Bind(5, dispute.Right.Hash).Bind(6, dispute.Right.Kind switch { "message" => 1L, "contact" => 2L, _ => 0L }).Bind(7, dispute.Why).Run();
            }
        }

        CaseFile.Execute(connection, AddParties);
        CaseFile.Execute(connection, $"UPDATE dispute SET date_from = ({Of("min", "date_from")}), date_to = ({Of("max", "date_to")}), instant = ({Of("max", "instant")})");
    }

    /// <summary>From the times of both sides.</summary>
    private static string Of(string choose, string column) => $"""
        SELECT {choose}(value) FROM (
          SELECT {column} AS value FROM event WHERE event.kind = 0 AND event.hash = left_hash
          UNION ALL SELECT {column} FROM item WHERE item.hash = left_hash
          UNION ALL SELECT {column} FROM event WHERE right_message IN (0, 2) AND event.kind = right_message / 2 AND event.hash = right_hash
          UNION ALL SELECT {column} FROM item WHERE right_message = 1 AND item.hash = right_hash
          UNION ALL SELECT {column} FROM recovered WHERE right_message = 1 AND recovered.hash = right_hash)
        """;
}
