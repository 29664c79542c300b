namespace OnRecord.Ingest.Mail;

/// <summary>
/// What the headers of a message's parts say in words (RFC 2045 section 8, RFC 2557 section 4.2, RFC 2046 section 5.2.3): descriptions, locations, where external content is, fields of programs. Those that only say how a part is
/// packed, or number it, are left out. Fields of other names than <c>content-</c> get <c>part-</c> before them, so that none is taken for one of the message.
/// </summary>
internal static class PartHeaders
{
    /// <summary>The most such fields of one message.</summary>
    private const int Most = 10_000;

    private static readonly HashSet<string> s_packing = new(StringComparer.Ordinal)
    {
        "content-type", "content-transfer-encoding", "content-disposition", "content-id", "content-length", "content-md5", "content-language", "mime-version", "x-attachment-id", "x-unix-mode", "x-mac-type", "x-mac-creator",
    };

    /// <summary>The fields in the order of the parts.</summary>
    public static List<ItemField> Of(ByteWindows windows, MailPart root, List<Problem> problems)
    {
        var fields = new List<ItemField>();
        foreach (MailPart part in root.Children ?? [])
        {
            Add(windows, part, fields, problems);
        }

        return fields;
    }

    /// <summary>Nesting is bounded by the walker.</summary>
    private static void Add(ByteWindows windows, MailPart part, List<ItemField> fields, List<Problem> problems)
    {
        bool isExternal = part.Type.Word == "message/external-body";
        foreach (RawHeader header in part.Headers)
        {
            if (header.Value.Length == 0 || (s_packing.Contains(header.Name) && !(isExternal && header.Name == "content-type")))
            {
                continue;
            }

            if (fields.Count == Most)
            {
                problems.Add(new Problem(ProblemCodes.LimitSize, $"The parts have more than {Most} header fields; the rest is kept and not searched.", header.Value));
                return;
            }

            string name = header.Name.StartsWith("content-", StringComparison.Ordinal) ? header.Name : "part-" + header.Name;
            fields.Add(new ItemField(name, HeaderText.Decode(windows.In(header.Value), header.Value, problems), header.Value));
        }

        foreach (MailPart child in part.Children ?? [])
        {
            Add(windows, child, fields, problems);
        }
    }
}
