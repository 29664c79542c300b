using OnRecord.Query.Language;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Search;

/// <summary>What to mark in a text: a sequence of words, each one of several forms, the last perhaps only begun.</summary>
/// <param name="Steps">For each word of the sequence its forms.</param>
/// <param name="LastIsPrefix">True when the last word need only begin so.</param>
/// <param name="Scope">Where it may stand.</param>
internal sealed record HitPattern(IReadOnlyList<IReadOnlySet<string>> Steps, bool LastIsPrefix, Scope Scope)
{
    /// <summary>True when the sequence begins at the given term.</summary>
    public bool MatchesAt(List<Term> terms, int at)
    {
        if (at + Steps.Count > terms.Count)
        {
            return false;
        }

        for (int step = 0; step < Steps.Count; step++)
        {
            string term = terms[at + step].Folded;
            bool fits = LastIsPrefix && step == Steps.Count - 1
                ? Steps[step].Any(form => term.StartsWith(form, StringComparison.Ordinal))
                : Steps[step].Contains(term);
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
