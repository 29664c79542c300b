using OnRecord.Language.Clauses;
using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>
/// Finds in what two statements do not fit together. A pure function of both, and the same whichever comes first. Prefers none to a wrong one: the main word, who does it and what
/// it is done to must be the same, and what is only possible, wanted or to come is left out.
/// </summary>
internal static class ClashFinder
{
    private const int Base = 50, ForPart = 12, ForSpeakers = 8, ForLeft = -12, Most = 95;

    /// <summary>The strongest clash of two statements, or null.</summary>
    public static FoundClash? Find(SaidStatement one, SaidStatement other)
    {
        if (one.Claim.IsUnsaid || other.Claim.IsUnsaid)
        {
            return UnsaidFinder.Find(one, other) ?? UnsaidFinder.Find(other, one)?.Turned();
        }

        FoundClash? best = null;
        foreach (KnownClause a in one.Clauses)
        {
            foreach (KnownClause b in other.Clauses)
            {
                if (AreAlike(a.Clause, b.Clause) && !IsBorrowed(one, a) && !IsBorrowed(other, b) && Compare(one, a, other, b) is { } found && (best is null || found.Score > best.Score))
                {
                    best = found;
                }
            }
        }

        return best ?? CountFinder.Find(one, other);
    }

    /// <summary>The same or opposite main words, or a denied one that the other implies; both told, of the same time. What will be is compared for its numbers alone.</summary>
    private static bool AreAlike(Clause a, Clause b) => AreBothComing(a, b) || AreToldAlike(a, b);

    private static bool AreBothComing(Clause a, Clause b) => a.Verb == b.Verb && a is { IsAside: false, IsNegated: false, Mood: ClauseMood.Coming } && b is { IsAside: false, IsNegated: false, Mood: ClauseMood.Coming };

    private static bool AreToldAlike(Clause a, Clause b) => (a.Verb == b.Verb || ClashWords.AreOpposite(a.Verb, b.Verb) || (a.IsNegated != b.IsNegated && ClashWords.Implies((a.IsNegated ? b : a).Verb, (a.IsNegated ? a : b).Verb))) && a is { IsAside: false, Mood: ClauseMood.Told } && b is { IsAside: false, Mood: ClauseMood.Told } && a.IsPresent == b.IsPresent;

    /// <summary>"denied that officials made threats to the clerk or that the envoys reported them": the last clause belongs to what stands around the threats.</summary>
    private static bool IsBorrowed(SaidStatement statement, KnownClause clause)
    {
        int at = statement.Content.IndexOf(clause.Words, StringComparison.Ordinal);
        ReadOnlySpan<char> before = at > 0 ? statement.Content.AsSpan(0, at).TrimEnd() : [];
        return (before.EndsWith(" or that", StringComparison.Ordinal) || before.EndsWith(" and that", StringComparison.Ordinal)) && !statement.Clauses.Any(other => other.Place.Start < clause.Place.Start);
    }

    private static FoundClash? Compare(SaidStatement one, KnownClause a, SaidStatement other, KnownClause b)
    {
        if (a.Clause.Mood == ClauseMood.Coming)
        {
            return Number(one, a, other, b);
        }

        if (ClashWords.AreOpposite(a.Clause.Verb, b.Clause.Verb))
        {
            return a.Clause.IsNegated || b.Clause.IsNegated ? null : Opposite(one, a, other, b);
        }

        if (a.Clause.IsNegated != b.Clause.IsNegated)
        {
            return a.Clause.IsNegated ? Denial(one, a, other, b) : Denial(other, b, one, a)?.Turned();
        }

        return a.Clause.IsNegated ? null : Number(one, a, other, b) ?? Time(one, a, other, b) ?? Doer(one, a, other, b);
    }

