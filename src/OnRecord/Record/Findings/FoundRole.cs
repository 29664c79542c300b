using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>What a party is said to be.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand, in UTF-16 units of the item's text.</param>
/// <param name="Of">The party it is a role in, an index into <see cref="ItemFindings.Parties"/>; -1 for none.</param>
internal sealed record FoundRole(string Text, TextSpan Span, int Of);
