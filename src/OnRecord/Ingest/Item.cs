using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest;

/// <summary>A Message or a Document with its texts and the maps from text back to source.</summary>
public abstract class Item
{
    /// <summary>
    /// The texts in order of importance. A message has at most one <c>body</c> and one <c>html</c>; a document one
    /// <c>body</c>. Texts over the limit are cut into several entries with the same field and rising part numbers.
    /// </summary>
    public IReadOnlyList<ItemText> Texts { get; init; } = [];

    /// <summary>Texts read lazily when the item is too large for memory; used once, after <see cref="Texts"/>.</summary>
    public IEnumerable<ItemText> MoreTexts { get; init; } = [];

    /// <summary>Header fields and metadata that can be cited: name (lower case), value and place.</summary>
    public IReadOnlyList<ItemField> Fields { get; init; } = [];
}

/// <summary>One text of an item.</summary>
/// <param name="Field"><c>body</c> or <c>html</c>.</param>
/// <param name="Part">From 1; more than 1 only for texts over the limit.</param>
/// <param name="Text">The text and its map. Byte positions count in the item's own bytes.</param>
public sealed record ItemText(string Field, int Part, MappedText Text);

/// <summary>A header field or piece of metadata.</summary>
/// <param name="Name">Lower case, such as <c>subject</c>.</param>
/// <param name="Value">Decoded and unfolded.</param>
/// <param name="Place">The source bytes of the raw value, or null when it does not stand in the bytes.</param>
public sealed record ItemField(string Name, string Value, ByteSpan? Place);

/// <summary>A document: anything with text that is not a message.</summary>
public sealed class Document : Item
{
    /// <summary>Title from metadata or the text, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Authors or byline, in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Publication date as ISO 8601 at the precision found (<c>2018-03</c>, <c>2018-03-16T09:00:00-08:00</c>), or null.</summary>
    public string? Published { get; init; }

    /// <summary>
    /// When the first and the last of what a calendar tells of begin, as ISO 8601, or null. Not when it was published: filters
    /// by date find it by this, and nothing is counted from it.
    /// </summary>
    public (string First, string Last)? Happens { get; init; }

    /// <summary>Number of pages, sheets or slides, or null when the format has none.</summary>
    public int? Pages { get; init; }
}

/// <summary>A message: an e-mail or a post.</summary>
public sealed class Message : Item
{
    /// <summary>Message-ID without angle brackets, or null.</summary>
    public string? MessageId { get; init; }

    /// <summary>In-Reply-To and References without brackets, nearest last.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Decoded subject, or null when there is none.</summary>
    public string? Subject { get; init; }

    /// <summary>Everybody named in the address headers, in header order.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>
    /// Date as ISO 8601 to the second with the sender's offset (<c>2018-02-24T18:05:00-08:00</c>), without one when none
    /// is given, the day alone (<c>2018-02-24</c>) when no time is given, or null when it is missing, impossible or ambiguous.
    /// </summary>
    public string? Date { get; init; }

    /// <summary>Attachments in order, each naming the member that holds its bytes.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <summary>Somebody in an address header.</summary>
/// <param name="Role"><c>from</c>, <c>sender</c>, <c>reply-to</c>, <c>to</c>, <c>cc</c> or <c>bcc</c>.</param>
/// <param name="Name">Display name, decoded, or null.</param>
/// <param name="Address">Address as written, or null when only a name is given.</param>
public sealed record Participant(string Role, string? Name, string? Address);

/// <summary>An attachment of a message.</summary>
/// <param name="Name">File name as declared, or null.</param>
/// <param name="Member">Index of the member among <see cref="Reading.Members"/>; below 0 for one whose content is not in the message.</param>
public sealed record Attachment(string? Name, int Member);
