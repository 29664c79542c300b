namespace OnRecord.Fuzz;

/// <summary>Feeds bytes to one piece of the program; throws when something that must always hold does not.</summary>
internal delegate void FuzzBytes(ReadOnlySpan<byte> input);

/// <summary>Something to be fuzzed.</summary>
/// <param name="Name">As on the command line and as the folder of its corpus.</param>
/// <param name="Fuzz">The target: a pure function of the bytes.</param>
/// <param name="Seeds">Invented inputs to begin from.</param>
internal sealed record FuzzTarget(string Name, FuzzBytes Fuzz, IReadOnlyList<byte[]> Seeds)
{
    /// <summary>How many changed inputs the tests run; fewer where each is much work.</summary>
    public int Changed { get; init; } = 150;

    /// <summary>The reader that it feeds; null where it feeds something else.</summary>
    public Type? Reader { get; init; }

    /// <summary>Bytes that an input may make the program allocate in any case.</summary>
    private const long FreeBytes = 256L << 20;

    /// <summary>Bytes that it may allocate for each of its own.</summary>
    private const long BytesForEach = 64 << 10;

    /// <summary>
    /// Runs an input. Work is counted by what this thread allocates, which unlike a clock says the same on every machine.
    /// </summary>
    /// <exception cref="FuzzException">Something that must hold does not, or the work is out of bounds.</exception>
    public void Run(byte[] input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Fuzz(input);
        }
        catch (Exception error) when (error is not FuzzException)
        {
            throw new FuzzException($"{error.GetType().Name}: {error.Message}", error);
        }

        long work = GC.GetAllocatedBytesForCurrentThread() - before;
        FuzzException.Unless(work <= FreeBytes + (BytesForEach * input.Length), $"{input.Length} bytes of input made {work} bytes of work.");
    }
}
