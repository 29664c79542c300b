using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>An article that somebody pasted into a message: not on the word of whoever sent it.</summary>
/// <param name="Writer">Under whose words it stands.</param>
/// <param name="Span">From its first word to its last.</param>
/// <param name="Outlet">Where it names who published it, or null.</param>
internal sealed record FoundArticle(int Writer, TextSpan Span, TextSpan? Outlet);
