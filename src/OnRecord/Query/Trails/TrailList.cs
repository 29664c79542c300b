using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Record.Recovered;
using OnRecord.Record.Trails;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Query.Trails;

/// <summary>The trails that a case keeps: the wordings that travelled furthest, first those with the most writers and threads; stock phrases, and what one writer sends again and again, last.</summary>
public static class TrailList
{
    private const string Steps = """
         WHERE trail_id IN (SELECT trail_id FROM trail_step JOIN (
            SELECT item_id, part_of, date_from, date_to FROM item UNION ALL SELECT -recovered_id, NULL, date_from, date_to FROM recovered) AS item ON item.item_id = trail_step.item
          WHERE 1
        """;

    /// <summary>How many there are.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="filter">Leaves out trails none of whose items fit.</param>
    public static long Count(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM trail" + Which(filter, count);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The trails, read as they are asked for.</summary>
    public static IEnumerable<TrailShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT trail_id, hash FROM trail" + Which(filter, select) + " ORDER BY" + (byId ? " hash" : " trail_id") + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return Shape(connection, rows.GetInt64(0), rows.GetInt64(1));
        }
    }

    /// <summary>A trail by its id; null when the case does not keep it.</summary>
    public static TrailShape? Find(SqliteConnection connection, RecordId id)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT trail_id FROM trail WHERE hash = $hash";
        select.Parameters.AddWithValue("$hash", id.Hash);
        return select.ExecuteScalar() is long number ? Shape(connection, number, id.Hash) : null;
    }

    /// <summary>Whether the case keeps a trail of this id.</summary>
    internal static bool Keeps(SqliteConnection connection, RecordId id)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT 1 FROM trail WHERE hash = $hash";
        select.Parameters.AddWithValue("$hash", id.Hash);
        return select.ExecuteScalar() is not null;
    }

    private static string Which(ItemFilter filter, SqliteCommand command) => filter == new ItemFilter() ? "" : $"{Steps}{filter.Sql(command)})";

    private static TrailShape Shape(SqliteConnection connection, long trail, long hash)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item, holder, field, start, length, relation, from_step, compared FROM trail_step WHERE trail_id = $trail ORDER BY place";
        select.Parameters.AddWithValue("$trail", trail);
        using SqliteDataReader rows = select.ExecuteReader();
        var steps = new List<LocatedStep>();
        while (rows.Read())
        {
            int start = rows.GetInt32(3);
            steps.Add(new LocatedStep(
                rows.GetInt64(0), rows.GetInt64(1), TextFields.Names[rows.GetInt32(2)], new TextSpan(start, start + rows.GetInt32(4)), (TrailRelation)rows.GetInt32(5),
                rows.IsDBNull(6) ? null : rows.GetInt32(6), rows.IsDBNull(7) ? null : rows.GetInt32(7)));
        }

        string text = QuotedWords.TextOf(StoredText.WordsOf(connection, steps[0].Holder, steps[0].Field), [steps[0].Span]);
        return new TrailShaper(connection).Shape(new RecordId("trail", hash).ToString(), text, steps, isKept: true);
    }
}
