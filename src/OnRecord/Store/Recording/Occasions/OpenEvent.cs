using OnRecord.Record.Findings;

namespace OnRecord.Store.Recording.Occasions;

/// <summary>An event whose time is told from something.</summary>
/// <param name="Event">Its number.</param>
/// <param name="Item">The item that tells it.</param>
/// <param name="Number">The place of the time in the item's findings.</param>
/// <param name="Time">The time.</param>
/// <param name="Date">When the item was written, or null.</param>
/// <param name="Parties">Whom the event concerns.</param>
internal sealed record OpenEvent(long Event, long Item, int Number, FoundTime Time, string? Date, IReadOnlyList<int> Parties);
