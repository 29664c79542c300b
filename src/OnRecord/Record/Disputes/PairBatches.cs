using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>
/// Parts pairs of statements into batches that share no statement, so that each statement is opened for one batch and then forgotten. What the pairs tie together stays together,
/// however much that is.
/// </summary>
internal static class PairBatches
{
    /// <summary>Pairs in a batch, unless more are tied together.</summary>
    private const int Size = 256;

    /// <summary>Numbers of the pairs, batch after batch; in a batch in their order.</summary>
    public static IEnumerable<List<int>> Of(IReadOnlyList<(Claim One, Claim Other)> pairs)
    {
        var batch = new List<int>();
        foreach (int[] tied in Tied(pairs))
        {
            batch.AddRange(tied);
            if (batch.Count >= Size)
            {
                batch.Sort();
                yield return batch;
                batch = [];
            }
        }

        if (batch.Count > 0)
        {
            batch.Sort();
            yield return batch;
        }
    }

    /// <summary>Pairs that hang together through statements that they share.</summary>
    private static IEnumerable<int[]> Tied(IReadOnlyList<(Claim One, Claim Other)> pairs)
    {
        var numbers = new Dictionary<long, int>();
        int[] ones = [.. pairs.Select(pair => Number(pair.One))], others = [.. pairs.Select(pair => Number(pair.Other))];
        var sets = new DisjointSets(numbers.Count);
        for (int pair = 0; pair < pairs.Count; pair++)
        {
            sets.Join(ones[pair], others[pair]);
        }

        return Enumerable.Range(0, pairs.Count).GroupBy(pair => sets.Of(ones[pair])).Select(static tied => tied.ToArray());

        int Number(Claim claim)
        {
            numbers.TryAdd(claim.Id, numbers.Count);
            return numbers[claim.Id];
        }
    }
}
