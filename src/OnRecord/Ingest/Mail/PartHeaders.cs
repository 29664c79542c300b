namespace OnRecord.Ingest.Mail;

/// <summary>
/// What the headers of a message's parts say in words (RFC 2045 section 8, RFC 2557 section 4.2, RFC 2046 section 5.2.3): descriptions, locations, where external content is, fields of programs. Those that only say how a part is
/// packed are left out. Fields of other names than <c>content-</c> get <c>part-</c> before them, so that none is taken for one of the message.
/// </summary>
internal static class PartHeaders
{
    private static readonly HashSet<string> s_packing = new(StringComparer.Ordinal)
    {
        "content-type", "content-transfer-encoding", "content-disposition", "content-length", "content-md5", "content-language", "mime-version", "x-attachment-id", "x-unix-mode", "x-mac-type", "x-mac-creator",
    };

    /// <summary>Takes the fields of the parts of a message, in their order. Nesting is bounded by the walker.</summary>
    public static void Read(ByteWindows windows, MailPart root, FurtherFields fields, List<Problem> problems)
    {
        foreach (MailPart part in root.Children ?? [])
        {
            ReadPart(windows, part, fields, problems);
            ReadOtherName(part, fields);
            Read(windows, part, fields, problems);
        }
    }

    /// <summary>A part may bear two names; the one that its attachment does not go by is a field too.</summary>
    private static void ReadOtherName(MailPart part, FurtherFields fields)
    {
        if (part.Type.Name is { } name && part.Disposition?.Name is { } other && name != other)
        {
            fields.Add("part-name", name, part.Headers.First(static header => header.Name == "content-type").Value);
        }
    }

    private static void ReadPart(ByteWindows windows, MailPart part, FurtherFields fields, List<Problem> problems)
    {
        bool isExternal = part.Type.Word == "message/external-body";
        foreach (RawHeader header in part.Headers)
        {
            if (header.Value.Length == 0 || (s_packing.Contains(header.Name) && !(isExternal && header.Name == "content-type")))
            {
                continue;
            }

            string name = header.Name.StartsWith("content-", StringComparison.Ordinal) ? header.Name : "part-" + header.Name;
            fields.Add(name, HeaderText.Decode(windows.In(header.Value), header.Value, problems), header.Value);
        }
    }
}
