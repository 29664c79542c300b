using OnRecord.Query.Annotations;

namespace OnRecord.Query.Events;

/// <summary>Somebody in an entry of the chronology, and as what.</summary>
/// <param name="Text">The words.</param>
/// <param name="Party">The party of the case, or null.</param>
/// <param name="Name">Its fullest name, or null.</param>
/// <param name="Role">
/// Of a message <c>from</c>, <c>to</c>, <c>cc</c>, <c>bcc</c>; of a statement <c>speaker</c>, <c>addressee</c>; of a contact <c>from</c>, <c>to</c>, or <c>between</c> where nobody is said to have
/// reached the other, and of an appointment <c>organizer</c>, <c>attendee</c>; of a request <c>asked</c>, <c>by</c>; of a proceeding <c>actor</c>, <c>target</c>; of what is told <c>according_to</c>, the outermost first; of a dispute <c>left</c>, <c>right</c>.
/// </param>
public sealed record InvolvedShape(string Text, string? Party, string? Name, string Role)
{
    /// <summary>Somebody in a role.</summary>
    internal static InvolvedShape Of(WhoShape who, string role) => new(who.Text, who.Party, who.Name, role);

    /// <summary>The same without the role.</summary>
    internal WhoShape Who => new(Text, Party, Name);
}