    private static FoundClash? Denial(SaidStatement no, KnownClause denied, SaidStatement yes, KnownClause told)
    {
        bool isSameWord = denied.Clause.Verb == told.Clause.Verb;
        if (AreCountedApart(denied, told) || ClauseFit.Of(denied, told, yes.Named) is not { } fit)
        {
            return null;
        }

        if (!(isSameWord && NeverDone.Is(no, denied, yes, told, fit)) && (fit.Same < Wanted(isSameWord ? denied : told) || fit.Left > (isSameWord ? 1 : 0) || !(fit.IsDoerSame || (isSameWord && fit.Left == 0 && Beside.Are(no, yes) && Beside.IsSameDone(denied, told))) || IsApart(denied, told)))
        {
            return null;
        }

        // "Roe rejected criticism that the quay is not safe": who rejects denies, not who says "not".
        bool isRejected = yes.IsDenied && !no.IsDenied;
        (SaidStatement denier, KnownClause what, SaidStatement against, KnownClause said) = isRejected ? (yes, told, no, denied) : (no, denied, yes, told);
        return new FoundClash(
            DisputeKind.Denial, denied, told, ScoreOf(no, yes, fit),
            $"{denier.Speaker} says that it is not so: \"{what.Words}\". {against.Speaker} says that it is: \"{said.Words}\".", denier.Claim.Id);
    }

    /// <summary>"did not sell nine crates" and "sold eleven crates" fit together.</summary>
    private static bool AreCountedApart(KnownClause a, KnownClause b) =>
        a.Parts.Any(part => part.Value is not null && b.Parts.Any(other => other.Value is not null && other.Part.Head == part.Part.Head && other.Value != part.Value));

    private static FoundClash? Opposite(SaidStatement one, KnownClause a, SaidStatement other, KnownClause b)
    {
        if (ClauseFit.Of(a, b, other.Named) is not { IsDoerSame: true } fit || ClauseFit.Of(b, a, one.Named) is not { } back || fit.Same < 2 || Math.Max(fit.Left, back.Left) > 1 || IsApart(a, b))
        {
            return null;
        }

        return new FoundClash(DisputeKind.Denial, a, b, ScoreOf(one, other, fit), $"Opposite words: {one.Speaker} has \"{a.Words}\", {other.Speaker} \"{b.Words}\".");
    }

    private static FoundClash? Number(SaidStatement one, KnownClause a, SaidStatement other, KnownClause b)
    {
        foreach (KnownPart counted in a.Parts.Where(static part => part.Value is not null))
        {
            KnownPart? against = b.Parts.FirstOrDefault(part => part.Value is not null && part.Part.Role == counted.Part.Role && part.Part.Head == counted.Part.Head);
            if (against is not null && against.Value != counted.Value && PartFits.Of(counted, against) == PartFit.Same && !IsRough(a, counted) && !IsRough(b, against)
                && ClauseFit.Of(a, b, other.Named) is { } fit && ClauseFit.Of(b, a, one.Named) is { } back && !IsApart(a, b) && !Beside.AreNumberedApart(a, b, counted) && (!counted.IsMoney || IsOneSum(one, a, other, fit))
                && (fit.Same - Math.Max(fit.Left, back.Left) >= Wanted(a) || (fit.Same >= Wanted(a) && Math.Min(fit.Left, back.Left) == 0 && Beside.Are(one, other) && Beside.IsSameDone(a, b)) || (fit is { Same: 1, Left: 0 } && back.Left == 0 && Beside.Are(one, other) && Beside.IsSameDone(a, b))))
            {
                return new FoundClash(DisputeKind.Number, a, b, ScoreOf(one, other, fit), $"Different numbers of \"{counted.Part.Head}\": {one.Speaker} has \"{a.Words}\", {other.Speaker} \"{b.Words}\".");
            }
        }

        return null;
    }

    /// <summary>All sums are counted alike, so that more must agree: what was paid for, or the thing that costs so much; whoever pays, pays many sums.</summary>
    private static bool IsOneSum(SaidStatement one, KnownClause a, SaidStatement other, ClauseFit fit) => one.Claim.Speaker != other.Claim.Speaker
        && (fit.Same > Wanted(a) || (a.Part(ClauseRole.Agent) is { Party: 0, Part.IsName: false } thing && fit.IsDoerSame && thing.Stems.Count >= (Beside.Are(one, other) ? 1 : 2)));

