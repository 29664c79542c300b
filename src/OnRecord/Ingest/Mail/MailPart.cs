using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>A part of a message: a leaf with content, or a multipart with children (RFC 2046 section 5.1).</summary>
internal sealed class MailPart
{
    /// <summary>Media type; never null.</summary>
    public required MediaType Type { get; init; }

    /// <summary>Its header fields; none for an aside.</summary>
    public IReadOnlyList<RawHeader> Headers { get; init; } = [];

    /// <summary>Content-Disposition, or null.</summary>
    public MediaType? Disposition { get; init; }

    public TransferEncoding Encoding { get; init; }

    /// <summary>The encoded content, without the line end that belongs to the boundary.</summary>
    public ByteSpan Content { get; set; }

    /// <summary>Parts inside, in order; null for a leaf.</summary>
    public List<MailPart>? Children { get; init; }

    /// <summary>The multipart around it, or null for the message itself.</summary>
    public MailPart? Parent { get; init; }

    /// <summary>How many multiparts are around it.</summary>
    public int Depth { get; init; }

    /// <summary>Text before the first or after the last part of a multipart, where readers seldom look.</summary>
    public bool IsAside { get; init; }

    /// <summary>Too deep to be opened: kept as it stands.</summary>
    public bool IsUnopened { get; init; }

    /// <summary>Packed beneath its transfer encoding, as its Content-Encoding says: no text as it stands.</summary>
    public bool IsPacked { get; init; }

    /// <summary>File name as declared, or null.</summary>
    public string? FileName => Disposition?.Name ?? Type.Name;
}
