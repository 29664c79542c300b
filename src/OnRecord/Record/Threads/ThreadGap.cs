namespace OnRecord.Record.Threads;

/// <summary>A message that others refer to and that is not held.</summary>
/// <param name="MessageId">Its Message-ID.</param>
/// <param name="KnownFrom">The ids of the held messages that refer to it, in ordinal order.</param>
public sealed record ThreadGap(string MessageId, IReadOnlyList<string> KnownFrom);
