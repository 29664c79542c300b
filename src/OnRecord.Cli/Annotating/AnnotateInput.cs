using OnRecord.Language.Annotating;
using OnRecord.Language.Time;

namespace OnRecord.Cli.Annotating;

/// <summary>One text to annotate.</summary>
/// <param name="Name">The file's name without folder; answers are named for it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Kind">How to read it.</param>
/// <param name="Published">Its date, or null when only the text may tell.</param>
/// <param name="Subject">A message's subject, or null.</param>
internal sealed record AnnotateInput(string Name, string Text, TextKind Kind, TimeAnchor? Published, string? Subject);
