namespace OnRecord.Store.Terms;

/// <summary>A word of a text as the index knows it.</summary>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">Unit after the last.</param>
public readonly record struct Term(string Folded, int Start, int End);
