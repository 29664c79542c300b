namespace OnRecord.Ingest.Text;

/// <summary>How the bytes of a mail part are written for transport (RFC 2045 section 6).</summary>
public enum TransferEncoding
{
    /// <summary>The bytes stand as they are: 7bit, 8bit, binary, or no encoding named.</summary>
    Identity,

    /// <summary>Quoted-printable (RFC 2045 section 6.7).</summary>
    QuotedPrintable,

    /// <summary>Base64 in lines (RFC 2045 section 6.8).</summary>
    Base64,

    /// <summary>Unix uuencode, with or without its <c>begin</c> and <c>end</c> lines.</summary>
    Uuencode,
}
