using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Sources;

namespace OnRecord.Store;

/// <summary>How the header fields of an item stand in a case file: name, value and place of each, in blocks of
/// many items under Brotli.</summary>
public static class FieldCodec
{
    /// <summary>The fields as bytes; none when there are none.</summary>
    public static byte[] Pack(IReadOnlyList<ItemField> fields)
    {
        if (fields.Count == 0)
        {
            return [];
        }

        using var memory = new MemoryStream(2048);
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write7BitEncodedInt(fields.Count);
        foreach (ItemField field in fields)
        {
            writer.Write(field.Name);
            writer.Write(field.Value);
            writer.Write7BitEncodedInt64(field.Place is { } place ? place.Start + 1 : 0);
            writer.Write7BitEncodedInt64(field.Place?.Length ?? 0);
        }

        writer.Flush();
        return memory.ToArray();
    }

    /// <summary>Undoes <see cref="Pack"/>.</summary>
    public static IReadOnlyList<ItemField> Unpack(ReadOnlyMemory<byte> packed)
    {
        if (packed.IsEmpty)
        {
            return [];
        }

        using var reader = new BinaryReader(new MemoryStream(packed.ToArray()), Encoding.UTF8);
        var fields = new ItemField[reader.Read7BitEncodedInt()];
        for (int i = 0; i < fields.Length; i++)
        {
            string name = reader.ReadString();
            string value = reader.ReadString();
            long start = reader.Read7BitEncodedInt64();
            long length = reader.Read7BitEncodedInt64();
            fields[i] = new ItemField(name, value, start == 0 ? null : new ByteSpan(start - 1, start - 1 + length));
        }

        return fields;
    }

    /// <summary>The fields of an item in a case; none when it has none.</summary>
    public static IReadOnlyList<ItemField> Load(SqliteConnection connection, long itemId)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT field_block.fields, block_start, block_length FROM item JOIN field_block USING (block_id) WHERE item_id = $id";
        select.Parameters.AddWithValue("$id", itemId);
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read() ? Unpack(TextCodec.Unpack((byte[])row.GetValue(0)).AsMemory(row.GetInt32(1), row.GetInt32(2))) : [];
    }
}
