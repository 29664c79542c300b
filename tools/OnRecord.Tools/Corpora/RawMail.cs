using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using OnRecord.Language.Segments;
using OnRecord.Record.Threads;
using OnRecord.Sources;

namespace OnRecord.Tools.Corpora;

/// <summary>Raw mail in files or mailboxes, read as the builder reads it.</summary>
internal sealed class RawMail : IDisposable
{
    private readonly ScratchFolder _scratch = new(Path.Combine(Path.GetTempPath(), $"onrecord-tools-{Environment.ProcessId}"));

    /// <summary>The message in a file of its own.</summary>
    public Message? Read(string path) => Read(new MessageReader(), File.ReadAllBytes(path), Path.GetFileName(path)).Item as Message;

    /// <summary>The messages of a mailbox, in order.</summary>
    public IEnumerable<Message> ReadMailbox(string path)
    {
        foreach (Member member in Read(new MboxReader(), File.ReadAllBytes(path), Path.GetFileName(path)).Members)
        {
            if (Read(new MessageReader(), member.Bytes.ReadAll().ToArray(), null).Item is Message message)
            {
                yield return message;
            }
        }
    }

    /// <summary>A message as threading sees it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="message">The message.</param>
    /// <param name="withReferences">Whether References, In-Reply-To, Thread-Index and Thread-Topic are given.</param>
    public static ThreadMessage ForThreads(string id, Message message, bool withReferences)
    {
        string body = message.Texts.FirstOrDefault(static text => text.Field == "body" && text.Text.Text.Length > 0)?.Text.Text
            ?? message.Texts.FirstOrDefault(static text => text.Field == "html")?.Text.Text ?? "";
        Participant? from = message.Participants.FirstOrDefault(static party => party.Role == "from");
        return new ThreadMessage
        {
            Id = id,
            MessageId = message.MessageId,
            References = withReferences ? message.References : [],
            ThreadIndex = withReferences ? Field(message, "thread-index") : null,
            ThreadTopic = withReferences ? Field(message, "thread-topic") : null,
            From = from is null ? null : new ThreadParty(from.Name, from.Address),
            To = [.. message.Participants.Where(static party => party.Role is "to" or "cc" or "bcc").Select(static party => new ThreadParty(party.Name, party.Address))],
            Date = message.Date,
            Subject = message.Subject,
            Body = body,
            Segments = Segmenter.Shipped.Cut(body, message.Subject, message.Date),
        };
    }

    /// <summary>The first value of a header field, or null.</summary>
    public static string? Field(Message message, string name) => message.Fields.FirstOrDefault(field => field.Name == name)?.Value;

    public void Dispose() => _scratch.Dispose();

    private Reading Read(IReader reader, byte[] bytes, string? name)
    {
        var probe = new Probe(bytes.AsMemory(0, Math.Min(bytes.Length, Probe.HeadLength)), bytes.Length, name, null, null);
        return reader.Read(new MemoryBytes(bytes), probe, new ReadContext(IngestLimits.Default, _scratch, CancellationToken.None));
    }
}
