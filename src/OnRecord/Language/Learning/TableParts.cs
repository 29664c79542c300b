using System.Collections.Immutable;

namespace OnRecord.Language.Learning;

/// <summary>A table of weights as it lies in memory.</summary>
/// <param name="Labels">Weights in a row.</param>
/// <param name="Count">How many keys have a row.</param>
/// <param name="HasGreatest">Whether the greatest of all keys is one of them.</param>
/// <param name="Lines">Its lines, in one block or two, which nobody changes any more.</param>
internal sealed record TableParts(int Labels, int Count, bool HasGreatest, ImmutableArray<TableLines> Lines);
