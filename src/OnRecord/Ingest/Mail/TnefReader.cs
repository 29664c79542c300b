using OnRecord.Ingest.Outlook;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Reads Outlook's <c>winmail.dat</c> (MS-OXTNEF): a message with what its properties say of sender, recipients, date and subject, its texts and its
/// attachments; where they say none of it, its body and attachments are members. Decoded by MimeKit.
/// </summary>
public sealed class TnefReader : IReader
{
    private const string MediaTypeName = "application/ms-tnef";

    static TnefReader() => CharsetNames.Register();

    private static ReadOnlySpan<byte> Signature => [0x78, 0x9F, 0x3E, 0x22];

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) =>
        probe.Head.Span.StartsWith(Signature) ? Fit.BySignature : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        var parts = new TnefParts(context, problems);
        if (bytes.Length > context.Limits.DocumentBytes)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, "The file is larger than the limit for its format; it is kept unopened."));
            return Container([], problems);
        }

        var scan = new TnefScan(bytes.ReadAll());
        if (!scan.IsWhole)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The winmail.dat is cut or broken; what is whole in it is read, and what is left of the rest."));
            bytes = scan.Mended();
        }

        var properties = TnefProperties.Of(bytes, context);
        var envelope = new OutlookEnvelope(properties, OutlookPeople.Of(properties, properties.Recipients), context.Limits, problems);
        bool isMessage = envelope is not { Subject: null, Date: null, MessageId: null, Participants: [] };
        parts.Read(bytes, withTexts: isMessage, scan);
        if (!isMessage)
        {
            return Container([.. parts.Attached.Members], problems);
        }

        AddMissing(envelope, problems);
        envelope.AddHead(properties);
        envelope.AddTimes(properties);
        envelope.Fields.AddRange(scan.Attributes.Where(static one => one.Tag == TnefAttribute.Subject).Select(static one => one.Text())
            .Where(subject => subject != envelope.Subject).Select(static subject => new ItemField("subject", subject, null)));
        return new Reading { MediaType = MediaTypeName, Item = Message(envelope, parts), Members = parts.Attached.Members, Problems = problems };
    }

    private static Reading Container(List<Member> members, List<Problem> problems)
    {
        if (members.Count == 0 && problems.Count == 0)
        {
            problems.Add(new Problem(ProblemCodes.NoText, "The winmail.dat holds no body and no attachments, only settings of the message."));
        }

        return new Reading { MediaType = MediaTypeName, IsContainer = true, Members = members, Problems = problems };
    }

    /// <summary>The mail around it may say what Outlook left out here.</summary>
    private static void AddMissing(OutlookEnvelope envelope, List<Problem> problems)
    {
        if (envelope.Date is null)
        {
            problems.Add(new Problem(ProblemCodes.DateMissing, "The winmail.dat has no date of sending or delivery; the mail that carries it may."));
        }

        if (!envelope.Participants.Exists(static person => person.Role is "from" or "sender"))
        {
            problems.Add(new Problem(ProblemCodes.FromMissing, "The winmail.dat names no sender; the mail that carries it may."));
        }
    }

    private static Message Message(OutlookEnvelope envelope, TnefParts parts) => new()
    {
        Texts = parts.Texts,
        Fields = [.. envelope.Fields, .. parts.Fields],
        MessageId = envelope.MessageId,
        References = envelope.References,
        Subject = envelope.Subject,
        Participants = envelope.Participants,
        Date = envelope.Date,
        Attachments = parts.Attached.List,
    };
}
