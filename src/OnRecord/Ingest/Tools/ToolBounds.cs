namespace OnRecord.Ingest.Tools;

/// <summary>What a run of an external tool may cost, and who listens to it.</summary>
/// <param name="Seconds">The longest it may take.</param>
/// <param name="MemoryBytes">The most memory it may ask for.</param>
/// <param name="FileBytes">The largest file it may write.</param>
internal sealed record ToolBounds(int Seconds, long MemoryBytes, long FileBytes)
{
    /// <summary>Asked while the tool runs, more seldom the longer it takes; true stops the tool. Null: nothing is asked.</summary>
    public Func<bool>? IsOver { get; init; }

    /// <summary>Given each line that the tool writes to its standard output, on another thread; of a long line the end. Null: its words are not read.</summary>
    public Action<string>? Said { get; init; }
}
