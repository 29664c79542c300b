using OnRecord.Language.Parties;
using OnRecord.Sources;

namespace OnRecord.Language.Requests;

/// <summary>That somebody was asked for comment, and what became of it. One for each that was asked.</summary>
/// <param name="Asked">Who was asked.</param>
/// <param name="By">The outlet or reporter that asked, where the text names one; else null.</param>
/// <param name="About">The words of what it was about; null when the text does not say.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Time">When, an index into the text's times; -1 when the clause does not say.</param>
/// <param name="Cue">The words that say it: "did not respond".</param>
/// <param name="Span">From the first to the last word that belongs to it.</param>
public sealed record CommentRequest(PartyPhrase Asked, PartyPhrase? By, TextSpan? About, RequestOutcome Outcome, int Time, TextSpan Cue, TextSpan Span);
