using OnRecord.Record.Findings;

namespace OnRecord.Record.Occasions;

/// <summary>An occasion of the case.</summary>
/// <param name="Item">The item that tells it.</param>
/// <param name="Hash">The hash of the item's id.</param>
/// <param name="Thread">The item's thread, or null.</param>
/// <param name="Found">It.</param>
/// <param name="Which">The words that tell which one it is.</param>
/// <param name="Time">Its time.</param>
/// <param name="Parties">All parties of the case that the item names.</param>
internal sealed record DatedOccasion(long Item, long Hash, long? Thread, FoundOccasion Found, IReadOnlySet<string> Which, FoundTime Time, IReadOnlyCollection<int> Parties);
