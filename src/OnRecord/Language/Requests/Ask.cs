using OnRecord.Sources;

namespace OnRecord.Language.Requests;

/// <summary>What the words of one writer ask, or answer, themselves. Whether that is a request for comment only the whole case can tell.</summary>
/// <param name="Cues">All that they do.</param>
/// <param name="Span">The sentence that asks or answers most plainly, in UTF-16 units.</param>
/// <param name="Question">The first sentence with a question mark, or null.</param>
public sealed record Ask(AskCues Cues, TextSpan Span, TextSpan? Question);
