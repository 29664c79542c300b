using OnRecord.Record.Statements;

namespace OnRecord.Record.Disputes;

/// <summary>
/// Picks the pairs of statements that are worth comparing closely: those that share their rarer words, where one of them says "not", or both have numbers, and that are not long apart.
/// A pure function of the set of statements; near-linear, because words that many statements have lead to no pair.
/// </summary>
internal sealed class DisputeCandidates
{
    /// <summary>Days between two statements of one matter, at most.</summary>
    public const int MostDays = 90;

    /// <summary>Words of more statements than this lead to no pair.</summary>
    private const int MostWithWord = 120;

    private const int LeastShared = 2;

    /// <summary>Of the words of the shorter statement, the share that the longer must have, in hundredths.</summary>
    private const int LeastShare = 40;

    private readonly Claim[] claims;
    private readonly Dictionary<uint, List<int>> byWord = [];

    private readonly HashSet<uint> once, counting, opposite;

    private DisputeCandidates(IEnumerable<Claim> all, Func<string, string> stem)
    {
        claims = [.. all.Where(static claim => claim is { Speaker: not 0, Polarity: not ClaimPolarity.Open, Words.Length: > 1 }).OrderBy(static claim => claim.Id)];
        counting = [.. ClashWords.Counts.Select(word => ClaimReader.Hash(stem(word)))];
        opposite = [.. ClashWords.WithOpposite.Select(word => ClaimReader.Hash(stem(word)))];
        once = [.. ClashWords.OnceForms.Select(word => ClaimReader.Hash(stem(word)))];
        for (int number = 0; number < claims.Length; number++)
        {
            foreach (uint word in claims[number].Words)
            {
                if (!byWord.TryGetValue(word, out List<int>? list))
                {
                    byWord[word] = list = [];
                }

                list.Add(number);
            }
        }
    }

    /// <summary>The pairs, the smaller id first.</summary>
    /// <param name="all">The statements.</param>
    /// <param name="stem">What English forms of a word share.</param>
    public static IEnumerable<(Claim One, Claim Other)> Of(IEnumerable<Claim> all, Func<string, string> stem) => new DisputeCandidates(all, stem).Pairs();

    private IEnumerable<(Claim One, Claim Other)> Pairs()
    {
        var shared = new Dictionary<int, int>();
        for (int one = 0; one < claims.Length; one++)
        {
            if (!CanClash(claims[one]))
            {
                continue;
            }

            shared.Clear();
            foreach (uint word in claims[one].Words)
            {
                List<int> with = byWord[word];
                if (with.Count <= MostWithWord)
                {
                    foreach (int other in with)
                    {
                        shared[other] = shared.GetValueOrDefault(other) + 1;
                    }
                }
            }

            foreach (int other in shared.Keys.Where(other => (other > one || (other < one && !CanClash(claims[other]))) && IsPair(claims[one], claims[other])).Order())
            {
                yield return other > one ? (claims[one], claims[other]) : (claims[other], claims[one]);
            }
        }
    }

    private bool CanClash(Claim claim) => claim.HasNo || claim.Numbers.Length > 0 || claim.Times.Length > 0 || DoneOnce(claim) != 0 || HasOpposite(claim);

    private bool HasOpposite(Claim claim) => claim.Words.Any(opposite.Contains);

    private static bool AreOthers(uint[] one, uint[] other) => one.Length > 0 && other.Length > 0 && !one.AsSpan().SequenceEqual(other);

    private uint DoneOnce(Claim claim) => claim.Words.FirstOrDefault(once.Contains);

    private bool IsPair(Claim one, Claim other)
    {
        bool isWorth = one.HasNo || other.HasNo || AreOthers(one.Numbers, other.Numbers) || AreOthers(one.Times, other.Times) || (HasOpposite(one) && HasOpposite(other)) || (DoneOnce(one) is not 0 and var done && DoneOnce(other) == done);
        if (!isWorth || (one.Day is { } day && other.Day is { } otherDay && Math.Abs(day - otherDay) > MostDays) || (one.Item == other.Item && one.Speaker == other.Speaker))
        {
            return false;
        }

        int same = StatementGroups.Shared(one.Words, other.Words);
        if (same > 0 && one.Item == other.Item && AreOthers(one.Numbers, other.Numbers) && (one.Words.Any(counting.Contains) || other.Words.Any(counting.Contains)))
        {
            return true;
        }

        return same >= LeastShared && same * 100 >= Math.Min(one.Words.Length, other.Words.Length) * LeastShare;
    }
}
