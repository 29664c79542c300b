using System.Runtime.InteropServices;

namespace OnRecord.Record.Statements;

/// <summary>
/// Finds the same statement in several items: one speaker, the same or nearly the same words that tell what it is about, the same numbers, said to be so or not so alike,
/// not long apart. A pure function of the set of statements, in whatever order they come; near-linear in their number, because only statements that share a speaker
/// and one of their rarest words are compared.
/// </summary>
internal sealed class StatementGroups
{
    /// <summary>Fewer words could be of anything.</summary>
    private const int LeastWords = 3;

    /// <summary>Of all words of two statements with few words, the share that both must have, in hundredths; and where they are more.</summary>
    private const int FewShare = 80, ManyShare = 60, Many = 5;

    /// <summary>Days between two reports of one statement, at most; and where the speaker is only described, such as "the report", which may be another one a week later.</summary>
    private const int MostDays = 60, MostDaysDescribed = 6;

    /// <summary>Speakers say a common word in very many statements; then only those with all the same words are compared.</summary>
    private const int MostInBucket = 100;

    /// <summary>Words of a prefix that there is room for at first.</summary>
    private const int UsualPrefix = 4;

    private readonly IReadOnlyList<Claim> claims;
    private readonly DisjointSets sets;
    private readonly Dictionary<uint, int> counts = [];

    private StatementGroups(IReadOnlyList<Claim> claims)
    {
        this.claims = claims;
        sets = new DisjointSets(claims.Count);
        foreach (uint word in claims.SelectMany(static claim => claim.Words))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The groups: for the id of each statement in one the smallest id in it. A group has statements of two items or more.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static Dictionary<long, long> Of(IEnumerable<Claim> all, CancellationToken cancel = default)
    {
        var groups = new StatementGroups([.. all.Where(static claim => claim is { Speaker: not 0, IsUnsaid: false, Words.Length: >= LeastWords }).OrderBy(static claim => claim.Id)]);
        groups.JoinEqual();
        groups.JoinLike(cancel);
        return groups.Result();
    }

    /// <summary>Statements with all the same words and numbers, said to be so or not so alike, next to one another in time.</summary>
    private void JoinEqual()
    {
        foreach (IGrouping<ulong, int> equal in Enumerable.Range(0, claims.Count).GroupBy(number => Key(claims[number], claims[number].Words)))
        {
            int[] inTime = [.. equal.OrderBy(number => claims[number].Day ?? int.MinValue)];
            for (int at = 1; at < inTime.Length; at++)
            {
                JoinIfSame(inTime[at - 1], inTime[at]);
            }
        }
    }

    /// <summary>Two statements that share enough of their words share one of their rarest (prefix filtering: Bayardo, Ma, Srikant, "Scaling up all pairs similarity search", 2007).</summary>
    private void JoinLike(CancellationToken cancel)
    {
        var entries = new List<(ulong Key, int Number)>(claims.Count * UsualPrefix);
        for (int number = 0; number < claims.Count; number++)
        {
            uint[] words = [.. claims[number].Words.OrderBy(word => counts[word]).ThenBy(static word => word)];
            int prefix = words.Length - (((words.Length * ManyShare) + 99) / 100) + 1;
            foreach (uint word in words.AsSpan(0, prefix))
            {
                entries.Add((Key(claims[number], [word]), number));
            }
        }

        entries.Sort();
        for (int first = 0, end = 0; first < entries.Count; first = end)
        {
            while (end < entries.Count && entries[end].Key == entries[first].Key)
            {
                end++;
            }

            cancel.ThrowIfCancellationRequested();
            if (end - first is > 1 and <= MostInBucket)
            {
                JoinEach(CollectionsMarshal.AsSpan(entries)[first..end]);
            }
        }
    }

    private void JoinEach(ReadOnlySpan<(ulong Key, int Number)> bucket)
    {
        for (int one = 1; one < bucket.Length; one++)
        {
            for (int other = 0; other < one; other++)
            {
                JoinIfSame(bucket[one].Number, bucket[other].Number);
            }
        }
    }

    private void JoinIfSame(int one, int other)
    {
        if (sets.Of(one) != sets.Of(other) && IsSame(claims[one], claims[other]))
        {
            sets.Join(one, other);
        }
    }

    private static bool IsSame(Claim one, Claim other)
    {
        if (one.Speaker != other.Speaker || one.Polarity != other.Polarity || !one.Numbers.AsSpan().SequenceEqual(other.Numbers)
            || (one.Day is { } day && other.Day is { } otherDay && Math.Abs(day - otherDay) > (one.Speaker > 0 ? MostDays : MostDaysDescribed)))
        {
            return false;
        }

        int shared = Shared(one.Words, other.Words), all = one.Words.Length + other.Words.Length - shared;
        return shared >= LeastWords && shared * 100 >= all * (shared >= Many ? ManyShare : FewShare);
    }

    /// <summary>How many hashes two ascending lists share.</summary>
    public static int Shared(uint[] one, uint[] other)
    {
        int shared = 0;
        for (int a = 0, b = 0; a < one.Length && b < other.Length;)
        {
            int order = one[a].CompareTo(other[b]);
            shared += order == 0 ? 1 : 0;
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static ulong Key(Claim claim, ReadOnlySpan<uint> words)
    {
        ulong key = unchecked(((ulong)claim.Speaker * 0x9E3779B97F4A7C15) + (ulong)claim.Polarity);
        return Mixed(Mixed(key, claim.Numbers) + 1, words);
    }

    private static ulong Mixed(ulong key, ReadOnlySpan<uint> hashes)
    {
        foreach (uint hash in hashes)
        {
            key = unchecked((key ^ hash) * 0xD6E8FEB86659FD93);
            key ^= key >> 29;
        }

        return key;
    }

    private Dictionary<long, long> Result()
    {
        var result = new Dictionary<long, long>();
        foreach (IGrouping<int, int> members in Enumerable.Range(0, claims.Count).GroupBy(sets.Of))
        {
            if (members.Select(member => claims[member].Item).Distinct().Skip(1).Any())
            {
                foreach (int member in members)
                {
                    result[claims[member].Id] = claims[members.Key].Id;
                }
            }
        }

        return result;
    }
}
