using OnRecord.Language.Statements;
using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>A statement of one item's text.</summary>
/// <param name="Writer">Whose words tell it: see <see cref="ItemFindings.Writers"/>.</param>
/// <param name="Source">Who says it; may be empty.</param>
/// <param name="Cue">The words that tell that something is said.</param>
/// <param name="Content">What is said.</param>
/// <param name="Kind">Whether it is in quotation marks.</param>
/// <param name="Negated">True for "did not say".</param>
/// <param name="Speaker">Who says it, or null.</param>
/// <param name="Addressee">To whom, or null.</param>
/// <param name="Medium">In what, or null.</param>
/// <param name="Said">An index into the times, or -1.</param>
/// <param name="Outer">The statement in whose content it is made, an index into the statements, or -1.</param>
internal sealed record FoundStatement(
    int Writer, IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content, StatementKind Kind, bool Negated, FoundWho? Speaker,
    FoundWho? Addressee, TextSpan? Medium, int Said, int Outer)
{
    /// <summary>True where whoever wrote the words says it, and leaves out "I".</summary>
    public bool IsByWriter { get; init; }

    /// <summary>From the first to the last of its words.</summary>
    public TextSpan Whole
    {
        get
        {
            TextSpan[] all = [.. Source, .. Cue, .. Content];
            return new TextSpan(all.Min(static span => span.Start), all.Max(static span => span.End));
        }
    }
}
