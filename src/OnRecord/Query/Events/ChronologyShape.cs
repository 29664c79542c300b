using OnRecord.Query.Shapes;

namespace OnRecord.Query.Events;

/// <summary>Something at its time.</summary>
/// <param name="Id">Of the message, statement, contact, request, proceeding or dispute.</param>
/// <param name="Kind"><c>message</c>, <c>statement</c>, <c>contact</c>, <c>request</c>, <c>proceeding</c> or <c>dispute</c>.</param>
/// <param name="When">Its time, at the precision of the evidence; of a dispute that of its later side.</param>
/// <param name="Text">What happened, in the words of the evidence; of a dispute the reason.</param>
/// <param name="Parties">Whom it concerns, each with the role.</param>
/// <param name="RefersTo">The item that tells it; of a dispute the one with its later side.</param>
/// <param name="Citation">The words.</param>
/// <param name="Verdict"><c>confirmed</c> or <c>rejected</c> by a reviewer, or null.</param>
/// <param name="Notes">What reviewers noted beside it.</param>
public sealed record ChronologyShape(string Id, string Kind, WhenShape When, string Text, IReadOnlyList<InvolvedShape> Parties, string RefersTo, Citation Citation, string? Verdict, IReadOnlyList<string> Notes)
{
    /// <summary>True for a statement whose words say that it was not said or not so.</summary>
    public bool Negated { get; init; }

    /// <summary>Of a contact: where else the same contact is told or kept.</summary>
    public IReadOnlyList<Citation> Also { get; init; } = [];
}
