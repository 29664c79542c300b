namespace OnRecord.Record.Threads;

/// <summary>The threads of a set of messages; the same whatever order they came in.</summary>
/// <param name="Links">A link for each message, in ordinal order of ids.</param>
/// <param name="Threads">In ordinal order of ids.</param>
public sealed record ThreadResult(IReadOnlyList<ThreadLink> Links, IReadOnlyList<MessageThread> Threads);
