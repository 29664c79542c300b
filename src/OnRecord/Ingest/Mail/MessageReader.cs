using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Reads one message: RFC 5322 with MIME (RFC 2045 to 2049), as .eml, .emlx, .mht, Maildir file, mbox member or attached
/// message. What is broken becomes Problems; whatever is there becomes a message.
/// </summary>
public sealed class MessageReader : IReader
{
    private const string MediaTypeName = "message/rfc822";

    /// <summary>The most Problems of one code that are listed for one message.</summary>
    private const int MostOfOneCode = 50;

    /// <summary>True for a message that was saved in another charset as a whole and put into UTF-8, so that the charsets that it names are those of encoded parts alone.</summary>
    internal bool IsSavedAsUtf8 { get; init; }

    /// <inheritdoc/>
    public Fit FitOf(Probe probe)
    {
        if (probe.DeclaredType is "message/delivery-status" or "message/disposition-notification" or "message/external-body")
        {
            return Fit.None;
        }

        bool isDeclared = probe.DeclaredType is MediaTypeName or "message/global" or "text/rfc822-headers" or "message/news"
            || probe.Extension is ".eml" or ".emlx" or ".mht" or ".mhtml";
        bool looksIt = MailLook.IsMessage(probe.Head.Span, isDeclared, probe.Extension);
        if (looksIt && probe.DeclaredType is null && PrintedHead.Begins(probe.Head.Span))
        {
            return Fit.None;
        }

        bool isMbox = !isDeclared && MailLook.BeginsWithFromLine(probe.Head.Span);
        return looksIt && !isMbox ? Fit.ByContent : isDeclared || looksIt ? Fit.ByName : Fit.None;
    }

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        using var windows = new ByteWindows(bytes, context.Limits.MemoryBytes) { IsSavedAsUtf8 = IsSavedAsUtf8 };
        MailFrame frame = MailFrame.Find(windows);
        if (frame.IsLengthWrong)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The length on the file's first line is not that of the message; it is read up to the property list, or to the end."));
        }

        HeaderBlock block = HeaderScanner.Scan(windows, frame.Message, frame.Newline, problems);
        CheckNul(windows, new ByteSpan(frame.Message.Start, block.BodyStart), problems);
        var headers = new MessageHeaders(windows, block, problems);
        MailPart root = new MimeWalker(windows, frame.Newline, context.Limits, problems)
            .Walk(block, new ByteSpan(block.BodyStart, frame.Message.End));
        PartPlan plan = PartPlan.For(root, part => IsBlank(windows, part), part => IsMimeNotice(windows, part));
        if (frame is { FromLine: not null, Newline: (byte)'\n' } && plan.Plain.Exists(part => BeginsMessage(windows, part)))
        {
            // Behind the last boundary stands another message: a mailbox under a message's name.
            return MboxReader.ReadMailbox(bytes, context);
        }

        BouncedCopy.Take(windows, plan);
        var further = new FurtherFields();
        PartHeaders.Read(windows, root, further, problems);
        if (frame.Message.End < bytes.Length)
        {
            PropertyList.Read(windows, new ByteSpan(frame.Message.End, bytes.Length), further, problems);
        }

        var content = new MessageContent(windows, context, plan, further, problems);
        further.Report(problems);
        AddFromLine(windows, frame, headers.Fields);
        var message = new Message
        {
            Texts = content.Texts,
            MoreTexts = content.MoreTexts,
            Fields = further.After(headers.Fields),
            MessageId = headers.MessageId,
            References = headers.References,
            Subject = headers.Subject,
            Participants = headers.Participants,
            Date = headers.Date,
            Attachments = content.Attached.List,
        };
        return new Reading { MediaType = MediaTypeName, Item = message, Members = content.Attached.Members, Problems = Bounded(problems) };
    }

    /// <summary>Whether what stands behind the last boundary is another message with its <c>From </c> line.</summary>
    private static bool BeginsMessage(ByteWindows windows, MailPart part)
    {
        if (!part.IsAside || part.Parent!.Children!.TrueForAll(child => child.IsAside))
        {
            return false;
        }

        ReadOnlySpan<byte> text = windows.In(part.Content).TrimStart("\r\n"u8);
        int end = HeaderScanner.LineEnd(text, 0, (byte)'\n');
        return text.StartsWith("From "u8)
            && (FromLine.HasDate(text[..end]) || (FromLine.IsBare(text[..end]) && FromLine.HeaderBehind(text[end..]).Parts(isAfterBlank: true)));
    }

    /// <summary>The <c>From </c> line says who sent a message that names nobody; it is kept as a field.</summary>
    private static void AddFromLine(ByteWindows windows, MailFrame frame, List<ItemField> fields)
    {
        if (frame.FromLine is { } line)
        {
            ReadOnlySpan<byte> raw = windows.In(line);
            int start = raw.IndexOf("From "u8) + 5;
            ReadOnlySpan<byte> value = raw[start..].TrimEnd("\r\n \t"u8);
            var place = new ByteSpan(line.Start + start, line.Start + start + value.Length);
            fields.Add(new ItemField("from-line", HeaderText.Decode(value, place, []), place));
        }
    }

    private static void CheckNul(ByteWindows windows, ByteSpan span, List<Problem> problems)
    {
        int at = windows.In(span).IndexOf((byte)0);
        if (at >= 0)
        {
            problems.Add(new Problem(ProblemCodes.NulBytes, "The header contains NUL bytes.", new ByteSpan(span.Start + at, span.Start + at + 1)));
        }
    }

    private static bool IsBlank(ByteWindows windows, MailPart part) =>
        windows.In(part.Content).IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static bool IsMimeNotice(ByteWindows windows, MailPart part)
    {
        ReadOnlySpan<byte> start = windows.In(part.Content);
        string words = System.Text.Encoding.Latin1.GetString(start[..Math.Min(start.Length, 600)]);
        return words.Contains("mime", StringComparison.OrdinalIgnoreCase) || words.Contains("multi-part", StringComparison.OrdinalIgnoreCase)
            || words.Contains("multipart", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Hostile input may break one rule a million times; the first occurrences tell enough.</summary>
    private static List<Problem> Bounded(List<Problem> problems)
    {
        if (problems.Count <= MostOfOneCode)
        {
            return problems;
        }

        var counts = new Dictionary<string, int>();
        return problems.FindAll(problem => (counts[problem.Code] = counts.GetValueOrDefault(problem.Code) + 1) <= MostOfOneCode);
    }
}
