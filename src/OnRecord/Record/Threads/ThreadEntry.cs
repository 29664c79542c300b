namespace OnRecord.Record.Threads;

/// <summary>What is kept of a message: hashes and numbers, a few hundred bytes.</summary>
internal sealed record ThreadEntry
{
    public required string Id { get; init; }

    /// <summary>Whether it is a document that prints mail.</summary>
    public bool IsPrint { get; init; }

    public required string? MessageId { get; init; }

    /// <summary>Message-IDs of its copies.</summary>
    public string[] OtherMessageIds { get; init; } = [];

    public required string[] References { get; init; }

    public required byte[] ThreadIndex { get; init; }

    public required ulong Address { get; init; }

    public required ulong Name { get; init; }

    /// <summary>Keys of addresses and names of the recipients.</summary>
    public required ulong[] To { get; init; }

    public required SentMinute? Sent { get; init; }

    public required string? Date { get; init; }

    public required SubjectBase Subject { get; init; }

    /// <summary>The hash of the base subject, 0 when it has none.</summary>
    public required ulong SubjectKey { get; init; }

    /// <summary>What is compared of its subject; empty when it has none.</summary>
    public required string SubjectLetters { get; init; }

    /// <summary>The words of each of its recipients and of its sender; nothing when it names no recipient.</summary>
    public required uint[][] People { get; init; }

    /// <summary>Prints of the message's own words, its signature included; none once they are indexed.</summary>
    public required uint[] Own { get; set; }

    /// <summary>How many prints there were.</summary>
    public int OwnCount { get; init; }

    /// <summary>The greatest print.</summary>
    public uint OwnLast { get; init; }

    public required int OwnWords { get; init; }

    /// <summary>The message's own words where they are few (<see cref="WordPrints.Few"/>).</summary>
    public required uint[] Few { get; init; }

    public required QuoteEntry[] Quotes { get; init; }

    /// <summary>Whether a sender's keys name the same person as far as they tell: true or false when they can be compared, null when not.</summary>
    public bool? IsFrom(ulong address, ulong name) => PartyKeys.AreOne((Address, Name), (address, name));

    /// <summary>Whether anybody, or a list, is sender or recipient of both messages.</summary>
    public bool SharesPartyWith(ThreadEntry other) => other.Has(Address) || other.Has(Name) || Array.Exists(To, other.Has);

    /// <summary>Whether somebody wrote it or is named among its recipients.</summary>
    public bool Reached(ulong address, ulong name) => Has(address) || Has(name);

    /// <summary>Whether anybody, or a list, is a recipient of both messages.</summary>
    public bool SharesRecipientWith(ThreadEntry other) => Array.Exists(To, party => other.To.AsSpan().Contains(party));

    private bool Has(ulong party) => party != 0 && (party == Address || party == Name || To.AsSpan().Contains(party));
}
