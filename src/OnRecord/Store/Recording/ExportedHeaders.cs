using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Record.Parties;

namespace OnRecord.Store.Recording;

/// <summary>Adds the names that an export keeps in fields of its own beside addresses without names.</summary>
internal static class ExportedHeaders
{
    private static readonly string[] Fields = ["from", "to", "cc", "bcc"];

    /// <summary>Adds those of every message that is held; copies count once.</summary>
    public static void AddTo(PartyLinker linker, SqliteConnection connection)
    {
        var blocks = new FieldBlocks(connection);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT hash, block_id, block_start, block_length, role, group_concat(coalesce(address, ''), char(10) ORDER BY ordinal)
              FROM participant JOIN address USING (address_id)
              JOIN item USING (item_id) WHERE copy_of IS NULL AND block_id IS NOT NULL GROUP BY item_id, role HAVING count(name) = 0 ORDER BY item_id
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            string role = Roles.Name(rows.GetInt32(4));
            ItemField? field = !Fields.Contains(role, StringComparer.Ordinal) ? null
                : blocks.Of(rows.GetInt64(1), rows.GetInt32(2), rows.GetInt32(3)).FirstOrDefault(field => field.Name == "x-" + role);
            foreach ((string name, string address) in field is null ? [] : ExportedNames.Of(field.Value.Trim(), rows.GetString(5).Split('\n')))
            {
                linker.AddExported(name, address, new PartySighting(rows.GetInt64(0), field!.Name, 0, 0));
            }
        }
    }
}
