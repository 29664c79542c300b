using OnRecord.Language.Clauses;
using OnRecord.Sources;

namespace OnRecord.Record.Disputes;

/// <summary>A clause of a statement, its parts with who they are.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Parts">Its parts.</param>
/// <param name="Words">Its words on one line.</param>
/// <param name="Place">Where it stands in the item's text, in UTF-16 units.</param>
/// <param name="Times">First and last second of the times in it that are known to the month or better.</param>
internal sealed record KnownClause(Clause Clause, IReadOnlyList<KnownPart> Parts, string Words, TextSpan Place, IReadOnlyList<KnownTime> Times)
{
    /// <summary>Times that only bound it: "before 7 March".</summary>
    public IReadOnlyList<KnownTime> Bounds { get; init; } = [];

    /// <summary>The same without the part that tells a time.</summary>
    public KnownClause Without(KnownTime time) => this with { Parts = [.. Parts.Where(part => !part.Words.Contains(time.Words, StringComparison.Ordinal))] };

    /// <summary>The first part of a role, or null.</summary>
    public KnownPart? Part(ClauseRole role) => Parts.FirstOrDefault(part => part.Part.Role == role);
}
