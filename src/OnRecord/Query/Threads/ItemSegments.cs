using Microsoft.Data.Sqlite;
using OnRecord.Ingest.Text;
using OnRecord.Language.Segments;
using OnRecord.Query.Shapes;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Analysis;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Threads;

/// <summary>A held message's place in the record: thread, what it answers, whose words its segments are. Not thread-safe.</summary>
internal sealed class ItemSegments(SqliteConnection connection)
{
    private static readonly string[] s_kinds = ["own", "quoted", "forwarded", "header", "signature", "disclaimer"];

    private readonly CutReader _cuts = new(connection);

    /// <summary>The thread and the message answered, as ids, and for each embedded header the number of the message behind it.</summary>
    public (string? Thread, string? Parent, IReadOnlyList<long> Quotes) Links(long item)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT thread_id, parent, quotes FROM link WHERE item_id = $id";
        select.Parameters.AddWithValue("$id", item);
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read()
            ? (MessageNames.OfThread(connection, row.IsDBNull(0) ? null : row.GetInt64(0)), MessageNames.Of(connection, row.IsDBNull(1) ? null : row.GetInt64(1)), QuoteCodec.Unpack(row.IsDBNull(2) ? null : (byte[])row.GetValue(2)))
            : (null, null, []);
    }

    /// <summary>The segments of an item's text in code points; none before it was cut.</summary>
    public List<SegmentShape> Of(long item, IReadOnlyList<long> quotes)
    {
        var shapes = new List<SegmentShape>();
        if (_cuts.WithText(item) is not { } found)
        {
            return shapes;
        }

        var ids = new Dictionary<int, string?>();
        int unit = 0;
        int point = 0;
        foreach (Segment segment in found.Cut.Segments.Segments)
        {
            int end = point + CodePoints.FromUnits(found.Text.AsSpan(unit, segment.End - unit), segment.End - unit);
            if (!ids.TryGetValue(segment.Header, out string? message))
            {
                ids[segment.Header] = message = segment.Header >= 0 && segment.Header < quotes.Count ? MessageNames.Of(connection, quotes[segment.Header]) : null;
            }

            shapes.Add(new SegmentShape(s_kinds[(int)segment.Kind], point, end, message));
            (unit, point) = (segment.End, end);
        }

        return shapes;
    }
}
