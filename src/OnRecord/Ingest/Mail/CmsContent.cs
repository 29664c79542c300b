using System.Formats.Asn1;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Mail;

/// <summary>What S/MIME data (CMS, RFC 5652) is.</summary>
internal enum CmsKind
{
    /// <summary>No such data, or broken.</summary>
    None,

    /// <summary>Nothing to be read without a key.</summary>
    Encrypted,

    /// <summary>A signature without the content that it signs, or certificates alone.</summary>
    Signature,

    /// <summary>A signature with its content.</summary>
    Signed,

    /// <summary>Content packed by zlib (RFC 3274).</summary>
    Compressed,
}

/// <summary>The content inside S/MIME data (RFC 8551 section 3.5.2, RFC 5652 section 5). Signatures are not checked.</summary>
/// <param name="Kind">What the data is.</param>
/// <param name="Bytes">The content that is signed, or as it is packed; else null.</param>
internal readonly record struct CmsContent(CmsKind Kind, byte[]? Bytes = null)
{
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string CompressedData = "1.2.840.113549.1.9.16.1.9";
    private const string Zlib = "1.2.840.113549.1.9.16.3.8";

    private static readonly string[] s_encrypted = ["1.2.840.113549.1.7.3", "1.2.840.113549.1.9.16.1.23", "1.2.840.113549.1.7.4"];

    private static readonly Asn1Tag s_inner = new(TagClass.ContextSpecific, 0);

    /// <summary>How the data names its kind: OBJECT IDENTIFIER of the arc of PKCS (1.2.840.113549.1), nine or eleven bytes.</summary>
    private static ReadOnlySpan<byte> Arc => [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01];

    /// <summary>Whether bytes begin as such data: a sequence, its length, and the name of a kind.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        if (head.Length < 20 || head[0] != 0x30)
        {
            return false;
        }

        int at = head[1] <= 0x80 ? 2 : 2 + (head[1] & 0x7F);
        return at <= 6 && head[at] == 0x06 && head[at + 1] is 9 or 11 && head[(at + 2)..].StartsWith(Arc) && head[at + 9] is 0x07 or 0x09;
    }

    /// <summary>The bytes of data in base64, between the lines that PEM (RFC 7468) sets around it or alone; null when the text is none.</summary>
    public static byte[]? FromText(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        if (text.StartsWith("-----BEGIN "u8))
        {
            ReadOnlySpan<byte> name = text["-----BEGIN "u8.Length..];
            int line = text.IndexOf((byte)'\n');
            int end = line < 0 ? -1 : text[line..].IndexOf("-----END "u8);
            if (line < 0 || !(name.StartsWith("PKCS7"u8) || name.StartsWith("PKCS #7"u8) || name.StartsWith("CMS"u8)))
            {
                return null;
            }

            text = text[line..(end < 0 ? text.Length : line + end)];
        }
        else if (!text.StartsWith("M"u8))
        {
            return null;
        }

        byte[] bytes = TransferDecoder.Decode(text.ToArray(), TransferEncoding.Base64, 0).Bytes.ToArray();
        return Begins(bytes) ? bytes : null;
    }

    /// <summary>Reads the data.</summary>
    public static CmsContent Read(ReadOnlyMemory<byte> data)
    {
        try
        {
            AsnReader info = new AsnReader(data, AsnEncodingRules.BER).ReadSequence();
            string kind = info.ReadObjectIdentifier();
            if (Array.IndexOf(s_encrypted, kind) >= 0)
            {
                return new CmsContent(CmsKind.Encrypted);
            }

            return kind switch
            {
                SignedData => Signed(info.ReadSequence(s_inner).ReadSequence()),
                CompressedData => Compressed(info.ReadSequence(s_inner).ReadSequence()),
                _ => default,
            };
        }
        catch (AsnContentException)
        {
            return default;
        }
    }

    private static CmsContent Signed(AsnReader signed)
    {
        signed.ReadInteger();
        signed.ReadSetOf(skipSortOrderValidation: true);
        return Inner(signed.ReadSequence()) is { } content ? new CmsContent(CmsKind.Signed, content) : new CmsContent(CmsKind.Signature);
    }

    private static CmsContent Compressed(AsnReader compressed)
    {
        compressed.ReadInteger();
        return compressed.ReadSequence().ReadObjectIdentifier() == Zlib && Inner(compressed.ReadSequence()) is { } packed ? new CmsContent(CmsKind.Compressed, packed) : default;
    }

    private static byte[]? Inner(AsnReader content)
    {
        content.ReadObjectIdentifier();
        return content.HasData ? content.ReadSequence(s_inner).ReadOctetString() : null;
    }
}
