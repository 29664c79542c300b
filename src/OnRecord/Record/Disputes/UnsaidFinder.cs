using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>Finds that somebody is said to have said what they are said never to have said.</summary>
internal static class UnsaidFinder
{
    private const int Score = 64;

    /// <summary>Of the words that were never said, the share that must have been, in hundredths.</summary>
    private const int LeastShare = 70;

    private static readonly HashSet<string> Questions = ["whether", "if", "what", "who", "whom", "when", "where", "why", "how", "which", "anything", "much", "more"];

    /// <summary>The clash, when the first is told not to have been said; null for none.</summary>
    public static FoundClash? Find(SaidStatement unsaid, SaidStatement said)
    {
        if (!unsaid.Claim.IsUnsaid || said.Claim.IsUnsaid || unsaid.Claim.Speaker <= 0 || unsaid.Claim.Speaker != said.Claim.Speaker || unsaid.Claim.Polarity == ClaimPolarity.Open || unsaid.Clauses.Count == 0 || said.Clauses.Count == 0)
        {
            return null;
        }

        string[] cue = [.. ClaimTokens.Of(unsaid.Cue).Select(static token => token.Text)];
        bool isFlat = cue.Intersect(["not", "never"]).Any() && cue.Any(ClashWords.Saying.Contains) && !cue.Intersect(["would", "d", "will", "could", "can", "may", "might", "should", "does", "do"]).Any() && !unsaid.Cue.Contains("'d", StringComparison.Ordinal) && !unsaid.Cue.Contains("’d", StringComparison.Ordinal);
        if (!isFlat || ClaimTokens.Of(unsaid.Content) is [{ } first, ..] && Questions.Contains(first.Text))
        {
            return null;
        }

        int shared = StatementGroups.Shared(unsaid.Claim.Words, said.Claim.Words);
        return shared >= 2 && shared * 100 >= unsaid.Claim.Words.Length * LeastShare
            ? new FoundClash(DisputeKind.Unsaid, unsaid.Clauses[0], said.Clauses[0], Score, $"{unsaid.Speaker} is said not to have said \"{unsaid.Content}\", and to have said \"{said.Content}\".", unsaid.Claim.Id)
            : null;
    }
}
