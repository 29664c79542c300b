using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Language.Segments;
using OnRecord.Record.Recovered;

namespace OnRecord.Store.Analysis;

/// <summary>Cuts stored items: messages into segments, documents only where they print mail. Not thread-safe.</summary>
/// <param name="connection">For reading.</param>
/// <param name="guard">Notes items that cannot be cut.</param>
internal sealed class ItemCutter(SqliteConnection connection, ItemGuard guard)
{
    /// <summary>Longer documents are not looked at for printed mail, in UTF-16 units.</summary>
    private const int LongestDocument = 4 << 20;

    private readonly FieldBlocks blocks = new(connection);

    /// <summary>Cuts the items from a number to a number and packs what is found; one that cannot be cut has no segments, so that nobody's words are told of it.</summary>
    public List<(long Item, byte[] Cut)> Cut(long first, long last)
    {
        var cuts = new List<(long, byte[])>();
        foreach (Row row in Rows(first, last))
        {
            cuts.Add((row.Item, guard.Find(AnalysisStep.Cutting, row.Item, () => Cut(row)) ?? CutCodec.Pack(s_uncut, "")));
        }

        return cuts;
    }

    private static readonly ItemCut s_uncut = new("body", new MessageSegments([], []));

    private byte[] Cut(Row row)
    {
        ItemCut? cut = row.IsMessage ? CutMessage(row, out string text) : CutDocument(row, out text);
        return CutCodec.Pack(cut, text);
    }

    private ItemCut? CutMessage(Row row, out string text)
    {
        string field = "body";
        text = TextOf(row.Item, "body");
        if (text.Length == 0)
        {
            field = "html";
            text = TextOf(row.Item, "html");
        }

        IReadOnlyList<ItemField> fields = blocks.Of(row.Block, row.Start, row.Length);
        return new ItemCut(field, Segmenter.Shipped.Cut(text, row.Subject, row.Date))
        {
            ThreadIndex = fields.FirstOrDefault(static field => field.Name == "thread-index")?.Value,
            ThreadTopic = fields.FirstOrDefault(static field => field.Name == "thread-topic")?.Value,
        };
    }

    private ItemCut? CutDocument(Row row, out string text)
    {
        text = TextOf(row.Item, "body");
        if (text.Length > LongestDocument || !PrintedHeaders.Any(Segmenter.HeadersOf(text)))
        {
            return null;
        }

        return new ItemCut("body", Segmenter.Shipped.CutPrint(text));
    }

    private string TextOf(long item, string field) => StoredText.WordsOf(connection, item, field);

    private readonly record struct Row(long Item, bool IsMessage, string? Subject, string? Date, long? Block, int Start, int Length);

    private List<Row> Rows(long first, long last)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, kind, title, block_id, block_start, block_length, date FROM item WHERE item_id BETWEEN $first AND $last AND part = 1 ORDER BY item_id";
        select.Parameters.AddWithValue("$first", first);
        select.Parameters.AddWithValue("$last", last);
        using SqliteDataReader row = select.ExecuteReader();
        var rows = new List<Row>();
        while (row.Read())
        {
            bool hasFields = !row.IsDBNull(3);
            rows.Add(new Row(row.GetInt64(0), row.GetInt32(1) == (int)ItemKind.Message, row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(6) ? null : row.GetString(6), hasFields ? row.GetInt64(3) : null, hasFields ? row.GetInt32(4) : 0, hasFields ? row.GetInt32(5) : 0));
        }

        return rows;
    }
}
