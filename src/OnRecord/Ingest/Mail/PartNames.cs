namespace OnRecord.Ingest.Mail;

/// <summary>Names for members that declare none.</summary>
internal static class PartNames
{
    /// <summary>The declared name, or <c>part-N</c> with the ending that the media type suggests.</summary>
    /// <param name="part">The part.</param>
    /// <param name="number">Its number among the message's members, from 1.</param>
    public static string NameOf(MailPart part, int number) =>
        string.IsNullOrWhiteSpace(part.FileName) ? $"part-{number}{EndingOf(part)}" : part.FileName;

    private static string EndingOf(MailPart part) => part.IsUnopened ? ".bin" : part.Type.Word switch
    {
        "text/plain" => ".txt",
        "text/html" => ".html",
        "text/calendar" => ".ics",
        "text/csv" => ".csv",
        "text/vcard" or "text/x-vcard" or "text/directory" => ".vcf",
        "text/rfc822-headers" or "message/rfc822" or "message/global" or "message/partial" => ".eml",
        "message/delivery-status" or "message/disposition-notification" or "message/external-body" => ".txt",
        "application/pgp-signature" => ".asc",
        "application/pkcs7-signature" or "application/x-pkcs7-signature" => ".p7s",
        "application/pdf" => ".pdf",
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/gif" => ".gif",
        "application/ms-tnef" or "application/vnd.ms-tnef" => ".dat",
        string text when text.StartsWith("text/", StringComparison.Ordinal) => ".txt",
        _ => "",
    };
}
