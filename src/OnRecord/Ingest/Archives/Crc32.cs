namespace OnRecord.Ingest.Archives;

/// <summary>CRC-32 as zip and gzip use it (ISO 3309, polynomial 0xEDB88320 reflected), eight bytes at a step.</summary>
internal sealed class Crc32
{
    private static readonly uint[][] Tables = MakeTables();

    private uint _state = uint.MaxValue;

    /// <summary>The checksum of everything added so far.</summary>
    public uint Value => ~_state;

    /// <summary>Takes the next bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        uint state = _state;
        while (bytes.Length >= 8)
        {
            state ^= (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
            state = Tables[7][state & 0xFF] ^ Tables[6][(state >> 8) & 0xFF] ^ Tables[5][(state >> 16) & 0xFF] ^ Tables[4][state >> 24]
                ^ Tables[3][bytes[4]] ^ Tables[2][bytes[5]] ^ Tables[1][bytes[6]] ^ Tables[0][bytes[7]];
            bytes = bytes[8..];
        }

        foreach (byte value in bytes)
        {
            state = Tables[0][(state ^ value) & 0xFF] ^ (state >> 8);
        }

        _state = state;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (int table = 0; table < 8; table++)
        {
            tables[table] = new uint[256];
            for (uint i = 0; i < 256; i++)
            {
                tables[table][i] = table == 0 ? OfByte(i) : (tables[table - 1][i] >> 8) ^ tables[0][tables[table - 1][i] & 0xFF];
            }
        }

        return tables;
    }

    private static uint OfByte(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
        }

        return value;
    }
}
