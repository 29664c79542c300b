using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Checking;

/// <summary>
/// Cuts stored texts again and compares with what the case has: the segments, and with them the headers and words of recovered messages, which
/// the case keeps as places in the texts that carry them.
/// </summary>
/// <param name="connection">The case.</param>
/// <param name="seed">What the blocks are drawn by when not all are asked for.</param>
/// <param name="fail">Takes what does not hold.</param>
internal sealed class CutCheck(SqliteConnection connection, long seed, Action<string, string> fail)
{
    /// <summary>Blocks looked at when not all are asked for.</summary>
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

    private IEnumerable<(long First, long Last, byte[] Stored)> Blocks(bool all)
    {
        List<long> firsts = Firsts();
        foreach (long first in all ? firsts : [.. SeededOrder.Of(firsts, seed, static first => first.ToString(CultureInfo.InvariantCulture)).Take(SampleBlocks).Order()])
        {
            using SqliteCommand select = connection.CreateCommand();
            select.CommandText = "SELECT last, cuts FROM analysis WHERE first = $first";
            select.Parameters.AddWithValue("$first", first);
            using SqliteDataReader row = select.ExecuteReader();
            row.Read();
            yield return (first, row.GetInt64(0), (byte[])row.GetValue(1));
        }
    }

    private List<long> Firsts()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT first FROM analysis WHERE rules = $rules ORDER BY first";
        select.Parameters.AddWithValue("$rules", Versions.Cuts.Number);
        using SqliteDataReader rows = select.ExecuteReader();
        var firsts = new List<long>();
        while (rows.Read())
        {
            firsts.Add(rows.GetInt64(0));
        }

        return firsts;
    }

    private string NameOf(long item)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT path FROM item WHERE item_id = $id";
        select.Parameters.AddWithValue("$id", item);
        return select.ExecuteScalar() as string ?? "item";
    }
}
