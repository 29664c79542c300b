using OnRecord.Query.Annotations;
using OnRecord.Query.Shapes;

namespace OnRecord.Query.Events;

/// <summary>Who reached whom: a message, or a contact that somebody tells of.</summary>
/// <param name="Id">Of the message, or of the contact.</param>
/// <param name="From">Who reached the others, or null.</param>
/// <param name="To">Whom.</param>
/// <param name="Mutual">True where no side is said to have reached the other.</param>
/// <param name="Medium"><c>email</c> of a message, else as told: <c>meeting</c>, <c>call</c> and so on; <c>unknown</c>.</param>
/// <param name="When">When, or null.</param>
/// <param name="AccordingTo">Who says so, in an article's own voice its outlet; null for a message, which is its own evidence, and for an article that somebody pasted into mail and that names neither who says so nor its outlet; in a quotation of no message "a quotation in ID"; of a log or calendar whoever sent it, or the file.</param>
/// <param name="Citation">The words.</param>
/// <param name="Message">Of a contact that is told, the id of the message that it is: the only one of them, held or recovered, that fits its time; else null.</param>
/// <param name="State">Null, or <c>superseded</c> or <c>missing</c> when no file that is there holds the item any more.</param>
/// <param name="Verdict"><c>confirmed</c> or <c>rejected</c> by a reviewer, or null.</param>
/// <param name="Notes">What reviewers noted beside it.</param>
/// <param name="InCopies">Of a message those of <paramref name="To"/> whom the header that is cited does not name, but that of a copy does.</param>
/// <param name="Also">The same contact as others tell or keep it: the same people at the same minute. Each has its own words and can be cited and judged by its id.</param>
/// <param name="Logged">Of a call that is told, the id of the contact in which a call log keeps it: the only one of the same people about that time, where it does not stand with that one; else null.</param>
public sealed record ContactShape(string Id, WhoShape? From, IReadOnlyList<WhoShape> To, bool Mutual, string Medium, WhenShape? When, WhoShape? AccordingTo, Citation Citation, string? Message, string? State, string? Verdict,
    IReadOnlyList<string> Notes, IReadOnlyList<CopiedPersonShape> InCopies, string? Logged, IReadOnlyList<ContactShape> Also);

/// <summary>Somebody whom only the header of a copy of a message names.</summary>
/// <param name="Text">As in <c>to</c>.</param>
/// <param name="Copy">Id of the first such copy, whose fields can be cited.</param>
public sealed record CopiedPersonShape(string Text, string Copy);
