using Microsoft.Data.Sqlite;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Checking;

/// <summary>
/// Cuts stored texts again and compares with what the case has: the segments, and with them the headers and words of recovered messages, which
/// the case keeps as places in the texts that carry them.
/// </summary>
internal sealed class CutCheck(SqliteConnection connection, Action<string, string> fail)
{
    /// <summary>Blocks looked at when not all are asked for; those that carry recovered messages first.</summary>
    private const int SampleBlocks = 20;

    /// <summary>Items compared.</summary>
    public long Compared { get; private set; }

    /// <summary>Runs the check.</summary>
    /// <param name="all">True for every item that was cut by the rules of this program.</param>
    /// <param name="cancel">Stops between blocks.</param>
    public void Run(bool all, CancellationToken cancel)
    {
        var cutter = new ItemCutter(connection, new ItemGuard());
        IReadOnlySet<long> uncut = FailureTable.Uncut(connection);
        foreach ((long first, long last, byte[] stored) in Blocks(all))
        {
            cancel.ThrowIfCancellationRequested();
            CutBlock block = CutBlock.Unpack(first, last, stored);
            foreach ((long item, byte[] cut) in cutter.Cut(first, last).Where(cut => !uncut.Contains(cut.Item)))
            {
                Compared++;
                if (!block.Of(item).Span.SequenceEqual(cut))
                {
                    fail(NameOf(item), "Cutting the text again into segments gives something else than the case has.");
                }
            }
        }
    }

    private List<(long First, long Last, byte[] Stored)> Blocks(bool all)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT first, last, cuts FROM analysis WHERE rules = $rules ORDER BY EXISTS (SELECT 1 FROM recovered_copy WHERE item_id BETWEEN first AND last) DESC, first LIMIT $most";
        select.Parameters.AddWithValue("$rules", Versions.Cuts.Number);
        select.Parameters.AddWithValue("$most", all ? -1 : SampleBlocks);
        using SqliteDataReader rows = select.ExecuteReader();
        var blocks = new List<(long, long, byte[])>();
        while (rows.Read())
        {
            blocks.Add((rows.GetInt64(0), rows.GetInt64(1), (byte[])rows.GetValue(2)));
        }

        return blocks;
    }

    private string NameOf(long item)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT path FROM item WHERE item_id = $id";
        select.Parameters.AddWithValue("$id", item);
        return select.ExecuteScalar() as string ?? "item";
    }
}
