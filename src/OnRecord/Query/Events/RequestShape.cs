using OnRecord.Query.Annotations;
using OnRecord.Query.Shapes;

namespace OnRecord.Query.Events;

/// <summary>A request for comment, answers or records, and its outcome.</summary>
/// <param name="Id">Made from the item and the place of the words.</param>
/// <param name="Asked">Who was asked.</param>
/// <param name="By">Who asked; of a request that an article tells of and that names nobody, the article's outlet, also where it is pasted into a message and says so; or null.</param>
/// <param name="About">What about; of a message its first question; or null.</param>
/// <param name="Outcome"><c>answered</c>, <c>declined</c>, <c>no_response</c> or <c>unknown</c>. Of a message, no response means that the case holds none.</param>
/// <param name="When">When; where the words do not tell it only no later than when they were published or sent, <c>to</c>; or null.</param>
/// <param name="Citation">The words.</param>
/// <param name="State">Null, or <c>superseded</c> or <c>missing</c> when no file that is there holds the item any more.</param>
/// <param name="Verdict"><c>confirmed</c> or <c>rejected</c> by a reviewer, or null.</param>
/// <param name="Known"><c>told</c> where a text tells of it, <c>asked</c> where a message asks itself.</param>
/// <param name="AnsweredBy">The id of the message that answers, declines or only acknowledges; or null.</param>
/// <param name="Answer">Its words, or null.</param>
/// <param name="Evidence">Where else the same request stands: messages that ask again, articles that tell of it.</param>
/// <param name="Notes">What reviewers noted beside it.</param>
public sealed record RequestShape(
    string Id, WhoShape Asked, WhoShape? By, string? About, string Outcome, WhenShape? When, Citation Citation, string? State, string? Verdict, string Known, string? AnsweredBy, Citation? Answer,
    IReadOnlyList<Citation> Evidence, IReadOnlyList<string> Notes);
