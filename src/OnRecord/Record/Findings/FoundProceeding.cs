using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>What an authority or a party before a court is said to have done.</summary>
/// <param name="Writer">Whose words tell it.</param>
/// <param name="Span">The words that tell it.</param>
/// <param name="Actors">Who did it.</param>
/// <param name="Action">What.</param>
/// <param name="Targets">Against whom.</param>
/// <param name="Time">An index into the times, or -1.</param>
/// <param name="Statement">The statement it is told in, or -1.</param>
internal sealed record FoundProceeding(int Writer, TextSpan Span, IReadOnlyList<FoundWho> Actors, TextSpan Action, IReadOnlyList<FoundWho> Targets, int Time, int Statement);
