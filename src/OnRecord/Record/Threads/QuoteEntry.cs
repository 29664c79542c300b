namespace OnRecord.Record.Threads;

/// <summary>What is kept of a message quoted in another: hashes of its header and its words.</summary>
internal sealed record QuoteEntry
{
    /// <summary>The header's index in the segments of the message around it; -1 for a quotation without a header.</summary>
    public required int Header { get; init; }

    /// <summary>The header around it, or -1 for the message itself.</summary>
    public required int Parent { get; init; }

    public required bool IsForward { get; init; }

    public required ulong Address { get; init; }

    public required ulong Name { get; init; }

    public required SentMinute? Sent { get; init; }

    /// <summary>The hash of the base subject, 0 when it has none.</summary>
    public required ulong Subject { get; init; }

    /// <summary>What is compared of its subject; empty when it has none.</summary>
    public required string SubjectLetters { get; init; }

    /// <summary>The words of each of its recipients.</summary>
    public required uint[][] Recipients { get; init; }

    /// <summary>Prints of its words; none once they are matched.</summary>
    public required uint[] Prints { get; set; }

    public required int Words { get; init; }

    /// <summary>Its words where they are few (<see cref="WordPrints.Few"/>).</summary>
    public required uint[] Few { get; init; }

    /// <summary>Whether it names its writer or date.</summary>
    public bool IsNamed => Address != 0 || Name != 0 || Sent is not null;
}
