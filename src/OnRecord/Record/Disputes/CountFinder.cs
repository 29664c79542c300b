using OnRecord.Language.Clauses;
using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>Finds another count of the same in one item: "eleven crates had been opened" against "put the number of crates at nine".</summary>
internal static class CountFinder
{
    private const int Score = 62;

    /// <summary>The clash of two statements of one item, whichever gives the count; null for none.</summary>
    public static FoundClash? Find(SaidStatement one, SaidStatement other)
    {
        if (one.Claim.Item != other.Claim.Item || one.Claim.Speaker == other.Claim.Speaker)
        {
            return null;
        }

        return Counted(one, other) ?? Counted(other, one)?.Turned();
    }

    private static FoundClash? Counted(SaidStatement counting, SaidStatement other)
    {
        foreach (KnownClause clause in counting.Whole.Where(static clause => !clause.Clause.IsNegated && clause.Clause.Mood == ClauseMood.Told))
        {
            KnownPart? of = clause.Parts.FirstOrDefault(static part => part.Part.Preposition is "of");
            string? value = clause.Parts.Where(static part => part.Part.Preposition is "at" or "to" || part.Part.Role == ClauseRole.Predicate).Select(ValueOf).FirstOrDefault(static value => value is not null);
            if (of is null || value is null || !clause.Parts.Any(static part => ClashWords.Counts.Contains(part.Part.Head)))
            {
                continue;
            }

            foreach (KnownClause against in other.Clauses.Where(static clause => clause.Clause.Mood == ClauseMood.Told))
            {
                if (against.Parts.FirstOrDefault(part => part.Value is not null && part.Value != value && part.Part.Head == of.Part.Head) is { } counted)
                {
                    return new FoundClash(DisputeKind.Number, clause, against, Score, $"Different numbers of \"{of.Words}\": {counting.Speaker} has \"{clause.Words}\", {other.Speaker} \"{against.Words}\".");
                }
            }
        }

        return null;
    }

    /// <summary>The number that a part is, and nothing else.</summary>
    private static string? ValueOf(KnownPart part) => ClaimTokens.Of(part.Words) is [{ IsNumber: true } only] ? only.Text : null;
}
