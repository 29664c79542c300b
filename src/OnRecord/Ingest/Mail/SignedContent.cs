using System.Formats.Asn1;

namespace OnRecord.Ingest.Mail;

/// <summary>The content inside opaque S/MIME signatures (RFC 8551 section 3.5.2, RFC 5652 section 5), and inside data that is only compressed (RFC 3274).</summary>
internal static class SignedContent
{
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string CompressedData = "1.2.840.113549.1.9.16.1.9";
    private const string Zlib = "1.2.840.113549.1.9.16.3.8";

    private static readonly Asn1Tag s_inner = new(TagClass.ContextSpecific, 0);

    /// <summary>The signed bytes, or null when the data is not a signature with content.</summary>
    public static byte[]? Read(ReadOnlyMemory<byte> data)
    {
        try
        {
            AsnReader info = new AsnReader(data, AsnEncodingRules.BER).ReadSequence();
            if (info.ReadObjectIdentifier() != SignedData)
            {
                return null;
            }

            AsnReader signed = info.ReadSequence(s_inner).ReadSequence();
            signed.ReadInteger();
            signed.ReadSetOf(skipSortOrderValidation: true);
            return Content(signed.ReadSequence());
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>The bytes as they are packed by zlib, or null when the data is not compressed content.</summary>
    public static byte[]? ReadCompressed(ReadOnlyMemory<byte> data)
    {
        try
        {
            AsnReader info = new AsnReader(data, AsnEncodingRules.BER).ReadSequence();
            if (info.ReadObjectIdentifier() != CompressedData)
            {
                return null;
            }

            AsnReader compressed = info.ReadSequence(s_inner).ReadSequence();
            compressed.ReadInteger();
            return compressed.ReadSequence().ReadObjectIdentifier() == Zlib ? Content(compressed.ReadSequence()) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static byte[]? Content(AsnReader content)
    {
        content.ReadObjectIdentifier();
        return content.HasData ? content.ReadSequence(s_inner).ReadOctetString() : null;
    }
}
