using OnRecord.Language.Segments;

namespace OnRecord.Record.Threads;

/// <summary>A held message as threading sees it, or a document that prints mail. Nothing of the body is kept once its words are hashed.</summary>
public sealed record ThreadMessage
{
    /// <summary>The item's id; all are different.</summary>
    public required string Id { get; init; }

    /// <summary>Whether this is a document that prints mail: what it carries is matched, but it is in no thread and answers nothing.</summary>
    public bool IsPrint { get; init; }

    /// <summary>The message as its header alone tells it.</summary>
    public ThreadMessage WithoutWords() => this with { Body = "", Segments = new MessageSegments([], []), ThreadIndex = null };

    /// <summary>Message-ID without brackets, or null.</summary>
    public string? MessageId { get; init; }

    /// <summary>Message-IDs of its copies that are not its own: answers may name any of them.</summary>
    public IReadOnlyList<string> OtherMessageIds { get; init; } = [];

    /// <summary>References and In-Reply-To without brackets, the nearest last.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Thread-Index as written (base64; MS-OXOMSG section 2.2.1.3), or null.</summary>
    public string? ThreadIndex { get; init; }

    /// <summary>Thread-Topic, or null.</summary>
    public string? ThreadTopic { get; init; }

    /// <summary>The sender, or null.</summary>
    public ThreadParty? From { get; init; }

    /// <summary>Recipients of every kind.</summary>
    public IReadOnlyList<ThreadParty> To { get; init; } = [];

    /// <summary>ISO 8601, with or without offset, to the minute or second; or null.</summary>
    public string? Date { get; init; }

    /// <summary>The subject, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>The body's text.</summary>
    public string Body { get; init; } = "";

    /// <summary>The segments of <see cref="Body"/>.</summary>
    public MessageSegments Segments { get; init; } = new([], []);
}
