namespace OnRecord.Tools.Eval.Statements;

/// <summary>A statement as sets of scorer tokens.</summary>
internal sealed class ScoredStatement(HashSet<int> source, HashSet<int> cue, HashSet<int> content, string kind)
{
    /// <summary>Tokens of the source; none when it is absent.</summary>
    public HashSet<int> Source { get; } = source;

    /// <summary>Tokens of the cue.</summary>
    public HashSet<int> Cue { get; } = cue;

    /// <summary>Tokens of the content.</summary>
    public HashSet<int> Content { get; } = content;

    /// <summary>reporting or other by the words of the cue, with or without a quotation mark in the content.</summary>
    public string Kind { get; } = kind;

    /// <summary>The harmonic mean of how much of each set is in the other, 0 for nothing.</summary>
    public static double Overlap(HashSet<int> one, HashSet<int> two)
    {
        int shared = one.Count(two.Contains);
        return shared == 0 ? 0 : 2.0 * shared / (one.Count + two.Count);
    }
}
