using OnRecord.Language.Requests;
using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>What a message's words ask or answer themselves.</summary>
/// <param name="Writer">Whose words.</param>
/// <param name="Cues">All that they do.</param>
/// <param name="Span">The sentence that does it most plainly.</param>
/// <param name="Question">The first question, or null.</param>
internal sealed record FoundAsk(int Writer, AskCues Cues, TextSpan Span, TextSpan? Question);
