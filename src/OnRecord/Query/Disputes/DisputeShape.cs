namespace OnRecord.Query.Disputes;

/// <summary>Two sides that do not fit together, side by side; never judged.</summary>
/// <param name="Id">Made from the ids of both sides.</param>
/// <param name="Kind">In what: <c>denial</c>, <c>number</c>, <c>time</c>, <c>doer</c>, <c>unsaid</c> or <c>contact</c>.</param>
/// <param name="Left">A statement (<see cref="Events.StatementShape"/>), or a message (<see cref="Shapes.MessageShape"/>) whose sender says it in its own words.</param>
/// <param name="Right">Another statement, a message (<see cref="Shapes.MessageShape"/>), or a contact that is told or kept in a log (<see cref="Events.ContactShape"/>).</param>
/// <param name="Why">The reason in a sentence, with the words that clash.</param>
/// <param name="Score">How sure it is that they do not fit, from 0 to 100.</param>
/// <param name="Verdict"><c>confirmed</c> or <c>rejected</c> by a reviewer, or null.</param>
/// <param name="Notes">Reviewers' notes.</param>
/// <param name="Weakened">Null while both sides stand; <c>rejected</c> where a reviewer rejected one of them, <c>superseded</c> or <c>missing</c> where no file that is there holds one any more.</param>
public sealed record DisputeShape(string Id, string Kind, object Left, object Right, string Why, int Score, string? Verdict, IReadOnlyList<string> Notes, string? Weakened);
