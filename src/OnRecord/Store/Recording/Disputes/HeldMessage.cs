using OnRecord.Record.Statements;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>A message, held or recovered, as evidence of a contact.</summary>
/// <param name="Number">Its item's number, or the recovered message's below zero.</param>
/// <param name="Hash">The hash of its id.</param>
/// <param name="Date">As its header gives it, or null.</param>
/// <param name="Sent">When it was sent, or null.</param>
/// <param name="Subject">Or null.</param>
internal sealed record HeldMessage(long Number, long Hash, string? Date, TimePoint? Sent, string? Subject);
