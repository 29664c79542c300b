using System.Formats.Asn1;

namespace OnRecord.Ingest.Mail;

/// <summary>The content inside opaque S/MIME signatures (RFC 8551 section 3.5.2, RFC 5652 section 5).</summary>
internal static class SignedContent
{
    private const string SignedData = "1.2.840.113549.1.7.2";

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

            var context = new Asn1Tag(TagClass.ContextSpecific, 0);
            AsnReader signed = info.ReadSequence(context).ReadSequence();
            signed.ReadInteger();
            signed.ReadSetOf(skipSortOrderValidation: true);
            AsnReader content = signed.ReadSequence();
            content.ReadObjectIdentifier();
            return content.HasData ? content.ReadSequence(context).ReadOctetString() : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
