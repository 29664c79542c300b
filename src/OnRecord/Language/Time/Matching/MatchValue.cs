namespace OnRecord.Language.Time.Matching;

/// <summary>What a rule, a word or a number gave.</summary>
/// <param name="Start">The first piece.</param>
/// <param name="End">Behind the last piece.</param>
/// <param name="Number">A number, or 0.</param>
/// <param name="Object">A <see cref="Meanings.Meaning"/>, <see cref="Meanings.Amount"/> or <see cref="Meanings.ClockTime"/>, or null.</param>
/// <param name="Rank">The place of the rule in its file: of two that match the same stretch the earlier wins.</param>
internal readonly record struct MatchValue(int Start, int End, int Number, object? Object, int Rank);
