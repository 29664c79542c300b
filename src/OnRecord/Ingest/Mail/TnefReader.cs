using MimeKit;
using MimeKit.Tnef;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Reads Outlook's <c>winmail.dat</c> (MS-OXTNEF): its body and attachments are members. Decoded by MimeKit.
/// </summary>
public sealed class TnefReader : IReader
{
    static TnefReader() => CharsetNames.Register();

    private static ReadOnlySpan<byte> Signature => [0x78, 0x9F, 0x3E, 0x22];

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) =>
        probe.Head.Span.StartsWith(Signature) ? Fit.BySignature : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        return new Reading
        {
            MediaType = "application/ms-tnef",
            IsContainer = true,
            Members = Members(bytes, context, problems),
            Problems = problems,
        };
    }

    private static List<Member> Members(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        var members = new List<Member>();
        if (bytes.Length > context.Limits.DocumentBytes)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, "The file is larger than the limit for its format; it is kept unopened."));
            return members;
        }

        try
        {
            using Stream stream = bytes.Open();
            using var part = new TnefPart { Content = new MimeContent(stream) };
            using MimeMessage message = part.ConvertToMessage();
            AddMessage(message, "", 0, members, context, problems);
        }
        catch (Exception refusal) when (refusal is not OperationCanceledException)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The winmail.dat is broken; what could be read is kept."));
        }

        if (members.Count == 0 && problems.Count == 0)
        {
            problems.Add(new Problem(ProblemCodes.NoText, "The winmail.dat holds no body and no attachments, only settings of the message."));
        }

        return members;
    }

    private static void AddMessage(MimeMessage message, string folder, int depth, List<Member> members, ReadContext context, List<Problem> problems)
    {
        if (depth >= context.Limits.Depth)
        {
            problems.Add(new Problem(ProblemCodes.LimitDepth, "Messages are nested deeper than the limit; the innermost are not opened."));
            return;
        }

        var open = new Stack<MimeEntity>();
        if (message.Body is not null)
        {
            open.Push(message.Body);
        }

        while (open.TryPop(out MimeEntity? entity))
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (entity is Multipart multipart)
            {
                foreach (MimeEntity child in multipart.Reverse())
                {
                    open.Push(child);
                }
            }
            else if (entity is MessagePart { Message: { } inner })
            {
                AddMessage(inner, $"{folder}message-{members.Count + 1}/", depth + 1, members, context, problems);
            }
            else if (entity is MimePart { Content: not null } leaf)
            {
                members.Add(MemberOf(leaf, folder, members.Count + 1, context));
            }
        }
    }

    private static Member MemberOf(MimePart leaf, string folder, int number, ReadContext context)
    {
        using var content = new MemoryStream();
        leaf.Content!.DecodeTo(content, context.Cancel);
        string type = leaf.ContentType.MimeType.ToLowerInvariant();
        string ending = type switch { "text/plain" => "body.txt", "text/html" => "body.html", "text/rtf" or "application/rtf" => "body.rtf", _ => $"part-{number}" };
        return new Member(folder + (string.IsNullOrWhiteSpace(leaf.FileName) ? ending : leaf.FileName), new MemoryBytes(content.ToArray()))
        {
            DeclaredType = type,
            DeclaredCharset = leaf.ContentType.Charset,
        };
    }
}
