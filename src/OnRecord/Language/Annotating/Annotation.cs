using OnRecord.Language.Segments;
using OnRecord.Language.Time;

namespace OnRecord.Language.Annotating;

/// <summary>What the language engine finds in one text. Immutable.</summary>
/// <param name="Text">The text.</param>
/// <param name="Published">Its publication or sending date, or null.</param>
/// <param name="Language">The language of most of its prose, ISO 639-1, or null.</param>
/// <param name="Segments">For a message body its segments, else null.</param>
/// <param name="Parts">What each writer's words hold, in the order of their first words.</param>
/// <param name="LeftOut">UTF-16 units of the passages that were not analysed: other languages, code, tables, notices.</param>
public sealed record Annotation(string Text, TimeAnchor? Published, string? Language, MessageSegments? Segments, IReadOnlyList<AnnotatedPart> Parts, int LeftOut)
{
    /// <summary>How many passages those are, by why: see <see cref="LanguageTally.Passages"/>.</summary>
    internal IReadOnlyDictionary<string, int> PassagesLeftOut { get; init; } = new Dictionary<string, int>();
}
