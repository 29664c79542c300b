namespace OnRecord.Store.Building;

/// <summary>A word of the index and its stem.</summary>
internal readonly record struct StemmedWord(string Stem, string Word);
