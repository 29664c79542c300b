using System.Runtime.InteropServices;

namespace OnRecord.Sources;

/// <summary>Source bytes held in memory.</summary>
public sealed class MemoryBytes(ReadOnlyMemory<byte> bytes) : SourceBytes
{
    /// <inheritdoc/>
    public override long Length => bytes.Length;

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte>? Memory => bytes;

    /// <inheritdoc/>
    public override Stream Open() =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
