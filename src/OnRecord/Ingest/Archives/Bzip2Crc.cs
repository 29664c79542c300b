namespace OnRecord.Ingest.Archives;

/// <summary>The checksum of bzip2: CRC-32 with its bits in the order of the bytes.</summary>
internal static class Bzip2Crc
{
    private static readonly uint[] s_table = [.. Enumerable.Range(0, 256).Select(static value => Entry((uint)value << 24))];

    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc = (crc << 8) ^ s_table[(crc >> 24) ^ value];
        }

        return ~crc;
    }

    private static uint Entry(uint value)
    {
        const uint Polynomial = 0x04C11DB7;
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 0x80000000) != 0 ? (value << 1) ^ Polynomial : value << 1;
        }

        return value;
    }
}
