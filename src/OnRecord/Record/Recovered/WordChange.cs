using OnRecord.Sources;

namespace OnRecord.Record.Recovered;

/// <summary>A stretch where a quotation does not have the words of its original.</summary>
/// <param name="Original">The words of the original, empty when words were added.</param>
/// <param name="Quoted">The words of the quotation, empty when words were left out between others.</param>
/// <param name="OriginalSpan">Where they stand in the original's text, in UTF-16 units; empty at the place where words were added.</param>
/// <param name="QuotedSpan">Where they stand in the quotation's text.</param>
public sealed record WordChange(string Original, string Quoted, TextSpan OriginalSpan, TextSpan QuotedSpan);
