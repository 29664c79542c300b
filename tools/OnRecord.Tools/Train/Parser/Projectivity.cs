namespace OnRecord.Tools.Train.Parser;

/// <summary>Makes trees projective by lifting: while arcs cross, the shortest arc that is crossed moves up to the head of its head (Nivre and Nilsson 2005, without marking what was lifted).</summary>
internal static class Projectivity
{
    /// <summary>Lifts in place.</summary>
    /// <param name="heads">For each word from 1 its head, 0 for the head of the tree.</param>
    /// <returns>How often something was lifted.</returns>
    public static int Lift(int[] heads)
    {
        int lifted = 0;
        for (int word = ShortestCrossed(heads); word > 0; word = ShortestCrossed(heads))
        {
            heads[word] = heads[heads[word]];
            lifted++;
        }

        return lifted;
    }

    private static int ShortestCrossed(int[] heads)
    {
        int best = 0, length = int.MaxValue;
        for (int word = 1; word < heads.Length; word++)
        {
            int own = Math.Abs(word - heads[word]);
            if (heads[word] > 0 && own < length && IsCrossed(heads, word))
            {
                (best, length) = (word, own);
            }
        }

        return best;
    }

    /// <summary>True when a word between head and dependent is not under the head.</summary>
    private static bool IsCrossed(int[] heads, int word)
    {
        int head = heads[word];
        for (int between = Math.Min(word, head) + 1; between < Math.Max(word, head); between++)
        {
            int up = between;
            while (up != 0 && up != head)
            {
                up = heads[up];
            }

            if (up == 0)
            {
                return true;
            }
        }

        return false;
    }
}
