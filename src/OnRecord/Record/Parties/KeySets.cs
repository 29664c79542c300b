namespace OnRecord.Record.Parties;

/// <summary>Sets of keys that were joined (union-find with path halving); a set is named by its smallest key.</summary>
internal sealed class KeySets
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
    public void Join(PartyKey one, PartyKey other)
    {
        (PartyKey a, PartyKey b) = (Of(one), Of(other));
        if (a != b)
        {
            (PartyKey smaller, PartyKey larger) = a.CompareTo(b) < 0 ? (a, b) : (b, a);
            parents[larger] = smaller;
        }
    }
}
