using OnRecord.Query.Annotations;
using OnRecord.Query.Shapes;

namespace OnRecord.Query.Events;

/// <summary>A request for comment and its outcome.</summary>
/// <param name="Id">Made from the item and the place of the words.</param>
/// <param name="Asked">Who was asked.</param>
/// <param name="By">Who asked, or null.</param>
/// <param name="About">What about, or null.</param>
/// <param name="Outcome"><c>answered</c>, <c>declined</c>, <c>no_response</c> or <c>unknown</c>.</param>
/// <param name="When">When, or null.</param>
/// <param name="Citation">The words.</param>
/// <param name="Verdict"><c>confirmed</c> or <c>rejected</c> by a reviewer, or null.</param>
public sealed record RequestShape(string Id, WhoShape Asked, WhoShape? By, string? About, string Outcome, WhenShape? When, Citation Citation, string? Verdict);
