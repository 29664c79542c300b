using System.Text.Json;

namespace OnRecord.Tools.Eval.Sample;

/// <summary>The hand-made answers to the sample release, as <c>samples/README.md</c> describes them.</summary>
internal sealed class AnswerKey(string folder)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>A place: the path and words that stand there.</summary>
    public sealed record Anchor(string Path, string Words);

    /// <summary>Somebody: the words, and the key of the party or null.</summary>
    public sealed record Named(string Text, string? Party);

    /// <summary>A party.</summary>
    public sealed record PartyEntry(string Key, string Name, string Type, IReadOnlyList<string> Names, IReadOnlyList<string> Addresses);

    /// <summary>A statement.</summary>
    public sealed record StatementEntry(string Key, Anchor At, Named? Speaker, string? Cue, IReadOnlyList<string> Content, string Kind, IReadOnlyList<Named> Chain, bool Negated);

    /// <summary>A request for comment.</summary>
    public sealed record RequestEntry(string Key, string? Asked, string? By, string Outcome, Anchor At);

    /// <summary>A contact.</summary>
    public sealed record ContactEntry(string Key, string? From, IReadOnlyList<string> To, string Medium, string? When, string? AccordingTo, Anchor At);

    /// <summary>A time: its words, and the value that they stand for, or null where it should not be resolved.</summary>
    public sealed record TimeEntry(Anchor At, string Words, string? Value);

    /// <summary>What does not fit together.</summary>
    public sealed record DisputeEntry(string Key, Anchor Left, Anchor Right, string Why);

    /// <summary>The parties.</summary>
    public IReadOnlyList<PartyEntry> Parties { get; } = Read<PartyEntry>(folder, "parties");

    /// <summary>The statements.</summary>
    public IReadOnlyList<StatementEntry> Statements { get; } = Read<StatementEntry>(folder, "statements");

    /// <summary>The requests.</summary>
    public IReadOnlyList<RequestEntry> Requests { get; } = Read<RequestEntry>(folder, "requests");

    /// <summary>The contacts.</summary>
    public IReadOnlyList<ContactEntry> Contacts { get; } = Read<ContactEntry>(folder, "contacts");

    /// <summary>The times.</summary>
    public IReadOnlyList<TimeEntry> Times { get; } = Read<TimeEntry>(folder, "times");

    /// <summary>The disputes.</summary>
    public IReadOnlyList<DisputeEntry> Disputes { get; } = Read<DisputeEntry>(folder, "disputes");

    private static List<T> Read<T>(string folder, string name) => JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(folder, name + ".json")), Options)!;
}
