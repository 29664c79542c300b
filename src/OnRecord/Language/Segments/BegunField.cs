namespace OnRecord.Language.Segments;

/// <summary>The field of a header whose value may go on in the next line.</summary>
/// <param name="Field">The field.</param>
/// <param name="Lines">Lines that it has so far.</param>
/// <param name="Column">The column in which its value began.</param>
/// <param name="Depth">The quotation marks before the header.</param>
/// <param name="Loose">Whether names of fields without a colon count.</param>
/// <param name="Seen">The fields of the header so far.</param>
internal readonly record struct BegunField(HeaderField Field, int Lines, int Column, byte Depth, bool Loose, HeaderFields Seen);
