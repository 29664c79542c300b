using Microsoft.Data.Sqlite;
using OnRecord.Ingest;

namespace OnRecord.Store;

/// <summary>Reads the header fields of items, those of one block after the other quickly. Not thread-safe.</summary>
internal sealed class FieldBlocks(SqliteConnection connection)
{
    private long? _block;
    private byte[] _fields = [];

    /// <summary>The fields of an item.</summary>
    /// <param name="block">The number of their block, or null for none.</param>
    /// <param name="start">Where they begin in it.</param>
    /// <param name="length">How many bytes they are.</param>
    public IReadOnlyList<ItemField> Of(long? block, int start, int length)
    {
        if (block is null)
        {
            return [];
        }

        if (block != _block)
        {
            using SqliteCommand select = connection.CreateCommand();
            select.CommandText = "SELECT fields FROM field_block WHERE block_id = $block";
            select.Parameters.AddWithValue("$block", block);
            (_block, _fields) = (block, TextCodec.Unpack((byte[])select.ExecuteScalar()!));
        }

        return FieldCodec.Unpack(_fields.AsMemory(start, length));
    }
}
