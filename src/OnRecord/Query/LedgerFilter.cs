using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>Narrows the ledger and the Problems.</summary>
/// <param name="State">One of <see cref="EntryState"/>, <see cref="NotRead"/>, or null.</param>
/// <param name="Code">A Problem code that the entry has, or null.</param>
/// <param name="Under">Beginning of the path, or null.</param>
/// <param name="Items">Date and party: of the message or document that the entry is, or of one that holds it, as a message its attachments. What has no date or party
/// does not meet one that is asked for. Null: any.</param>
/// <param name="Named">Words of the file's own name, or the whole of it with <c>*</c> for any characters, or null.</param>
public sealed record LedgerFilter(string? State = null, string? Code = null, string? Under = null, ItemFilter? Items = null, string? Named = null)
{
    /// <summary>Of the failed entries those that are never followed: links, devices and the case itself.</summary>
    public const string NotRead = "not-read";

    internal string Sql(SqliteCommand command)
    {
        command.Parameters.AddWithValue("$state", (object?)State ?? DBNull.Value);
        command.Parameters.AddWithValue("$code", (object?)Code ?? DBNull.Value);
        command.Parameters.AddWithValue("$under", (object?)Under ?? DBNull.Value);
        return $"""
             WHERE ($state IS NULL OR entry.state = $state OR ($state = '{NotRead}' AND {LedgerTotals.IsNotRead}))
              AND ($code IS NULL OR EXISTS (SELECT 1 FROM problem WHERE problem.entry_id = entry.entry_id AND problem.code = $code))
              AND ($under IS NULL OR substr(entry.path, 1, length($under)) = $under)
            """ + NameSql(command) + ItemSql(command);
    }

    private string NameSql(SqliteCommand command)
    {
        if (Named is null)
        {
            return "";
        }

        command.Connection!.CreateFunction<string, bool>("is_named", new LedgerName(Named).Fits);
        return " AND is_named(entry.path)";
    }

    private string ItemSql(SqliteCommand command) => Items is null || Items == new ItemFilter()
        ? ""
        : $"""

              AND EXISTS (
                WITH RECURSIVE up(id) AS (SELECT entry.entry_id UNION ALL SELECT inner.parent FROM up JOIN entry AS inner ON inner.entry_id = up.id WHERE inner.parent IS NOT NULL)
                SELECT 1 FROM up JOIN entry AS holder ON holder.entry_id = up.id JOIN item ON item.item_id = holder.item_id WHERE 1{Items.Sql(command)})
            """;
}
