using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>What a text tells to have happened at a time.</summary>
/// <param name="Writer">Whose words tell it.</param>
/// <param name="Noun">The noun that names it, in its base form.</param>
/// <param name="Words">The words that tell which one it is.</param>
/// <param name="Time">An index into the times, of a day or moment.</param>
/// <param name="Span">Its words.</param>
internal sealed record FoundOccasion(int Writer, string Noun, string Words, int Time, TextSpan Span);
