using System.Text;
using OnRecord.Ingest;
using OnRecord.Sources;

namespace OnRecord.Store;

/// <summary>How the header fields of an item stand in a case file: name, value and place of each, then Brotli.</summary>
public static class FieldCodec
{
    /// <summary>Packs fields; null when there are none.</summary>
    public static byte[]? Pack(IReadOnlyList<ItemField> fields)
    {
        if (fields.Count == 0)
        {
            return null;
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
        return TextCodec.Pack(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>Undoes <see cref="Pack"/>.</summary>
    public static IReadOnlyList<ItemField> Unpack(byte[]? packed)
    {
        if (packed is null)
        {
            return [];
        }

        using var reader = new BinaryReader(new MemoryStream(TextCodec.Unpack(packed)), Encoding.UTF8);
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
}
