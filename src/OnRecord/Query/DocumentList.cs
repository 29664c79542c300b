using Microsoft.Data.Sqlite;
using OnRecord.Query.Decisions;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>Lists documents, each once, by path.</summary>
public static class DocumentList
{
    private const string Which = " FROM item WHERE kind = 1 AND copy_of IS NULL AND part = 1";

    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*)" + Which + filter.Sql(count);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The documents, read as they are asked for.</summary>
    public static IEnumerable<DocumentShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false)
    {
        var verdicts = new VerdictBook(connection);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id, hash, media_type, title, {ItemDateSql.Date}, doc, {ItemDateSql.Undated}{Which}" + filter.Sql(select) + (byId ? " ORDER BY hash" : " ORDER BY path, hash") + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return Shape(connection, rows, verdicts);
        }
    }

    private static DocumentShape Shape(SqliteConnection connection, SqliteDataReader row, VerdictBook verdicts)
    {
        long item = row.GetInt64(0);
        string id = ItemKind.Document.Id(row.GetInt64(1)).ToString();
        ItemDoc doc = ItemDoc.Parse(row.GetString(5));
        return new DocumentShape(
            id, row.IsDBNull(2) ? "document" : row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3),
            doc.Authors, doc.Outlet, row.IsDBNull(4) ? null : row.GetString(4),
            row.IsDBNull(4) ? null : row.GetBoolean(6) ? "option" : "evidence", DocumentLanguage.Of(connection, item),
            doc.Pages, ItemDetails.Copies(connection, item), ItemDetails.Problems(connection, item), Citations.OfItem(connection, item), ItemState.Of(connection, item), verdicts.Of(id), verdicts.NotesOf(id), CarrierList.Of(connection, item), doc.Happens.Count > 0 ? doc.Happens : null);
    }
}
