using OnRecord.Sources;

namespace OnRecord.Language.Frames;

/// <summary>A stretch of text that is what somebody says, so that what is found in it is told on that one's word.</summary>
/// <param name="Content">The stretch, in UTF-16 units.</param>
/// <param name="Speaker">Who says it, an index into the parties of the document; -1 when that is not resolved.</param>
/// <param name="Statement">The number of the statement, as its finder counts.</param>
/// <param name="IsDenied">True where that one tells that it is not so.</param>
public sealed record StatementContent(TextSpan Content, int Speaker, int Statement, bool IsDenied = false);
