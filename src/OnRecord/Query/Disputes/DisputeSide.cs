using OnRecord.Query.Annotations;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;

namespace OnRecord.Query.Disputes;

/// <summary>One side of a dispute in short.</summary>
/// <param name="Id">Of the statement, message or contact.</param>
/// <param name="Who">Who says, writes or tells it, or null.</param>
/// <param name="When">When, as exactly as the evidence tells, or null.</param>
/// <param name="Words">What is said, or the opening of the message.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="State">Null, or <c>superseded</c> or <c>missing</c>.</param>
/// <param name="Verdict"><c>confirmed</c> or <c>rejected</c> by a reviewer, or null.</param>
/// <param name="Clock">As in <see cref="WhenShape"/>.</param>
public sealed record DisputeSide(string Id, string? Who, string? When, string Words, Citation Citation, string? State, string? Verdict, string? Clock)
{
    /// <summary>What is said against the side: that it was rejected, or its <see cref="State"/>; null for nothing.</summary>
    public string? Weakness => Verdict == "rejected" ? Verdict : State;

    /// <summary>A statement, message or contact in short.</summary>
    /// <param name="side">A <see cref="StatementShape"/>, <see cref="MessageShape"/> or <see cref="ContactShape"/>.</param>
    public static DisputeSide Of(object side) => side switch
    {
        StatementShape statement => new DisputeSide(
            statement.Id, Named(statement.Speaker), (statement.Said is { } said ? CalendarTime.Range(said) : null) ?? (CalendarTime.Latest(statement.Published) is { } latest ? $"by {latest}" : null), $"{statement.Cue}: {statement.Content}", statement.Citation, statement.State, statement.Verdict,
            ((statement.Said is { } day && CalendarTime.Range(day) is not null ? day : null) ?? statement.Published)?.Clock),
        MessageShape message => new DisputeSide(message.Id, message.From is { } from ? from.Name ?? from.Address : null, message.Date, message.Text is { Length: > 0 } own ? Citations.Opening(own) : message.Citation.Shown, message.Citation, message.State, message.Verdict, message.Clock),
        ContactShape contact => new DisputeSide(
            contact.Id, Named(contact.AccordingTo), contact.When is { } when ? CalendarTime.Range(when) : null, contact.Citation.Shown, contact.Citation, contact.State, contact.Verdict, contact.When?.Clock),
        _ => throw new ArgumentException("Neither a statement nor a message nor a contact.", nameof(side)),
    };

    private static string? Named(WhoShape? who) => who is null ? null : who.Name ?? who.Text;
}
