using OnRecord.Language.Segments;
using OnRecord.Sources;

namespace OnRecord.Record.Recovered;

/// <summary>One occurrence of a message that is not held.</summary>
/// <param name="Holder">The id of the item that carries it.</param>
/// <param name="HeaderIndex">The index of its header in the item's segments.</param>
/// <param name="Header">Its header.</param>
/// <param name="Spans">Where its words stand in the item's body.</param>
/// <param name="Differences">Where its words differ from those of the first copy; none for the first.</param>
public sealed record RecoveredCopy(string Holder, int HeaderIndex, EmbeddedHeader Header, IReadOnlyList<TextSpan> Spans, IReadOnlyList<WordChange> Differences);
