namespace OnRecord.Ingest;

/// <summary>All readers, in the order in which ties are decided. Add a format here.</summary>
public static class Readers
{
    /// <summary>The readers; immutable.</summary>
    public static IReadOnlyList<IReader> All { get; } =
    [
        new Archives.ZipReader(),
        new Archives.TarReader(),
        new Archives.PackedFileReader(),
        new Archives.SevenZipReader(),
        new Archives.RarReader(),
    ];

    /// <summary>The reader that is surest of the bytes, or null when none knows them.</summary>
    public static IReader? Choose(Probe probe)
    {
        IReader? best = null;
        Fit bestFit = Fit.None;
        foreach (IReader reader in All)
        {
            Fit fit = reader.FitOf(probe);
            if (fit > bestFit)
            {
                (best, bestFit) = (reader, fit);
            }
        }

        return best;
    }
}
