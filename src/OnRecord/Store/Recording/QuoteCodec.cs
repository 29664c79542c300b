using System.Text;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording;

/// <summary>
/// How the messages behind an item's embedded headers stand in a case: for each header, in order, a variable-length integer: 0 for none, twice the
/// number of a held item, or twice that of a recovered message less one.
/// </summary>
internal static class QuoteCodec
{
    /// <summary>Packs references: items above zero, recovered messages below; null when there are none.</summary>
    public static byte[]? Pack(IReadOnlyList<long> references)
    {
        if (references.All(static reference => reference == 0))
        {
            return null;
        }

        using var memory = new MemoryStream(references.Count * 3);
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        foreach (long reference in references)
        {
            writer.Write7BitEncodedInt64(reference >= 0 ? reference * 2 : (-reference * 2) - 1);
        }

        writer.Flush();
        return memory.ToArray();
    }

    /// <summary>The messages behind the embedded headers of an item, in order; none where it has no link.</summary>
    public static List<long> Load(SqliteConnection connection, long item)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT quotes FROM link WHERE item_id = $item";
        select.Parameters.AddWithValue("$item", item);
        return Unpack(select.ExecuteScalar() as byte[]);
    }

    /// <summary>Undoes <see cref="Pack"/>.</summary>
    public static List<long> Unpack(byte[]? packed)
    {
        var references = new List<long>();
        using var memory = new MemoryStream(packed ?? []);
        using var reader = new BinaryReader(memory, Encoding.UTF8);
        while (memory.Position < memory.Length)
        {
            long folded = reader.Read7BitEncodedInt64();
            references.Add((folded & 1) == 0 ? folded / 2 : -((folded + 1) / 2));
        }

        return references;
    }
}
