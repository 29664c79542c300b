using OnRecord.Record.Threads;

namespace OnRecord.Record.Trails;

/// <summary>How a wording stands in an item.</summary>
public enum TrailManner : byte
{
    /// <summary>Among the item's own words.</summary>
    Own,

    /// <summary>Among them, in quotation marks.</summary>
    Marked,

    /// <summary>In a message that it passes on.</summary>
    Forwarded,

    /// <summary>In a message that it answers.</summary>
    Quoted,
}

/// <summary>A wording in an item, with what is known of the item.</summary>
public sealed record TrailPlace
{
    /// <summary>Id of the message, held or recovered, or document.</summary>
    public required string Item { get; init; }

    /// <summary>The words there, without marks of quotation.</summary>
    public required string Text { get; init; }

    /// <summary>The passage that they are a part of; null where they are all of it, or where only they count.</summary>
    public string? Around { get; init; }

    /// <summary>How they stand there.</summary>
    public required TrailManner Manner { get; init; }

    /// <summary>Whether it ends what its writer wrote, below other words of it.</summary>
    public bool IsBelow { get; init; }

    /// <summary>How much of the wording is there, in hundredths.</summary>
    public int Share { get; init; } = 100;

    /// <summary>Id of the message behind the quotation or forward, or null.</summary>
    public string? Behind { get; init; }

    /// <summary>Ids of the messages around that one, which quote it in turn, from the outermost.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>The item's subject or title, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Id of the message that the item answers, or of a document the message that it is attached to; or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Who wrote the item, or null.</summary>
    public ThreadParty? From { get; init; }

    /// <summary>Who got it.</summary>
    public IReadOnlyList<ThreadParty> To { get; init; } = [];

    /// <summary>ISO 8601, or null.</summary>
    public string? When { get; init; }

    /// <summary>The same as a second of one clock for all, or null; of a day or month the first.</summary>
    public long? Instant { get; init; }

    /// <summary>How many seconds behind it may be meant as well: nearly all of a day, a month or a year.</summary>
    public long Lasts { get; init; }

    /// <summary>Ids of what the words may come from by quotation, forward, answer or attachment, the likeliest first.</summary>
    internal IEnumerable<string> Sources => (Manner >= TrailManner.Forwarded ? Through.Append(Behind) : []).Append(Parent).OfType<string>();
}
