using OnRecord.Language.Parties;
using OnRecord.Sources;

namespace OnRecord.Language.Proceedings;

/// <summary>What an authority or somebody before a court is said to have done to whom: opened an inquiry, sued, indicted, filed a complaint.</summary>
/// <param name="Actors">Who did it; none when the text does not say or it is not clear.</param>
/// <param name="Action">What, in the text's words: "opened an inquiry", "sued".</param>
/// <param name="Targets">Against whom, as far as they are parties.</param>
/// <param name="Subject">The words of what it is into or over; null when they are parties or the text does not say.</param>
/// <param name="Time">When, an index into the text's times; -1 when the clause does not say.</param>
/// <param name="AccordingTo">Who says so, an index into the parties; -1 for the writer's own voice or a speaker that is not resolved.</param>
/// <param name="Statement">The number of the statement that it lies in; -1 for none.</param>
/// <param name="Span">From the first to the last word that belongs to it.</param>
public sealed record Proceeding(
    IReadOnlyList<PartyPhrase> Actors, TextSpan Action, IReadOnlyList<PartyPhrase> Targets, TextSpan? Subject, int Time, int AccordingTo, int Statement, TextSpan Span);
