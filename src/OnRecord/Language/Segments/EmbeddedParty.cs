using OnRecord.Sources;

namespace OnRecord.Language.Segments;

/// <summary>Somebody named in an embedded header.</summary>
/// <param name="Name">The name without quotation marks; of <c>Ann Roe/Legal/Harbour@HARBOUR</c> the part before the first slash. Null when only an address is given.</param>
/// <param name="Address">The e-mail address, or null. What Lotus Notes writes behind a name is none.</param>
/// <param name="Span">All that was written, in UTF-16 units of the body.</param>
public sealed record EmbeddedParty(string? Name, string? Address, TextSpan Span);
