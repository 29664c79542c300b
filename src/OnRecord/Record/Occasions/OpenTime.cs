using OnRecord.Record.Findings;

namespace OnRecord.Record.Occasions;

/// <summary>A time that is told from an occasion: "hours before the vote".</summary>
/// <param name="Item">The item that tells it.</param>
/// <param name="Thread">Its thread, or null.</param>
/// <param name="Time">It.</param>
/// <param name="Date">When the item was written, or null.</param>
/// <param name="Parties">Whom what it dates concerns, parties of the case.</param>
internal sealed record OpenTime(long Item, long? Thread, FoundTime Time, string? Date, IReadOnlyCollection<int> Parties);
