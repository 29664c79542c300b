using OnRecord.Query.Annotations;
using OnRecord.Query.Shapes;

namespace OnRecord.Query.Events;

/// <summary>Something at its time.</summary>
/// <param name="Id">Of the message, statement, contact, request or proceeding.</param>
/// <param name="Kind"><c>message</c>, <c>statement</c>, <c>contact</c>, <c>request</c> or <c>proceeding</c>.</param>
/// <param name="When">Its time, at the precision of the evidence.</param>
/// <param name="Text">What happened, in the words of the evidence.</param>
/// <param name="Parties">Whom it concerns.</param>
/// <param name="RefersTo">The item that tells it.</param>
/// <param name="Citation">The words.</param>
public sealed record ChronologyShape(string Id, string Kind, WhenShape When, string Text, IReadOnlyList<WhoShape> Parties, string RefersTo, Citation Citation);
