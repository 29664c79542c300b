using OnRecord.Sources;

namespace OnRecord.Language.Segments;

/// <summary>The header of a message that is quoted, forwarded or printed in a body, as far as it tells.</summary>
public sealed record EmbeddedHeader
{
    /// <summary>Its lines, whole, in UTF-16 units of the body, the dividing line above included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How it is laid out.</summary>
    public required HeaderLayout Layout { get; init; }

    /// <summary>Whether the message below was passed on rather than answered, by the dividing line or the subject of the message around it.</summary>
    public bool IsForward { get; init; }

    /// <summary>The header whose message contains this one, as an index, or -1 for the message itself.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>Who wrote the message, or null.</summary>
    public EmbeddedParty? From { get; init; }

    /// <summary>When it was sent, or null.</summary>
    public EmbeddedDate? Sent { get; init; }

    /// <summary>To whom.</summary>
    public IReadOnlyList<EmbeddedParty> To { get; init; } = [];

    /// <summary>Who got a copy that the others see.</summary>
    public IReadOnlyList<EmbeddedParty> Cc { get; init; } = [];

    /// <summary>Who got a blind copy, in a field of its own or as Lotus Notes prints it behind the others.</summary>
    public IReadOnlyList<EmbeddedParty> Bcc { get; init; } = [];

    /// <summary>The subject, or null.</summary>
    public EmbeddedText? Subject { get; init; }

    /// <summary>The names of attachments as written, or null.</summary>
    public EmbeddedText? Attachments { get; init; }
}
