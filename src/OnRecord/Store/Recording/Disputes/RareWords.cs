using OnRecord.Record.Statements;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Which words are so rare among all statements of a case that texts which share some are of one matter.</summary>
internal sealed class RareWords
{
    /// <summary>Rare words are in at most this share of all statements, in hundredths, or in so few.</summary>
    private const int MostShare = 2, Few = 6;

    private readonly Dictionary<uint, int> counts = [];
    private readonly int most;

    /// <summary>Counts the words of all statements.</summary>
    public RareWords(IReadOnlyCollection<Claim> claims)
    {
        most = Math.Max(Few, claims.Count * MostShare / 100);
        foreach (uint word in claims.SelectMany(static claim => claim.Words))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>Whether a word is one, by the hash of its stem.</summary>
    public bool Has(uint word) => counts.GetValueOrDefault(word) <= most;
}
