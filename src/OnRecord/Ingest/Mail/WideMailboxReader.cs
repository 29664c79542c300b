using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Reads mailboxes that an editor or an export saved as UTF-16, with or without a byte order mark: the mailbox in UTF-8 is their one member, whose messages are members in turn, so
/// that what is cited are bytes of mail as any program reads it.
/// </summary>
public sealed class WideMailboxReader : IReader
{
    private static readonly MboxReader s_mailbox = new();

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) =>
        WideText.CharsetOf(probe.Head.Span) is { } charset && s_mailbox.FitOf(probe with { Head = Encoding.UTF8.GetBytes(Encoding.GetEncoding(charset).GetString(probe.Head.Span)) }) >= Fit.ByContent
            ? Fit.ByContent
            : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        Encoding encoding = Encoding.GetEncoding(WideText.CharsetOf(probe.Head.Span) ?? "utf-16le");
        return new Reading { MediaType = "application/mbox", IsContainer = true, Members = [Mailbox(bytes, encoding, context)] };
    }

    private static Member Mailbox(SourceBytes bytes, Encoding encoding, ReadContext context)
    {
        using Stream narrow = Encoding.CreateTranscodingStream(bytes.Open(), encoding, new UTF8Encoding(false));
        SourceBytes kept = context.Scratch.Keep(narrow, context.Limits.MemoryBytes, context.Limits.MemberBytes, out bool isCut, context.Cancel);
        return new Member("utf-8.mbox", kept)
        {
            DeclaredType = "application/mbox",
            Problems = isCut ? [new Problem(ProblemCodes.LimitExpansion, $"The mailbox is larger than the limit; its first {kept.Length} bytes in UTF-8 are read.")] : [],
        };
    }
}
