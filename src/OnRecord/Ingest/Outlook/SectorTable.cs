namespace OnRecord.Ingest.Outlook;

/// <summary>Which sector follows which (MS-CFB section 2.3), and which of them a stream has already taken.</summary>
/// <param name="next">For each sector the one after it.</param>
/// <param name="shift">Sectors have 2 to the power of this many bytes.</param>
/// <param name="length">Bytes of the file, or of the mini stream.</param>
internal sealed class SectorTable(uint[] next, int shift, long length)
{
    /// <summary>The highest number that a sector can have (MAXREGSECT).</summary>
    public const uint Last = 0xFFFFFFFA;

    /// <summary>Stands for a sector that nothing uses (FREESECT).</summary>
    public const uint Free = 0xFFFFFFFF;

    private readonly bool[] _taken = new bool[next.Length];

    /// <summary>Sectors have 2 to the power of this many bytes.</summary>
    public int Shift => shift;

    /// <summary>Where a sector of the file begins; the header has the place of one.</summary>
    public long PlaceOf(uint sector) => ((long)sector + 1) << shift;

    /// <summary>The sector after one; above <see cref="Last"/> at the end of a chain.</summary>
    public uint Next(uint sector) => sector < next.Length ? next[sector] : Free;

    /// <summary>Takes the sectors of a chain for one owner, up to what it needs, to one that is taken or not in the file.</summary>
    /// <param name="start">The first sector.</param>
    /// <param name="wanted">Bytes announced.</param>
    /// <param name="there">Bytes that are there, at most those announced.</param>
    public uint[] Take(uint start, long wanted, out long there)
    {
        var chain = new List<uint>();
        there = Follow(start, wanted, chain.Add);
        return [.. chain];
    }

    /// <summary>Like <see cref="Take"/>, where only the length is wanted.</summary>
    public long TakeLength(uint start, long wanted) => Follow(start, wanted, static _ => { });

    /// <summary>Takes and reads a whole chain of the file.</summary>
    public byte[] ReadChain(Stream stream, uint start, long wanted, ref bool isDamaged)
    {
        uint[] chain = Take(start, wanted, out _);
        isDamaged |= chain.Length > 0 && Next(chain[^1]) <= Last;
        var content = new byte[(long)chain.Length << shift];
        for (int at = 0; at < chain.Length; at++)
        {
            stream.Position = PlaceOf(chain[at]);
            stream.ReadAtLeast(content.AsSpan(at << shift, 1 << shift), 1 << shift, throwOnEndOfStream: false);
        }

        return content;
    }

    private long Follow(uint start, long wanted, Action<uint> take)
    {
        long found = 0;
        for (uint sector = start; found < wanted && sector < next.Length && !_taken[sector] && IsThere(sector); sector = next[sector])
        {
            _taken[sector] = true;
            take(sector);
            found += 1L << shift;
        }

        return Math.Min(found, wanted);
    }

    /// <summary>A sector of the file stands behind the header; the last may be cut.</summary>
    private bool IsThere(uint sector) => (shift == CompoundFile.MiniShift ? (long)sector << shift : PlaceOf(sector)) < length;
}
