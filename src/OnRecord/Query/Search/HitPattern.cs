using OnRecord.Query.Language;

namespace OnRecord.Query.Search;

/// <summary>What to mark in a text: a sequence of words, each one of several forms, the last perhaps only begun.</summary>
/// <param name="Steps">For each word of the sequence its forms.</param>
/// <param name="LastIsPrefix">True when the last word need only begin so.</param>
/// <param name="Scope">Where it may stand.</param>
internal sealed record HitPattern(IReadOnlyList<IReadOnlySet<string>> Steps, bool LastIsPrefix, Scope Scope)
{
    /// <summary>True when the pattern may stand in the given place.</summary>
    public bool MayStandIn(Scope place) => Scope == Scope.Any || (Scope & place) != 0;
}
