using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>One text of an item, whole.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Part">From 1; more for texts that were cut.</param>
/// <param name="Field"><c>body</c> or <c>html</c>.</param>
/// <param name="Text">The words.</param>
public sealed record TextShape(string Item, int Part, string Field, string Text);

/// <summary>Reads every text of a case, copies included, sorted by item.</summary>
internal static class TextExport
{
    public static IEnumerable<TextShape> Read(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item.kind, item.hash, item.part, item_text.text_id FROM item JOIN item_text ON text_id BETWEEN item_id * 2 AND item_id * 2 + 1 ORDER BY item.kind, item.hash, item_text.text_id";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return new TextShape(
                ((ItemKind)rows.GetInt32(0)).Id(rows.GetInt64(1)).ToString(), rows.GetInt32(2), TextFields.NameOf(rows.GetInt64(3)), StoredText.Open(connection, rows.GetInt64(3))!.Whole().Text);
        }
    }
}
