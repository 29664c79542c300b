namespace OnRecord.Language.Tokens;

/// <summary>Search in lists whose entries are in order of their places.</summary>
internal static class OrderedLists
{
    /// <summary>The number of the first entry at a place or behind it, the count of the list when there is none.</summary>
    /// <param name="entries">The list, in order.</param>
    /// <param name="place">A place.</param>
    /// <param name="placeOf">The place of an entry.</param>
    public static int FirstFrom<T>(this IReadOnlyList<T> entries, int place, Func<T, int> placeOf)
    {
        int low = 0, high = entries.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = placeOf(entries[middle]) < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
