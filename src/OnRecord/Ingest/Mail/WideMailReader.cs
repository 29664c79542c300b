using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Reads mail that an editor or an export saved as UTF-16, with or without a byte order mark: the mailbox or message in UTF-8 is its one member, so that what is cited are bytes of
/// mail as any program reads it.
/// </summary>
public sealed class WideMailReader : IReader
{
    private static readonly MboxReader s_mailbox = new();
    private static readonly MessageReader s_message = new() { IsSavedAsUtf8 = true };

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => Narrow(probe) is { } narrow && (IsMailbox(narrow) || s_message.FitOf(narrow) >= Fit.ByContent) ? Fit.ByContent : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        Encoding encoding = Encoding.GetEncoding(WideText.CharsetOf(probe.Head.Span) ?? "utf-16le");
        bool isMailbox = Narrow(probe) is not { } narrow || IsMailbox(narrow);
        Member member = Saved(bytes, encoding, context);
        return isMailbox
            ? new Reading { MediaType = "application/mbox", IsContainer = true, Members = [member with { DeclaredType = "application/mbox" }] }
            : new Reading { MediaType = "message/rfc822", IsContainer = true, Members = [Message(member)] };
    }

    private static Member Message(Member member)
    {
        var probe = new Probe(member.Bytes.ReadAll(Probe.HeadLength), member.Bytes.Length, "utf-8.eml", "message/rfc822", null);
        return member with { Name = "utf-8.eml", DeclaredType = "message/rfc822", Read = context => s_message.Read(member.Bytes, probe, context) };
    }

    private static bool IsMailbox(Probe narrow) => s_mailbox.FitOf(narrow) >= Fit.ByContent;

    /// <summary>The first bytes in UTF-8; null when they are no UTF-16.</summary>
    private static Probe? Narrow(Probe probe) =>
        WideText.CharsetOf(probe.Head.Span) is { } charset ? probe with { Head = Encoding.UTF8.GetBytes(Encoding.GetEncoding(charset).GetString(probe.Head.Span)) } : null;

    private static Member Saved(SourceBytes bytes, Encoding encoding, ReadContext context)
    {
        using Stream narrow = Encoding.CreateTranscodingStream(bytes.Open(), encoding, new UTF8Encoding(false));
        SourceBytes kept = context.Scratch.Keep(narrow, context.Limits.MemoryBytes, context.Limits.MemberBytes, out bool isCut, context.Cancel);
        return new Member("utf-8.mbox", kept)
        {
            Problems = isCut ? [new Problem(ProblemCodes.LimitExpansion, $"The mail is larger than the limit; its first {kept.Length} bytes in UTF-8 are read.")] : [],
        };
    }
}
