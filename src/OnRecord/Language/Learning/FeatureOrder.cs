namespace OnRecord.Language.Learning;

/// <summary>
/// The order in which the features of a model tell most. They are looked up in this order, and those behind a stop are left out where one label leads by so much that, on the texts it was
/// chosen on, they changed the answer a few times in ten thousand. Immutable and safe to share between threads.
/// </summary>
internal sealed class FeatureOrder
{
    private readonly byte[] places;
    private readonly (int Count, int Lead)[] stops;

    /// <summary>Makes an order.</summary>
    /// <param name="count">How many features there are, always the same.</param>
    /// <param name="first">The places of those that tell most; all others follow as they are.</param>
    /// <param name="stops">After how many features a label must lead by how much; ascending.</param>
    public FeatureOrder(int count, ReadOnlySpan<byte> first, params ReadOnlySpan<(int Count, int Lead)> stops)
    {
        byte[] told = first.ToArray();
        places = [.. told, .. Enumerable.Range(0, count).Select(static place => (byte)place).Except(told)];
        this.stops = stops.ToArray();
    }

    /// <summary>Adds the rows of features to scores until one label leads by enough.</summary>
    /// <param name="table">The weights.</param>
    /// <param name="features">Hashes as the model writes them; where they are not as many as usual, all are added.</param>
    /// <param name="scores"><see cref="FeatureTable.Stride"/> scores; labels that are not possible have very low ones.</param>
    public void AddTo(FeatureTable table, ReadOnlySpan<ulong> features, Span<short> scores)
    {
        if (features.Length != places.Length)
        {
            table.AddTo(features, scores);
            return;
        }

        Span<ulong> ordered = stackalloc ulong[places.Length];
        Arrange(features, ordered);
        int done = 0;
        foreach ((int count, int lead) in stops)
        {
            table.AddTo(ordered[done..count], scores);
            done = count;
            if (LeadOf(scores[..table.Labels]) >= lead)
            {
                return;
            }
        }

        table.AddTo(ordered[done..], scores);
    }

    /// <summary>Adds up the rows of features until one label leads by enough.</summary>
    /// <param name="table">The weights.</param>
    /// <param name="features">Hashes as the model writes them.</param>
    /// <param name="scores">Takes three scores.</param>
    /// <param name="labels">How many labels are possible, 2 or 3.</param>
    public void Score(NarrowTable table, ReadOnlySpan<ulong> features, Span<int> scores, int labels)
    {
        Span<ulong> ordered = stackalloc ulong[places.Length];
        Arrange(features, ordered);
        scores.Clear();
        int done = 0;
        foreach ((int count, int lead) in stops)
        {
            table.AddTo(ordered[done..count], scores);
            done = count;
            if (LeadOf(scores[..labels]) >= lead)
            {
                return;
            }
        }

        table.AddTo(ordered[done..], scores);
    }

    private void Arrange(ReadOnlySpan<ulong> features, Span<ulong> ordered)
    {
        for (int index = 0; index < ordered.Length; index++)
        {
            ordered[index] = features[places[index]];
        }
    }

    /// <summary>By how much the highest of some scores is above the next.</summary>
    private static int LeadOf(ReadOnlySpan<short> scores)
    {
        int most = short.MinValue, next = short.MinValue;
        foreach (short score in scores)
        {
            next = Math.Max(next, Math.Min(most, score));
            most = Math.Max(most, score);
        }

        return most - next;
    }

    private static int LeadOf(ReadOnlySpan<int> scores)
    {
        int most = int.MinValue / 2, next = int.MinValue / 2;
        foreach (int score in scores)
        {
            next = Math.Max(next, Math.Min(most, score));
            most = Math.Max(most, score);
        }

        return most - next;
    }
}
