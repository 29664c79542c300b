using OnRecord.Ingest.Mail;
using OnRecord.Sources;

namespace OnRecord.Ingest.Outlook;

/// <summary>What is attached to a message: files, messages, objects of other programs. Links are Problems, for what they lead to is not in the file.</summary>
internal sealed class OutlookAttachments
{
    private const int MethodMessage = 5;
    private const string MessageType = "application/vnd.ms-outlook";

    private readonly CompoundFile _file;
    private readonly ReadContext _context;

    public OutlookAttachments(CompoundFile file, MapiProperties message, string messageClass, ReadContext context, List<Problem> problems)
    {
        (_file, _context) = (file, context);
        int count = 0;
        foreach (CompoundEntry storage in message.Storage.Children.Where(static child => child.IsStorage && child.Name.StartsWith("__attach_version1.0_", StringComparison.OrdinalIgnoreCase)))
        {
            if (count++ >= context.Limits.Members)
            {
                problems.Add(new Problem(ProblemCodes.LimitCount, $"The message has more than {context.Limits.Members} attachments; the others are not opened."));
                break;
            }

            Add(new MapiProperties(file, storage, MapiProperties.OfOther, message.CodePage), messageClass, problems);
        }
    }

    /// <summary>Where attachments are that are only links.</summary>
    public List<ItemField> Links { get; } = [];

    /// <summary>The attachments with their members.</summary>
    public AttachedMembers Attached { get; } = new();

    private void Add(MapiProperties attached, string messageClass, List<Problem> problems)
    {
        string? name = attached.Text(MapiTags.AttachLongName) ?? attached.Text(MapiTags.AttachName);
        string? shown = name ?? attached.Text(MapiTags.DisplayName);
        string type = attached.Text(MapiTags.AttachType)?.ToLowerInvariant() ?? "";
        if (attached.Of(MapiTags.AttachData, 0x000D) is { IsStorage: true } storage)
        {
            bool isMessage = attached.Integer(MapiTags.AttachMethod) == MethodMessage || storage.Child("__properties_version1.0") is not null;
            Take(isMessage ? WithEnding(shown ?? "message") : shown ?? $"object-{Attached.List.Count + 1}", member => Storage(member, storage, isMessage));
        }
        else if (attached.Of(MapiTags.AttachData, 0x0102) is { IsStorage: false } data)
        {
            byte[]? content = SecuredContent.Of(messageClass, limit => _file.Read(data, limit), out bool isEncrypted);
            Take(shown ?? $"attachment-{Attached.List.Count + 1}", member => Keep(member, _file.OpenStream(data)) with
            {
                Read = content is null ? null : CmsMember.IsOpened,
                DeclaredType = SecuredContent.IsMail(messageClass) ? "message/rfc822" : type.Contains('/', StringComparison.Ordinal) ? type : null,
            });
            AddSecured(content, isEncrypted, problems);
        }
        else
        {
            AddAbsent(shown, attached.Text(MapiTags.AttachLongPath) ?? attached.Text(MapiTags.AttachPath), problems);
        }
    }

    /// <summary>An attachment without content: a link to a file elsewhere, or nothing at all.</summary>
    private void AddAbsent(string? name, string? address, List<Problem> problems)
    {
        Attached.AddAbsent(name ?? address);
        string which = name is null ? "An attachment" : $"The attachment \"{name}\"";
        if (address is not null)
        {
            Links.Add(new ItemField("link", address, null));
        }

        problems.Add(new Problem(ProblemCodes.PartMissing, address is null
            ? $"{which} is announced but has no content in the file."
            : $"{which} is only a link to a file elsewhere ({address}); its content is not in the message."));
    }

    private void AddSecured(byte[]? content, bool isEncrypted, List<Problem> problems)
    {
        if (content is not null)
        {
            Take("signed-content.eml", name => new Member(name, new MemoryBytes(content)) { DeclaredType = "message/rfc822" });
        }
        else if (isEncrypted)
        {
            problems.Add(new Problem(ProblemCodes.Encrypted, "The content is encrypted and no key is at hand."));
        }
    }

    private void Take(string name, Func<string, Member> make) => Attached.Add(name, name, make);

    private Member Storage(string name, CompoundEntry storage, bool isMessage) => Keep(name, new StorageStream(_file, storage)) with
    {
        DeclaredType = isMessage ? MessageType : null,
        Read = isMessage ? context => OutlookMessageReader.ReadStorage(_file, storage, MapiProperties.OfMessage, context) : null,
    };

    private Member Keep(string name, Stream content)
    {
        using (content)
        {
            SourceBytes bytes = _context.Scratch.Keep(content, _context.Limits.MemoryBytes, _context.Limits.MemberBytes, out bool isCut, _context.Cancel);
            return new Member(name, bytes)
            {
                Problems = isCut ? [new Problem(ProblemCodes.LimitExpansion, $"The attachment is larger than the limit; its first {bytes.Length} bytes are kept.")] : [],
            };
        }
    }

    private static string WithEnding(string name) => name.EndsWith(".msg", StringComparison.OrdinalIgnoreCase) ? name : name + ".msg";
}
