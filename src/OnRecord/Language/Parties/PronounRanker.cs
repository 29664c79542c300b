using System.Buffers.Binary;
using OnRecord.Language.Learning;

namespace OnRecord.Language.Parties;

/// <summary>Ranks the candidates of a pronoun by trained weights and chooses the best only where it is clearly better than the second. Immutable and safe to share.</summary>
internal sealed class PronounRanker(FeatureTable table, int margin)
{
    private static readonly Lazy<PronounRanker> Loaded = new(() => Read(ShippedWeights.Open("pronouns")));

    /// <summary>The ranker that ships.</summary>
    public static PronounRanker Shared => Loaded.Value;

    /// <summary>How much better the best must be than the second, in the units of the weights.</summary>
    public int Margin => margin;

    /// <summary>Reads the sections <c>pronouns.table</c> and <c>pronouns.margin</c>.</summary>
    public static PronounRanker Read(WeightsFile file) =>
        new(file.Table<FeatureTable>("pronouns.table"), BinaryPrimitives.ReadInt32LittleEndian(file["pronouns.margin"]));

    /// <summary>The same ranker with another margin.</summary>
    public PronounRanker With(int other) => new(table, other);

    /// <summary>Decides (<see cref="PronounJudge"/>).</summary>
    public (PartyDraft? Party, PartyRule Rule) Judge(PartyText text, int pronoun, IReadOnlyList<PronounCandidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return (null, PartyRule.None);
        }

        PartyDraft? best = null;
        int most = int.MinValue, second = int.MinValue;
        foreach (PronounCandidate candidate in candidates)
        {
            int score = Score(text, pronoun, candidate, candidates.Count);
            second = Math.Max(second, Math.Min(score, most));
            (best, most) = score > most ? (candidate.Draft, score) : (best, most);
        }

        return candidates.Count == 1 ? (best, PartyRule.OnlyCandidate) : most - second < margin ? (null, PartyRule.Ambiguous) : (best, PartyRule.BestCandidate);
    }

    private int Score(PartyText text, int pronoun, PronounCandidate candidate, int among)
    {
        Span<ulong> features = stackalloc ulong[PronounFeatures.Most];
        Span<short> score = stackalloc short[table.Stride];
        score.Clear();
        table.AddTo(features[..PronounFeatures.Write(text, pronoun, candidate, among, features)], score);
        return score[0];
    }
}
