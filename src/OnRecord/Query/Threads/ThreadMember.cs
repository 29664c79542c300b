namespace OnRecord.Query.Threads;

/// <summary>A message as a thread shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">As written, or null.</param>
/// <param name="Date">ISO 8601, or null.</param>
/// <param name="From">Name or address of the sender, or null.</param>
/// <param name="Parent">Id of the message that it answers, or null.</param>
/// <param name="Recovered">How it is known when it is not held: <c>quoted</c>, <c>forwarded</c> or <c>printed</c>; null when it is held.</param>
/// <param name="MessageId">Of one that is not held, the Message-ID by which others refer to it; else null.</param>
/// <param name="IsBeforeAnswered">Whether it is dated before what it answers, by more than zones and clocks can differ.</param>
public sealed record ThreadMember(string Id, string? Subject, string? Date, string? From, string? Parent, string? Recovered, string? MessageId, bool IsBeforeAnswered = false);
