namespace OnRecord.Record;

/// <summary>How many letters must be inserted, left out, changed or swapped with their neighbour to make one text another.</summary>
public static class EditDistance
{
    private const int Longest = 200;

    /// <summary>
    /// True when the distance (optimal string alignment, Damerau 1964) is at most <paramref name="most"/>; texts of more
    /// than 200 units are never near.
    /// </summary>
    public static bool Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || left.Length > Longest || right.Length > Longest)
        {
            return false;
        }

        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return false;
            }

            Span<int> spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[right.Length] <= most;
    }
}
