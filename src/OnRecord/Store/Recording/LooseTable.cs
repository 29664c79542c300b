using Microsoft.Data.Sqlite;
using OnRecord.Record.Loose;
using OnRecord.Store.Analysis;
using OnRecord.Store.Recording.Trails;

namespace OnRecord.Store.Recording;

/// <summary>The loose passages that are to be analysed, in a case; see <see cref="Schema.Tables"/>.</summary>
internal static class LooseTable
{
    /// <summary>Writes them in place of those before; the caller holds a transaction.</summary>
    public static void Write(SqliteConnection connection, PassageOrder order, IReadOnlyList<LoosePassage> passages)
    {
        CaseFile.Execute(connection, "DELETE FROM loose");
        using var insert = new SqlStatement(connection, "INSERT INTO loose(item_id, start, end, writer) VALUES(?,?,?,?)");
        foreach (LoosePassage passage in passages)
        {
            insert.Bind(1, order.Holders[passage.Item]).Bind(2, (long)passage.Span.Start).Bind(3, (long)passage.Span.End).Bind(4, (long)passage.Writer).Run();
        }
    }

    /// <summary>Those of each item, rising.</summary>
    public static ILookup<long, LooseSpan> Read(SqliteConnection connection) => SqlRows
        .Read(connection, "SELECT item_id, writer, start, end FROM loose ORDER BY item_id, start", static row => (Item: row.GetInt64(0), Span: new LooseSpan(row.GetInt32(1), row.GetInt32(2), row.GetInt32(3))))
        .ToLookup(static row => row.Item, static row => row.Span);
}
