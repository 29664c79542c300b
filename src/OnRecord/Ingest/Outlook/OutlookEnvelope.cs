using System.Text;
using OnRecord.Ingest.Mail;
using OnRecord.Sources;

namespace OnRecord.Ingest.Outlook;

/// <summary>
/// What stands on the outside of a message: as its transport headers say where it has them, else as its properties say; what the headers
/// lack is filled in from the properties.
/// </summary>
internal sealed class OutlookEnvelope
{
    private const string Preamble = "Microsoft Mail Internet Headers";
    private readonly List<ItemField> _fields = [];

    public OutlookEnvelope(IMapiValues message, List<Participant> people, IngestLimits limits, List<Problem> problems)
    {
        if (message.Text(MapiTags.TransportHeaders) is { } transport)
        {
            TakeHeaders(transport, limits, problems);
        }

        Subject ??= SubjectOf(message);
        Date ??= TimeOf(message, MapiTags.SubmitTime) ?? TimeOf(message, MapiTags.DeliveryTime);
        MessageId ??= message.Text(MapiTags.MessageId)?.Trim('<', '>', ' ') is { Length: > 0 } id ? id : null;
        if (References.Count == 0)
        {
            References.AddRange(Ids(message.Text(MapiTags.References)).Except(Ids(message.Text(MapiTags.InReplyTo)), StringComparer.Ordinal));
            References.AddRange(Ids(message.Text(MapiTags.InReplyTo)));
        }

        AddPeople(people);
    }

    public string? Subject { get; private set; }

    /// <summary>True when the headers have a date that cannot be read.</summary>
    public bool HasImpossibleDate { get; private set; }

    public string? Date { get; private set; }

    public string? MessageId { get; private set; }

    /// <summary>As in <see cref="Message.References"/>.</summary>
    public List<string> References { get; } = [];

    public List<Participant> Participants { get; } = [];

    /// <summary>None stands in the bytes of the file as it is, so none has a place.</summary>
    public List<ItemField> Fields => _fields;

    private void TakeHeaders(string transport, IngestLimits limits, List<Problem> problems)
    {
        if (transport.StartsWith(Preamble, StringComparison.OrdinalIgnoreCase))
        {
            transport = transport[(transport.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        byte[] raw = Encoding.UTF8.GetBytes(transport);
        using var windows = new ByteWindows(new MemoryBytes(raw), limits.MemoryBytes);
        var found = new List<Problem>();
        HeaderBlock block = HeaderScanner.Scan(windows, new ByteSpan(0, raw.Length), HeaderScanner.NewlineOf(raw), found);
        var headers = new MessageHeaders(windows, block, found);
        (Subject, Date, MessageId) = (headers.Subject, headers.Date, headers.MessageId);
        HasImpossibleDate = found.Exists(static problem => problem.Code is ProblemCodes.DateImpossible or ProblemCodes.DateAmbiguous);
        References.AddRange(headers.References);
        Participants.AddRange(headers.Participants);
        _fields.AddRange(headers.Fields.Select(static field => field with { Place = null }));
        problems.AddRange(found.Where(static problem => problem.Code is not (ProblemCodes.DateMissing or ProblemCodes.FromMissing or ProblemCodes.DateImpossible or ProblemCodes.DateAmbiguous))
            .Select(static problem => problem with { Bytes = null }).DistinctBy(static problem => problem.Code));
    }

    /// <summary>A subject may begin with a mark that tells how long its prefix is (MS-PST section 2.5.3.1.1.1).</summary>
    private static string? SubjectOf(IMapiValues message)
    {
        string? subject = message.Text(MapiTags.Subject) ?? message.Text(MapiTags.NormalizedSubject);
        return subject is ['\u0001', _, ..] ? subject[2..] : subject;
    }

    private static string? TimeOf(IMapiValues message, int tag) => message.Time(tag) is { } time && ImplausibleDate.Why(time) is null ? time : null;

    private static string[] Ids(string? value) => (value ?? "").Split([' ', '\t', '\r', '\n', '<', '>', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Blind copies stand only in the properties of a sent message, and many messages have no headers at all.</summary>
    private void AddPeople(List<Participant> people)
    {
        bool hasSender = Participants.Exists(static person => person.Role is "from" or "sender");
        var known = new OutlookRecipients();
        Participants.ForEach(known.Add);
        foreach (Participant person in people)
        {
            bool isSender = person.Role is "from" or "sender";
            if (isSender ? !hasSender : !known.Has(person))
            {
                Participants.Add(person);
                known.Add(person);
            }
        }
    }

    /// <summary>Adds fields for what only the properties say.</summary>
    public void AddFields(MapiProperties message, NamedProperties names, string messageClass)
    {
        AddHead(message);
        Add("thread-index", message.Binary(MapiTags.ConversationIndex) is { Length: > 0 } index ? Convert.ToBase64String(index) : null);
        Add("message-class", messageClass);
        AddNamed(names, message);
        AddTimes(message);
    }

    /// <summary>Adds fields for what a header would say.</summary>
    public void AddHead(IMapiValues message)
    {
        foreach (string role in (string[])["from", "sender", "to", "cc", "bcc"])
        {
            Add(role, string.Join(", ", Participants.Where(person => person.Role == role)
                .Select(static person => person.Address is null ? person.Name : person.Name is null ? person.Address : $"{person.Name} <{person.Address}>")));
        }

        Add("subject", Subject);
        Add("date", Date);
        Add("message-id", MessageId is null ? null : $"<{MessageId}>");
        Add("thread-topic", message.Text(MapiTags.ConversationTopic));
    }

    /// <summary>Adds when the message was made and changed.</summary>
    public void AddTimes(IMapiValues message)
    {
        Add("created", message.Time(MapiTags.CreationTime));
        Add("modified", message.Time(MapiTags.ModificationTime));
    }

    /// <summary>Where and when an appointment is, and until when a task is due.</summary>
    private void AddNamed(NamedProperties names, MapiProperties message)
    {
        string? Time(uint set, uint name) => names.NumberOf(set, name) is { } number ? message.Time(number) : null;
        Add("location", names.NumberOf(NamedProperties.Appointment, 0x8208) is { } place ? message.Text(place) : null);
        Add("start", Time(NamedProperties.Appointment, 0x820D));
        Add("end", Time(NamedProperties.Appointment, 0x820E));
        Add("due", Time(NamedProperties.Task, 0x8105));
    }

    private void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value) && !_fields.Exists(field => field.Name == name))
        {
            _fields.Add(new ItemField(name, value, null));
        }
    }
}
