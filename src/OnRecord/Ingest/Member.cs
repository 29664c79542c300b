using OnRecord.Sources;

namespace OnRecord.Ingest;

/// <summary>A file inside a file: archive member, mbox message, attachment.</summary>
/// <param name="Name">
/// Name as in the container, folders separated by <c>/</c>; not yet escaped, may be hostile. Mbox messages: their number from 1.
/// </param>
/// <param name="Bytes">The member's own bytes, after decompression or transfer decoding.</param>
public sealed record Member(string Name, SourceBytes Bytes)
{
    /// <summary>Where the bytes lie in the container as they are, when they do (an mbox message, a stored part), else null.</summary>
    public ByteSpan? Place { get; init; }

    /// <summary>Media type that the container declares, lower case, or null.</summary>
    public string? DeclaredType { get; init; }

    /// <summary>Charset that the container declares, or null.</summary>
    public string? DeclaredCharset { get; init; }

    /// <summary>Modification time that the container gives, or null.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>
    /// Reads the member where it may differ from what its bytes alone say: a reader already at hand, such as a nested
    /// part of a parsed message. Null: the reader is chosen by content, then by name.
    /// </summary>
    public Func<ReadContext, Reading>? Read { get; init; }

    /// <summary>Defects known from the container alone (encrypted, damaged, cut).</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
