using OnRecord.Language.Segments;

namespace OnRecord.Record.Recovered;

/// <summary>A message known only from quotations, forwards or printouts of it.</summary>
public sealed record RecoveredMessage
{
    /// <summary><c>message-</c> and a hash of the normalised header and text of the best copy; of recipients only where others of that header and text have others.</summary>
    public required string Id { get; init; }

    /// <summary>How it is known, by its best copy.</summary>
    public required RecoveredFrom How { get; init; }

    /// <summary>Sender as the best copy that names one has it, or null.</summary>
    public EmbeddedParty? From { get; init; }

    /// <summary>Recipients as the copy with the most has them.</summary>
    public IReadOnlyList<EmbeddedParty> To { get; init; } = [];

    /// <summary>Recipients of copies, likewise.</summary>
    public IReadOnlyList<EmbeddedParty> Cc { get; init; } = [];

    /// <summary>Recipients of blind copies, likewise.</summary>
    public IReadOnlyList<EmbeddedParty> Bcc { get; init; } = [];

    /// <summary>The date as the most precise copy has it, or null.</summary>
    public EmbeddedDate? Sent { get; init; }

    /// <summary>The subject, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>The words of the fullest copy, without quotation marks.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is known from, the best copy first.</summary>
    public required IReadOnlyList<RecoveredCopy> Copies { get; init; }

    /// <summary>The message that this one quotes in turn, held or recovered, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Messages that are nearly the same, held or recovered, in ordinal order: of its sender and minute, with its subject or its words, and another header.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];
}