    private static FoundClash? Time(SaidStatement one, KnownClause a, SaidStatement other, KnownClause b)
    {
        if (a.Times is not [var time] || b.Times is not [var against] || !KnownTime.AreApart(time, against))
        {
            return null;
        }

        if (Beside.Are(one, other) && Beside.IsOneThing(a, b))
        {
            return Times(one, a, time, other, b, against, Base + ForPart);
        }

        if (Beside.Are(one, other) && Beside.IsSameDone(a, b) && ClauseFit.Of(a.Without(time), b.Without(against), other.Named) is { Left: 0 } && ClauseFit.Of(b.Without(against), a.Without(time), one.Named) is { Left: 0 })
        {
            return Times(one, a, time, other, b, against, Base + ForPart);
        }

        if (time.IsMonth || against.IsMonth || ClauseFit.Of(a, b, other.Named) is not { IsDoerSame: true } fit || ClauseFit.Of(b, a, one.Named) is not { } back || fit.Same - Math.Max(0, Math.Max(fit.Left, back.Left) - 1) < Math.Max(2, Wanted(a)))
        {
            return null;
        }

        return Times(one, a, time, other, b, against, ScoreOf(one, other, fit with { Left = 0 }));
    }

    private static FoundClash Times(SaidStatement one, KnownClause a, KnownTime time, SaidStatement other, KnownClause b, KnownTime against, int score) =>
        new(DisputeKind.Time, a, b, score, $"Different times: {one.Speaker} has \"{time.Words}\" in \"{a.Words}\", {other.Speaker} \"{against.Words}\" in \"{b.Words}\".");

    private static FoundClash? Doer(SaidStatement one, KnownClause a, SaidStatement other, KnownClause b)
    {
        if (!ClashWords.Once.Contains(a.Clause.Verb) || a.Part(ClauseRole.Agent) is not { Party: > 0 } doer || b.Part(ClauseRole.Agent) is not { Party: > 0 } against || doer.Party == against.Party
            || a.Part(ClauseRole.Object) is not { Stems.Count: > 1 } what || PartFits.Of(what, b.Part(ClauseRole.Object)) != PartFit.Same || b.Part(ClauseRole.Object)!.Stems.Count < 2)
        {
            return null;
        }

        return new FoundClash(DisputeKind.Doer, a, b, Base + ForPart, $"Who did it: {one.Speaker} has \"{doer.Words}\" in \"{a.Words}\", {other.Speaker} \"{against.Words}\" in \"{b.Words}\".");
    }

    /// <summary>How many parts must agree: more where the main word says little.</summary>
    private static int Wanted(KnownClause clause) => ClashWords.Light.Contains(clause.Clause.Verb) ? 3 : 2;

    /// <summary>Both name a day, and not the same.</summary>
    private static bool IsApart(KnownClause a, KnownClause b) => a.Times is [var time] && b.Times is [var against] && KnownTime.AreApart(time, against);

    /// <summary>A word in the part, or right before a number of the clause, says that it is not exact: the tree may give such a word to the verb.</summary>
    private static bool IsRough(KnownClause clause, KnownPart part)
    {
        List<ClaimToken> tokens = ClaimTokens.Of(clause.Words);
        return ClaimTokens.Of(part.Words).Exists(static token => ClashWords.Rough.Contains(token.Text))
            || tokens.Zip(tokens.Skip(1)).Any(static pair => pair.Second.IsNumber && ClashWords.Rough.Contains(pair.First.Text));
    }

    private static int ScoreOf(SaidStatement one, SaidStatement other, ClauseFit fit) =>
        Math.Min(Most, Base + ((fit.Same - 1) * ForPart) + (fit.Left * ForLeft) + (one.Claim.Speaker > 0 && other.Claim.Speaker > 0 ? ForSpeakers : 0));
}
