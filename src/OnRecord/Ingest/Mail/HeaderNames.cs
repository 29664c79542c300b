using System.Collections.Frozen;
using System.Text;

namespace OnRecord.Ingest.Mail;

/// <summary>Names of header fields: customary ones as shared strings, and which of them only mail has.</summary>
internal static class HeaderNames
{
    /// <summary>A header field's name is never longer (RFC 5322 section 2.1.1 bounds the line).</summary>
    public const int Longest = 120;

    /// <summary>Fields that tell mail from other texts with colons.</summary>
    private static readonly FrozenSet<string> OfMail = FrozenSet.Create(
        "from", "to", "cc", "bcc", "subject", "date", "message-id", "received", "return-path", "mime-version", "delivered-to",
        "x-original-to", "in-reply-to", "references", "content-type", "content-transfer-encoding", "sender", "reply-to",
        "resent-from", "resent-to", "resent-date", "envelope-to", "x-mailer", "errors-to", "apparently-to", "newsgroups", "x-from",
        "x-envelope-from", "delivery-date", "dkim-signature", "x-apparently-to", "authentication-results", "path");

    /// <summary>Those of them that mail programs also print, or that people write themselves.</summary>
    private static readonly FrozenSet<string> Printed = FrozenSet.Create("from", "to", "cc", "bcc", "subject", "date");

    private static readonly FrozenSet<string> Common = OfMail.Concat(
    [
        "received-spf", "list-id", "list-unsubscribe", "list-archive", "list-post", "list-help", "list-subscribe", "precedence",
        "user-agent", "x-spam-status", "x-spam-checker-version", "x-spam-level", "x-spam-score", "x-spam-flag", "x-beenthere",
        "x-mailman-version", "content-disposition", "content-language", "content-id", "content-description", "content-location",
        "x-greylist", "x-virus-scanned", "x-scanned-by", "arc-seal", "arc-message-signature", "arc-authentication-results",
        "domainkey-signature", "thread-topic", "thread-index", "x-priority", "importance", "organization", "status", "x-status",
        "lines", "content-length", "x-to", "x-cc", "x-bcc", "x-folder", "x-origin", "x-filename", "x-google-dkim-signature",
        "x-gm-message-state", "x-google-smtp-source", "x-received", "x-originating-ip", "x-mimeole", "x-msmail-priority",
        "x-proofpoint-virus-version", "x-proofpoint-spam-details", "x-ironport-av", "x-amp-result", "x-amp-file-uploaded",
        "x-extloop1", "x-ms-exchange-organization-scl", "x-microsoft-antispam", "auto-submitted", "face", "openpgp", "x-uid", "x-keywords",
    ]).ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonLookup = Common.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a name (lower case) is one that mail has and other texts seldom have.</summary>
    public static bool IsOfMail(string name) => OfMail.Contains(name);

    /// <summary>Whether a name (lower case) is one that only mail on its way has, and no printout of it.</summary>
    public static bool IsOfTransport(string name) => OfMail.Contains(name) && !Printed.Contains(name);

    /// <summary>Length of the name that a line begins with when it is a header field's first line, else 0.</summary>
    /// <param name="line">The line, with or without its end.</param>
    /// <param name="colon">Position of the colon.</param>
    public static int Match(ReadOnlySpan<byte> line, out int colon)
    {
        colon = line[..Math.Min(line.Length, Longest + 8)].IndexOf((byte)':');
        if (colon <= 0)
        {
            return 0;
        }

        ReadOnlySpan<byte> name = line[..colon].TrimEnd(" \t"u8);
        return name.Length is > 0 and <= Longest && name.IndexOfAnyExceptInRange((byte)33, (byte)126) < 0 ? name.Length : 0;
    }

    /// <summary>The name in lower case, shared where it is a customary one.</summary>
    public static string Lower(ReadOnlySpan<byte> name)
    {
        Span<char> lower = stackalloc char[Longest];
        Ascii.ToLower(name, lower, out int written);
        lower = lower[..written];
        return CommonLookup.TryGetValue(lower, out string? shared) ? shared : new string(lower);
    }
}
