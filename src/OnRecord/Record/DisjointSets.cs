namespace OnRecord.Record;

/// <summary>
/// Numbers from 0 that are joined into sets (union-find with path halving: Tarjan, van Leeuwen, 1984). A set is known by its smallest number, so that the order of joining does not matter.
/// </summary>
internal sealed class DisjointSets
{
    private readonly int[] parents;

    /// <summary>Makes a set of each number.</summary>
    public DisjointSets(int count)
    {
        parents = [.. Enumerable.Range(0, count)];
    }

    /// <summary>The smallest number in the set of a number.</summary>
    public int Of(int number)
    {
        while (parents[number] != number)
        {
            number = parents[number] = parents[parents[number]];
        }

        return number;
    }

    /// <summary>Joins the sets of two numbers.</summary>
    public void Join(int one, int other)
    {
        (one, other) = (Of(one), Of(other));
        parents[Math.Max(one, other)] = Math.Min(one, other);
    }
}
