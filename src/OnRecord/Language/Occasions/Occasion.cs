using OnRecord.Sources;

namespace OnRecord.Language.Occasions;

/// <summary>Something that a text tells to have happened at a time, by which other times may be placed: "the vote on March 3", "Roe announced on Monday".</summary>
/// <param name="Noun">The noun that names it, in its base form: "vote", "announcement".</param>
/// <param name="Words">The words that tell which one it is: the noun's, or where a verb tells of it name and roles of who did it.</param>
/// <param name="Time">When, an index into the text's times, which is known to the day at least.</param>
/// <param name="Span">Its words and time.</param>
public sealed record Occasion(string Noun, string Words, int Time, TextSpan Span);
