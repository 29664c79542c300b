using OnRecord.Sources;

namespace OnRecord.Record.Loose;

/// <summary>A paragraph of a quotation or a forward that is of no message, held or recovered: who wrote it is not known.</summary>
/// <param name="Item">Number of its item in ordinal order of ids.</param>
/// <param name="Writer">Among whose words it stands: see <see cref="Findings.ItemFindings.Writers"/>.</param>
/// <param name="Span">Where it stands with the blank lines behind it, in UTF-16 units of the item's text.</param>
internal readonly record struct LoosePassage(int Item, int Writer, TextSpan Span);
