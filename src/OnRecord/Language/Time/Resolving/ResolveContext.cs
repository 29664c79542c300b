using NodaTime;

namespace OnRecord.Language.Time.Resolving;

/// <summary>What a meaning is resolved with.</summary>
/// <param name="Anchor">The day of publication or sending, or null.</param>
/// <param name="Tense">The tense around the words.</param>
/// <param name="Evidence">How the text writes its dates.</param>
/// <param name="Memory">What it named before.</param>
/// <param name="Sentence">The number of the sentence.</param>
internal sealed record ResolveContext(LocalDate? Anchor, Tense Tense, TextEvidence Evidence, Memory Memory, int Sentence);
