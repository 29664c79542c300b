using OnRecord.Query.Annotations;
using OnRecord.Query.Shapes;

namespace OnRecord.Query.Events;

/// <summary>A statement of the record.</summary>
/// <param name="Id">Made from the item and the place of the cue.</param>
/// <param name="Speaker">Who says it, or null where nobody is named.</param>
/// <param name="Cue">The words that tell that something is said.</param>
/// <param name="Content">What is said, pieces joined by an ellipsis.</param>
/// <param name="Kind"><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</param>
/// <param name="Negated">True for "did not say".</param>
/// <param name="Addressee">To whom, or null.</param>
/// <param name="Medium">In what, or null.</param>
/// <param name="Chain">Through whom it reaches the reader as far as the text names them, the outermost first; before them, where it stands in a quotation of nobody known, that quotation: "a quotation in ID", no party.</param>
/// <param name="Said">When it is said, or null.</param>
/// <param name="Published">When the item was sent or published, or null.</param>
/// <param name="Group">The same statement reported in several items has one group; null for one that is reported once.</param>
/// <param name="ToldIn">The message whose words tell it, or null in a document and in a quotation of no message.</param>
/// <param name="ToldBy">In whose words: who wrote that message; for an article pasted into it the outlet that the article names; or null.</param>
/// <param name="SourceSpans">Where the source stands.</param>
/// <param name="CueSpans">Where the cue stands.</param>
/// <param name="ContentSpans">Where the content stands.</param>
/// <param name="Citation">All of it.</param>
/// <param name="State">Null, or <c>superseded</c> or <c>missing</c> when no file that is there holds the item any more.</param>
/// <param name="Verdict"><c>confirmed</c> or <c>rejected</c> by a reviewer, or null.</param>
/// <param name="Notes">What reviewers noted beside it.</param>
public sealed record StatementShape(
    string Id, WhoShape? Speaker, string Cue, string Content, string Kind, bool Negated, WhoShape? Addressee, string? Medium, IReadOnlyList<WhoShape> Chain, WhenShape? Said, WhenShape? Published,
    string? Group, string? ToldIn, WhoShape? ToldBy, IReadOnlyList<Citation> SourceSpans, IReadOnlyList<Citation> CueSpans, IReadOnlyList<Citation> ContentSpans, Citation Citation, string? State, string? Verdict,
    IReadOnlyList<string> Notes);
