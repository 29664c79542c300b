using System.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Outlook;

/// <summary>
/// Reads Outlook's .msg files (MS-OXMSG over MS-CFB): messages, with those attached to them, and notes, contacts and tasks as documents. Nothing in
/// them is run or fetched.
/// </summary>
public sealed class OutlookMessageReader : IReader
{
    private const string MediaTypeName = "application/vnd.ms-outlook";

    private static readonly byte[] s_inDirectory = Encoding.Unicode.GetBytes("__properties_version1.0");

    private static readonly string[] s_documents = ["IPM.Contact", "IPM.DistList", "IPM.StickyNote", "IPM.Task", "IPM.Activity", "IPM.Document"];

    /// <inheritdoc/>
    public Fit FitOf(Probe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        bool isNamed = probe.Extension is ".msg" or ".oft" || probe.DeclaredType == MediaTypeName;
        return head.StartsWith(CompoundFile.Signature) && (isNamed || head.IndexOf(s_inDirectory) >= 0) ? Fit.BySignature : Fit.None;
    }

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        if (CompoundFile.Open(bytes, context.Cancel) is not { } file)
        {
            return new Reading { MediaType = MediaTypeName, Problems = [new Problem(ProblemCodes.Damaged, "The file begins as an Outlook message, but its header is broken; it is kept and hashed.")] };
        }

        Reading reading = ReadStorage(file, file.Root, MapiProperties.OfFile, context);
        if (file.IsDamaged)
        {
            reading.Problems.Insert(0, new Problem(ProblemCodes.Damaged, "The file is cut or its tables are broken; what could be read is kept."));
        }

        return reading;
    }

    /// <summary>Reads the message in a storage.</summary>
    /// <param name="file">The compound file.</param>
    /// <param name="storage">Its outermost storage, or that of an attached message.</param>
    /// <param name="headerBytes">See <see cref="MapiProperties"/>.</param>
    /// <param name="context">Limits, scratch folder and cancellation.</param>
    internal static Reading ReadStorage(CompoundFile file, CompoundEntry storage, int headerBytes, ReadContext context)
    {
        var problems = new List<Problem>();
        var properties = new MapiProperties(file, storage, headerBytes);
        if (!properties.HasTable)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "There is no table of properties, as every Outlook message has one; what could be read is kept."));
        }

        string messageClass = properties.Text(MapiTags.MessageClass) ?? "";
        var names = new NamedProperties(file);
        var envelope = new OutlookEnvelope(properties, OutlookPeople.Of(file, properties), context.Limits, problems);
        envelope.AddFields(properties, names, messageClass);
        var words = new OutlookTexts(file, properties, context, problems);
        List<ItemText> texts = words.Read();
        envelope.Fields.AddRange(words.Fields);
        var attachments = new OutlookAttachments(file, properties, messageClass, context, problems);
        envelope.Fields.AddRange(attachments.Links);
        attachments.Attached.AddBody("body.rtf", words.OtherRtf);
        OutlookStrings.AddTo(envelope.Fields, file, properties, names, envelope.Participants, problems);
        bool isDocument = Array.Exists(s_documents, name => messageClass.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (!isDocument)
        {
            AddMissing(envelope, problems);
        }

        return new Reading
        {
            MediaType = MediaTypeName,
            Item = isDocument ? Document(properties, names, envelope, texts) : Message(envelope, texts, attachments.Attached.List),
            Members = attachments.Attached.Members,
            Problems = problems,
        };
    }

    private static void AddMissing(OutlookEnvelope envelope, List<Problem> problems)
    {
        if (envelope.Date is null)
        {
            problems.Add(envelope.HasImpossibleDate
                ? new Problem(ProblemCodes.DateImpossible, "The Date of the headers cannot be read or is no day of the calendar, and the message names no other.")
                : new Problem(ProblemCodes.DateMissing, "The message has no date of sending or delivery."));
        }

        if (!envelope.Participants.Exists(static person => person.Role is "from" or "sender"))
        {
            problems.Add(new Problem(ProblemCodes.FromMissing, "The message names no sender."));
        }
    }

    private static Message Message(OutlookEnvelope envelope, List<ItemText> texts, List<Attachment> attachments) => new()
    {
        Texts = texts,
        Fields = envelope.Fields,
        MessageId = envelope.MessageId,
        References = envelope.References,
        Subject = envelope.Subject,
        Participants = envelope.Participants,
        Date = envelope.Date,
        Attachments = attachments,
    };

    private static Document Document(MapiProperties properties, NamedProperties names, OutlookEnvelope envelope, List<ItemText> texts) => new()
    {
        Title = envelope.Subject ?? properties.Text(MapiTags.DisplayName),
        Texts = OutlookCard.Of(texts, properties, names),
        Fields = envelope.Fields,
    };
}
