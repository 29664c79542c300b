using OnRecord.Language.Clauses;

namespace OnRecord.Record.Disputes;

/// <summary>How far two clauses of the same main word are about the same: who, what, whom and in which circumstances.</summary>
/// <param name="Same">Parts that are of the same.</param>
/// <param name="Left">What the first has that the second does not say; a name or number counts twice.</param>
/// <param name="IsDoerSame">True when both are known to be of one doer, or one is of everybody.</param>
internal sealed record ClauseFit(int Same, int Left, bool IsDoerSame)
{
    /// <summary>Compares two clauses; null when they are about others.</summary>
    /// <param name="one">The clause that says less, or that is denied.</param>
    /// <param name="other">The other.</param>
    /// <param name="named">The words of names in the sentence of the other.</param>
    public static ClauseFit? Of(KnownClause one, KnownClause other, IReadOnlySet<string> named)
    {
        PartFit doer = Doers(one, other);
        if (doer == PartFit.Other)
        {
            return null;
        }

        bool isDoer = doer is PartFit.Same or PartFit.All || (doer == PartFit.Open && one.Part(ClauseRole.Agent) is { Name: { } name } && named.Contains(name[(name.LastIndexOf(' ') + 1)..]));
        int same = isDoer ? 1 : 0, left = 0;
        foreach (KnownPart part in one.Parts.Where(static part => part.Part.Role is not ClauseRole.Agent and not ClauseRole.Predicate))
        {
            switch (Best(part, other))
            {
                case PartFit.Same:
                    same++;
                    break;
                case PartFit.Other when part.Part.Role is ClauseRole.Object or ClauseRole.Receiver:
                    return null;
                case PartFit.All:
                    break;
                default:
                    left += part.Part.IsName || part.Value is not null ? 2 : 1;
                    break;
            }
        }

        foreach (KnownPart part in other.Parts.Where(static part => part.Part.Role is ClauseRole.Object or ClauseRole.Receiver))
        {
            if (Best(part, one) == PartFit.Other)
            {
                return null;
            }
        }

        return new ClauseFit(same, left, isDoer);
    }

    /// <summary>Where several do it together, one that both have is enough.</summary>
    private static PartFit Doers(KnownClause one, KnownClause other)
    {
        KnownPart[] doers = [.. one.Parts.Where(static part => part.Part.Role == ClauseRole.Agent)], others = [.. other.Parts.Where(static part => part.Part.Role == ClauseRole.Agent)];
        return doers.Length == 0 || others.Length == 0 ? PartFit.Open : doers.Max(doer => others.Max(found => PartFits.Of(doer, found)));
    }

    /// <summary>The best fit of a part among those of the other clause: whom one tells may stand there behind a preposition.</summary>
    private static PartFit Best(KnownPart part, KnownClause other)
    {
        KnownPart[] likely = [.. other.Parts.Where(found => found.Part.Role == part.Part.Role && found.Part.Preposition == part.Part.Preposition)];
        PartFit best = likely.Length == 0 ? PartFit.Open : likely.Max(found => PartFits.Of(part, found));
        PartFit anywhere = other.Parts.Where(static found => found.Part.Role is not ClauseRole.Agent).Select(found => PartFits.Of(part, found)).Where(static fit => fit == PartFit.Same).DefaultIfEmpty(PartFit.Open).Max();
        return anywhere == PartFit.Same ? PartFit.Same : best;
    }
}
