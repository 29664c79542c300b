using OnRecord.Record.Threads;

namespace OnRecord.Record.Recovered;

/// <summary>What a held message answers once recovered messages stand in their places.</summary>
/// <param name="Id">The held message, or a document that prints mail.</param>
/// <param name="Thread">Its thread; null for a document.</param>
/// <param name="Parent">The message that it answers, held or recovered, or null.</param>
/// <param name="Reason">Why.</param>
/// <param name="Quotes">For each embedded header the message whose words follow it, held or recovered, or null.</param>
public sealed record PlacedLink(string Id, string? Thread, string? Parent, LinkReason Reason, IReadOnlyList<string?> Quotes);
