namespace OnRecord.Record.Parties;

/// <summary>Sets of keys that were joined (union-find with path halving); a set is named by its smallest key.</summary>
/// <param name="apart">Pairs that are never in one set.</param>
internal sealed class KeySets(IReadOnlyList<(PartyKey One, PartyKey Other)> apart)
{
    private readonly Dictionary<PartyKey, PartyKey> parents = [];

    /// <summary>The smallest key of a key's set.</summary>
    public PartyKey Of(PartyKey key)
    {
        while (parents.TryGetValue(key, out PartyKey parent))
        {
            if (parents.TryGetValue(parent, out PartyKey above))
            {
                parents[key] = above;
            }

            key = parent;
        }

        return key;
    }

    /// <summary>Joins the sets of two keys.</summary>
    /// <returns>False when that would bring together what is to stay apart.</returns>
    public bool Join(PartyKey one, PartyKey other)
    {
        (PartyKey a, PartyKey b) = (Of(one), Of(other));
        if (a == b)
        {
            return true;
        }

        foreach ((PartyKey first, PartyKey second) in apart)
        {
            (PartyKey x, PartyKey y) = (Of(first), Of(second));
            if ((x == a && y == b) || (x == b && y == a))
            {
                return false;
            }
        }

        (PartyKey smaller, PartyKey larger) = a.CompareTo(b) < 0 ? (a, b) : (b, a);
        parents[larger] = smaller;
        return true;
    }
}
