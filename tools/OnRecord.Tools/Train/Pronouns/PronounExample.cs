namespace OnRecord.Tools.Train.Pronouns;

/// <summary>A pronoun to learn from: the features of each candidate, and which of them is right.</summary>
internal sealed record PronounExample(ulong[][] Candidates, int Right);
