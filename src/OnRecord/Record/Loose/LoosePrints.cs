namespace OnRecord.Record.Loose;

/// <summary>Prints of five words in a row (<see cref="Trails.WordRun.Five"/>) that are looked for in other texts. Immutable and safe to share between threads.</summary>
internal sealed class LoosePrints
{
    /// <summary>Bits of the filter for each print: most words of other texts are told by it alone.</summary>
    private const int FilterBits = 16;

    private readonly uint[] prints;
    private readonly ulong[] filter;

    /// <summary>Keeps prints.</summary>
    /// <param name="all">In any order, also several times.</param>
    public LoosePrints(IEnumerable<uint> all)
    {
        prints = [.. all];
        Array.Sort(prints);
        int count = 0;
        for (int at = 0; at < prints.Length; at++)
        {
            if (at == 0 || prints[at] != prints[at - 1])
            {
                prints[count++] = prints[at];
            }
        }

        Array.Resize(ref prints, count);
        filter = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, count / (64 / FilterBits)))];
        foreach (uint print in prints)
        {
            filter[Word(print)] |= 1UL << (int)(print % 64);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => prints.Length;

    /// <summary>The place of a print among them, below 0 for another one.</summary>
    public int PlaceOf(uint print) => (filter[Word(print)] & (1UL << (int)(print % 64))) == 0 ? -1 : Array.BinarySearch(prints, print);

    private uint Word(uint print) => (print >> 6) & ((uint)filter.Length - 1);
}
