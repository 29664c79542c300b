using OnRecord.Ingest.Mail;

namespace OnRecord.Ingest.Outlook;

/// <summary>The one attachment of a message that is signed or encrypted (MS-OXOSMIME): it holds the message itself.</summary>
internal static class SecuredContent
{
    private const string Opaque = "IPM.Note.SMIME";
    private const string Signed = "IPM.Note.SMIME.MultipartSigned";

    /// <summary>A signature with content inside is opened up to this size.</summary>
    private const int MostBytes = 64 << 20;

    /// <summary>Whether the attachment of such a message is mail as it was sent, to be read as such.</summary>
    public static bool IsMail(string messageClass) => messageClass.Equals(Signed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The content of an opaque signature; null when it is none or cannot be opened.</summary>
    /// <param name="messageClass">Of the message.</param>
    /// <param name="data">Reads the attachment up to a limit.</param>
    /// <param name="isEncrypted">True when the message is secured and nothing can be read of it.</param>
    public static byte[]? Of(string messageClass, Func<int, byte[]> data, out bool isEncrypted)
    {
        bool isOpaque = messageClass.Equals(Opaque, StringComparison.OrdinalIgnoreCase);
        byte[]? content = isOpaque && CmsContent.Read(data(MostBytes)) is { Kind: CmsKind.Signed, Bytes: { } signed } ? signed : null;
        isEncrypted = isOpaque && content is null;
        return content;
    }
}
