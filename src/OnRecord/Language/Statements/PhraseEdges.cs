namespace OnRecord.Language.Statements;

/// <summary>For each token of a text the largest phrase of the tree that begins there and the largest that ends there, as the token it hangs by; -1 without trees.</summary>
internal sealed class PhraseEdges
{
    private const int MostSteps = 64;

    /// <summary>Works them out from the heads.</summary>
    public PhraseEdges(ReadOnlySpan<int> heads)
    {
        int count = heads.Length;
        var left = new int[count];
        var right = new int[count];
        Opens = new int[count];
        Closes = new int[count];
        for (int token = 0; token < count; token++)
        {
            (left[token], right[token], Opens[token], Closes[token]) = (token, token, -1, -1);
        }

        for (int token = 0; token < count; token++)
        {
            int at = token;
            for (int step = 0; step < MostSteps && heads[at] >= 0 && heads[at] != at; step++)
            {
                at = heads[at];
                left[at] = Math.Min(left[at], token);
                right[at] = Math.Max(right[at], token);
            }
        }

        for (int token = 0; token < count; token++)
        {
            if (heads[token] >= 0)
            {
                int first = left[token], last = right[token];
                Opens[first] = Opens[first] < 0 || right[token] - first > right[Opens[first]] - first ? token : Opens[first];
                Closes[last] = Closes[last] < 0 || last - left[token] > last - left[Closes[last]] ? token : Closes[last];
            }
        }
    }

    /// <summary>The head of the largest phrase that begins at each token.</summary>
    public int[] Opens { get; }

    /// <summary>The head of the largest phrase that ends at each token.</summary>
    public int[] Closes { get; }
}
