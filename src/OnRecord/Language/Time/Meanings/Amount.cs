namespace OnRecord.Language.Time.Meanings;

/// <summary>How many units.</summary>
/// <param name="Value">The number; at least 0. Without meaning when the amount is vague.</param>
/// <param name="Vague">Whether no number is said ("several"), which TIMEX3 writes X.</param>
internal sealed record Amount(decimal Value, bool Vague = false);
