using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Record.Parties;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>Adds the names that an export keeps in fields of its own beside addresses without names.</summary>
internal static class ExportedHeaders
{
    private static readonly string[] Fields = ["from", "to", "cc", "bcc"];

    /// <summary>Adds those of every message that is held; copies count once.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static void AddTo(PartyLinker linker, SqliteConnection connection, ItemGuard guard, CancellationToken cancel)
    {
        var blocks = new FieldBlocks(connection);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT hash, block_id, block_start, block_length, role, group_concat(coalesce(address, ''), char(10) ORDER BY ordinal), item_id
              FROM participant JOIN address USING (address_id)
              JOIN item USING (item_id) WHERE copy_of IS NULL AND from_copy IS NULL AND block_id IS NOT NULL GROUP BY item_id, role HAVING count(name) = 0 ORDER BY item_id
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            string role = Roles.Name(rows.GetInt32(4));
            ItemField? field = !Fields.Contains(role, StringComparer.Ordinal) ? null
                : blocks.Of(rows.GetInt64(1), rows.GetInt32(2), rows.GetInt32(3)).FirstOrDefault(field => field.Name == "x-" + role);
            if (field is not null)
            {
                guard.Run(AnalysisStep.People, rows.GetInt64(6), () => Add(linker, rows.GetInt64(0), field, rows.GetString(5).Split('\n')));
            }
        }
    }

    private static void Add(PartyLinker linker, long hash, ItemField field, string[] addresses)
    {
        foreach ((string name, string address) in ExportedNames.Of(field.Value.Trim(), addresses))
        {
            linker.AddExported(name, address, new PartySighting(hash, field.Name, 0, 0));
        }
    }
}
