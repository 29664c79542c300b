using OnRecord.Sources;

namespace OnRecord.Ingest;

/// <summary>
/// A defect of the evidence, kept beside everything that was salvaged. Bad evidence is not an exception.
/// </summary>
/// <param name="Code">One of <see cref="ProblemCodes"/>; stable across releases.</param>
/// <param name="Text">One sentence for a reader who is not a programmer.</param>
/// <param name="Bytes">Where in the source bytes of the entry, or null when it concerns the whole.</param>
public sealed record Problem(string Code, string Text, ByteSpan? Bytes = null);
