using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>What a zip says about one entry, in its directory or before the entry itself (APPNOTE.TXT 6.3.10 section 4.3).</summary>
internal sealed record ZipEntry
{
    /// <summary>Name with <c>/</c> between folders; may be hostile.</summary>
    public required string Name { get; init; }

    /// <summary>The name's bytes, where they are not UTF-8 and nothing tells their charset, so that <see cref="Name"/> is in code page 437; else null.</summary>
    public byte[]? UntoldName { get; init; }

    /// <summary>Compression method (section 4.4.5).</summary>
    public required int Method { get; init; }

    /// <summary>General purpose flags (section 4.4.4).</summary>
    public required int Flags { get; init; }

    /// <summary>CRC-32 of the unpacked bytes, or null when it is not known.</summary>
    public uint? Crc { get; init; }

    /// <summary>Packed size in bytes.</summary>
    public long PackedBytes { get; init; }

    /// <summary>Unpacked size in bytes as stated; 0 when a data descriptor holds it.</summary>
    public long UnpackedBytes { get; init; }

    /// <summary>First byte of the local header in the archive.</summary>
    public long HeaderStart { get; init; }

    /// <summary>First packed byte, or null when the local header must be asked.</summary>
    public long? DataStart { get; init; }

    /// <summary>Modification time where an extra field gives it with its zone; the plain DOS time has none and is left out.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Unix file mode, or 0 when the entry was not made on Unix.</summary>
    public int UnixMode { get; init; }

    /// <summary>Where the comment on the entry stands in the archive, or null when there is none.</summary>
    public ByteSpan? Comment { get; init; }

    /// <summary>True when the archive ends before the entry does.</summary>
    public bool IsCut { get; init; }

    /// <summary>True for folders, which have no bytes.</summary>
    public bool IsFolder => Name.EndsWith('/') && PackedBytes <= 2;

    /// <summary>True when a key is needed (flag bit 0).</summary>
    public bool IsEncrypted => (Flags & 1) != 0;

    /// <summary>True for symbolic links (S_IFLNK).</summary>
    public bool IsLink => (UnixMode & 0xF000) == 0xA000;

    /// <summary>True when the archive's directory does not list it.</summary>
    public bool IsUnlisted { get; init; }
}
