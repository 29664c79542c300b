namespace OnRecord.Language.Time.Grammar;

/// <summary>What the piece beside a match must, or must not, be able to stand for.</summary>
/// <param name="Symbols">The symbols.</param>
/// <param name="Forbidden">Whether they are forbidden rather than demanded.</param>
internal sealed record Neighbour(IReadOnlySet<int> Symbols, bool Forbidden);
