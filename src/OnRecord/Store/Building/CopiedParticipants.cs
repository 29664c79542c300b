using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Building;

/// <summary>
/// Gives the message that stands for its copies whomever only the header of a copy names: a message went to all whom any of its copies says it went to. Each such row names the copy
/// (<c>from_copy</c>), whose field can be cited. Who is named by the same address, or without one by the same name, is one; among the recipients it does not matter in which field.
/// </summary>
internal static class CopiedParticipants
{
    private const string Sql = """
        DELETE FROM participant WHERE from_copy IS NOT NULL;
        INSERT INTO participant(item_id, role, ordinal, address_id, from_copy)
          SELECT message, role, (SELECT coalesce(max(ordinal), -1) FROM participant WHERE item_id = message) + row_number() OVER (PARTITION BY message ORDER BY role, said), address_id, copy
          FROM (
            SELECT item.copy_of AS message, item.item_id AS copy, role, address_id, lower(coalesce(address, name)) AS said, row_number() OVER (
              PARTITION BY item.copy_of, role > 2, lower(coalesce(address, name)) ORDER BY item.path, item.hash, role, ordinal) AS place
            FROM item JOIN participant USING (item_id) JOIN address USING (address_id)
            WHERE item.copy_of IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM participant AS own JOIN address AS known USING (address_id) WHERE own.item_id = item.copy_of AND (own.role > 2) = (participant.role > 2)
                AND (lower(coalesce(known.address, known.name)) = lower(coalesce(address.address, address.name)) OR address.address IS NULL AND lower(known.name) = lower(address.name))))
          WHERE place = 1;
        """;

    /// <summary>Writes them anew; the caller holds a transaction.</summary>
    public static void Write(SqliteConnection connection) => CaseFile.Execute(connection, Sql);
}
