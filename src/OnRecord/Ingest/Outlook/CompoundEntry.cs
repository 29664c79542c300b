namespace OnRecord.Ingest.Outlook;

/// <summary>A storage (folder) or stream (file) inside a compound file.</summary>
/// <param name="Name">As in the file, at most 31 UTF-16 units; not unique in broken files.</param>
/// <param name="IsStorage">True for a storage.</param>
/// <param name="Start">First sector of a stream.</param>
/// <param name="Length">Bytes of a stream that are there; fewer than announced in broken files.</param>
/// <param name="IsMini">True when the sectors are those of the mini stream.</param>
internal sealed record CompoundEntry(string Name, bool IsStorage, uint Start, long Length, bool IsMini)
{
    private Dictionary<string, CompoundEntry>? _byName;

    /// <summary>What a storage holds, in the order of names (ordinal, without case).</summary>
    public List<CompoundEntry> Children { get; } = [];

    /// <summary>The first child of this name, or null. Names compare without case.</summary>
    public CompoundEntry? Child(string name) => (_byName ??= Names()).GetValueOrDefault(name);

    /// <summary>Made when the first name is asked for, when the tree is whole.</summary>
    private Dictionary<string, CompoundEntry> Names()
    {
        var names = new Dictionary<string, CompoundEntry>(StringComparer.OrdinalIgnoreCase);
        Children.ForEach(child => names.TryAdd(child.Name, child));
        return names;
    }
}
