namespace OnRecord.Record.Threads;

/// <summary>Messages that answer one another.</summary>
/// <param name="Id">Made of the smallest id of its messages.</param>
/// <param name="Subject">The base subject of its first message, or null.</param>
/// <param name="Messages">Ids in order of time, those without a time last.</param>
/// <param name="Gaps">Messages referred to but not held, in ordinal order.</param>
/// <param name="From">The first date as it was given, or null.</param>
/// <param name="To">The last date as it was given, or null.</param>
public sealed record MessageThread(string Id, string? Subject, IReadOnlyList<string> Messages, IReadOnlyList<ThreadGap> Gaps, string? From, string? To);
