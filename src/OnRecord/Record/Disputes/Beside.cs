using OnRecord.Language.Clauses;
using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>
/// What two statements that stand beside one another in one item are about. There "the gate was locked" and "the gate was not locked" are of one gate though neither says who did it.
/// </summary>
internal static class Beside
{
    /// <summary>UTF-16 units from one content to the other, at most.</summary>
    private const int Farthest = 400;

    /// <summary>Whether two statements of different speakers stand so near.</summary>
    public static bool Are(SaidStatement one, SaidStatement other) =>
        one.Claim.Item == other.Claim.Item && one.Claim.Speaker != other.Claim.Speaker && Math.Abs(one.Place - other.Place) <= Farthest;

    /// <summary>Whether two clauses tell of the same thing what was done to it, and neither by whom.</summary>
    public static bool IsSameDone(KnownClause a, KnownClause b) =>
        !ClashWords.Light.Contains(a.Clause.Verb) && a.Part(ClauseRole.Agent) is null && b.Part(ClauseRole.Agent) is null
        && a.Part(ClauseRole.Object) is { Stems.Count: > 0 } what && b.Part(ClauseRole.Object) is { } other && !PartFits.IsOpen(what) && !PartFits.IsOpen(other)
        && PartFits.Of(what, other) == PartFit.Same && what.Stems.ToHashSet().SetEquals(other.Stems);

    /// <summary>Whether two clauses tell of what the one thing of both did, and of nothing else: "the call came at nine".</summary>
    public static bool IsOneThing(KnownClause a, KnownClause b) => a.Clause.Verb == b.Clause.Verb && ThingOf(a) is { } thing && ThingOf(b) is { } other && thing.Stems.ToHashSet().SetEquals(other.Stems)
        && !a.Parts.Concat(b.Parts).Any(static part => part.Part.Role is ClauseRole.Object or ClauseRole.Receiver or ClauseRole.Predicate);

    private static KnownPart? ThingOf(KnownClause clause) => clause.Part(ClauseRole.Agent) is { Party: 0, Part.IsName: false, Stems.Count: > 0 } thing && thing.Words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? thing : null;

    /// <summary>Whether a number tells apart what both tell of, beside the two that are compared: "at pier 4" and "at pier 7".</summary>
    public static bool AreNumberedApart(KnownClause a, KnownClause b, KnownPart counted) =>
        a.Parts.Any(part => part != counted && NumbersOf(part) is { Length: > 0 } numbers && b.Parts.Any(other => other.Part.Head == part.Part.Head && NumbersOf(other) is { Length: > 0 } others && !numbers.Intersect(others).Any()));

    private static string[] NumbersOf(KnownPart part) => [.. ClaimTokens.Of(part.Words).Where(static token => token.IsNumber).Select(static token => token.Text)];
}
