namespace OnRecord.Ingest;

/// <summary>What a reader made of some bytes.</summary>
public sealed class Reading
{
    /// <summary>Media type as found, such as <c>message/rfc822</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The Message or Document, or null for a pure container or an unknown format.</summary>
    public Item? Item { get; init; }

    /// <summary>
    /// True when the bytes hold other files (an archive, an mbox). A message with attachments is not a container: it is
    /// an Item whose attachments are members.
    /// </summary>
    public bool IsContainer { get; init; }

    /// <summary>
    /// The members in order, read lazily: each is used up before the next is asked for, so its bytes may be released then.
    /// </summary>
    public IEnumerable<Member> Members { get; init; } = [];

    /// <summary>Defects found. Containers add to it while their members are being read, so look after the last one.</summary>
    public List<Problem> Problems { get; init; } = [];
}
