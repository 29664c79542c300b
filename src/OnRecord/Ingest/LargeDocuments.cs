namespace OnRecord.Ingest;

/// <summary>
/// Gives turns to documents that have to be held whole and are larger than what is read in memory without asking: one in the process at a time, so that what they take does not
/// add up over the workers.
/// </summary>
internal static class LargeDocuments
{
    private static readonly object s_turn = new();

    /// <summary>Reads a document, a large one in its turn.</summary>
    /// <param name="bytes">What it takes.</param>
    /// <param name="limits">From how much on it is large.</param>
    /// <param name="read">Reads it.</param>
    public static T Read<T>(long bytes, IngestLimits limits, Func<T> read)
    {
        if (bytes <= limits.MemoryBytes)
        {
            return read();
        }

        lock (s_turn)
        {
            return read();
        }
    }

    /// <summary>Parts of a text that are made when they are asked for, from the first to the last in one turn.</summary>
    public static IEnumerable<ItemText> Parts(IEnumerable<ItemText> parts)
    {
        lock (s_turn)
        {
            foreach (ItemText part in parts)
            {
                yield return part;
            }
        }
    }
}
