using OnRecord.Language.Time;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>The words of one writer in a text: the whole of an article, the own words of a message, the words of one message that it quotes.</summary>
/// <param name="Words">The words, without quotation marks at line starts.</param>
/// <param name="Header">The embedded header they stand under, an index into the segments' headers; -1 for none.</param>
/// <param name="Depth">How deep in quotations they stand; 0 for the writer of the text.</param>
/// <param name="Anchor">When they were written, or null.</param>
/// <param name="IsPasted">Whether they are the press's, pasted into a message.</param>
/// <param name="Outlet">Where in the text a pasted article names who published it, or null.</param>
internal sealed record TextPart(PieceText Words, int Header, int Depth, TimeAnchor? Anchor, bool IsPasted = false, TextSpan? Outlet = null);
