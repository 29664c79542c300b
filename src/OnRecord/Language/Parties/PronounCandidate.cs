namespace OnRecord.Language.Parties;

/// <summary>A party that a pronoun may stand for.</summary>
/// <param name="Draft">The party.</param>
/// <param name="Mentions">Its mentions in reach before the pronoun, the last one first.</param>
/// <param name="Rank">How many other candidates were mentioned after its last mention.</param>
internal sealed record PronounCandidate(PartyDraft Draft, List<int> Mentions, int Rank);

/// <summary>Decides among the candidates of a pronoun.</summary>
/// <returns>The party, null when none is clearly the one; and why.</returns>
internal delegate (PartyDraft? Party, PartyRule Rule) PronounJudge(PartyText text, int pronoun, IReadOnlyList<PronounCandidate> candidates);
