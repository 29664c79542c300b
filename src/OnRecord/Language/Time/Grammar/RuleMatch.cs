using OnRecord.Language.Time.Matching;

namespace OnRecord.Language.Time.Grammar;

/// <summary>The labelled parts of a match, as an operation sees them.</summary>
/// <param name="end">The way that matched.</param>
/// <param name="values">What each element gave.</param>
internal readonly ref struct RuleMatch(RuleEnd end, ReadOnlySpan<MatchValue> values)
{
    private readonly RuleEnd end = end;
    private readonly ReadOnlySpan<MatchValue> values = values;

    /// <summary>Whether the label matched or is a constant.</summary>
    public bool Has(char label) => end.Labels.ContainsKey(label) || end.Rule.Constants.ContainsKey(label);

    /// <summary>The number of a label, or null when it is absent.</summary>
    public int? Int(char label) => end.Labels.TryGetValue(label, out int at)
        ? values[at].Number
        : end.Rule.Constants.TryGetValue(label, out int constant) ? constant : null;

    /// <summary>The object of a label, or null when it is absent or of another type.</summary>
    public T? Get<T>(char label)
        where T : class => end.Labels.TryGetValue(label, out int at) ? values[at].Object as T : null;

    /// <summary>The number of pieces that a label matched, or 0.</summary>
    public int Pieces(char label) => end.Labels.TryGetValue(label, out int at) ? values[at].End - values[at].Start : 0;

    /// <summary>The value of the element labelled <c>v</c>, else of the last element that has one.</summary>
    public object Through()
    {
        if (end.Labels.TryGetValue('v', out int at))
        {
            return values[at].Object ?? values[at].Number;
        }

        return values[^1].Object ?? values[^1].Number;
    }
}
