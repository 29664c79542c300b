using OnRecord.Language.Names;

namespace OnRecord.Tools.Corpora.Names;

/// <summary>A name as annotated.</summary>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="Type">Person, organisation, place or other; null for what is no name, such as a date.</param>
internal readonly record struct GoldName(int Start, int End, MentionType? Type);
