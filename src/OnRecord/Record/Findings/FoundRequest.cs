using OnRecord.Language.Requests;
using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>A request for comment that an item's text tells of.</summary>
/// <param name="Writer">Whose words tell it.</param>
/// <param name="Span">The words that tell it.</param>
/// <param name="Asked">Who was asked.</param>
/// <param name="By">Who asked, or null.</param>
/// <param name="About">What about, or null.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Time">An index into the times, or -1.</param>
internal sealed record FoundRequest(int Writer, TextSpan Span, FoundWho Asked, FoundWho? By, TextSpan? About, RequestOutcome Outcome, int Time);
