namespace OnRecord.Query.Annotations;

/// <summary>Converts many UTF-16 positions of one text to code points; nothing is stored for text without surrogates.</summary>
internal sealed class CodePointMap
{
    private readonly List<int> pairs = [];

    /// <summary>Looks through a text once.</summary>
    public CodePointMap(string text)
    {
        for (int at = 0; (at = text.AsSpan(at).IndexOfAnyInRange('\uD800', '\uDBFF') is >= 0 and int next ? at + next : -1) >= 0; at++)
        {
            if (at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                pairs.Add(at);
            }
        }

        Length = text.Length - pairs.Count;
    }

    /// <summary>Code points in the text.</summary>
    public int Length { get; }

    /// <summary>The number of code points before a position; a position inside a pair counts as behind it.</summary>
    public int At(int units)
    {
        if (pairs.Count == 0)
        {
            return units;
        }

        int before = pairs.BinarySearch(units);
        return before >= 0 ? units - before : units - ~before + (~before > 0 && pairs[~before - 1] == units - 1 ? 1 : 0);
    }
}
