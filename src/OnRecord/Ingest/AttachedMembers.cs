using OnRecord.Sources;

namespace OnRecord.Ingest;

/// <summary>What is attached to a message, and the member behind each, made when it is asked for.</summary>
internal sealed class AttachedMembers
{
    private readonly List<Func<Member>> _members = [];

    /// <summary>The attachments, each naming its member.</summary>
    public List<Attachment> List { get; } = [];

    /// <summary>The members in order.</summary>
    public IEnumerable<Member> Members => _members.Select(static make => make());

    /// <summary>Adds an attachment.</summary>
    /// <param name="declaredName">As in <see cref="Attachment.Name"/>.</param>
    /// <param name="name">Of the member.</param>
    /// <param name="make">Makes the member of this name.</param>
    public void Add(string? declaredName, string name, Func<string, Member> make)
    {
        List.Add(new Attachment(declaredName, _members.Count));
        _members.Add(() => make(name));
    }

    /// <summary>Adds a form of the message's own words that is none of its texts: a member, though nothing that was attached.</summary>
    /// <param name="name">Of the member.</param>
    /// <param name="bytes">Its bytes, or null for none.</param>
    public void AddBody(string name, byte[]? bytes)
    {
        if (bytes is not null)
        {
            _members.Add(() => new Member(name, new MemoryBytes(bytes)));
        }
    }

    /// <summary>Adds an attachment whose content is not in the message.</summary>
    /// <param name="declaredName">As in <see cref="Attachment.Name"/>.</param>
    public void AddAbsent(string? declaredName) => List.Add(new Attachment(declaredName, -1));
}
