namespace OnRecord.Ingest;

/// <summary>What a reader may look at to decide whether bytes are its own: the beginning, the name, the declared type.</summary>
/// <param name="Head">The first bytes, at most <see cref="HeadLength"/>.</param>
/// <param name="Length">Number of all bytes.</param>
/// <param name="Name">File name without folders, or null when it has none.</param>
/// <param name="DeclaredType">Media type that the container declares, lower case, without parameters, or null.</param>
/// <param name="DeclaredCharset">Charset that the container declares, or null.</param>
public sealed record Probe(
    ReadOnlyMemory<byte> Head,
    long Length,
    string? Name,
    string? DeclaredType,
    string? DeclaredCharset)
{
    /// <summary>How many bytes of the beginning are looked at.</summary>
    public const int HeadLength = 8192;

    /// <summary>The name's ending in lower case with its dot, or the empty string.</summary>
    public string Extension { get; } = Name is null ? "" : Path.GetExtension(Name).ToLowerInvariant();
}
