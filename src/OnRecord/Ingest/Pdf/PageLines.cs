namespace OnRecord.Ingest.Pdf;

/// <summary>Groups the words of one column into lines, from top to bottom and left to right.</summary>
internal static class PageLines
{
    /// <summary>Words belong to one line when their middles differ by less than this part of the taller one's height.</summary>
    private const float SameLine = 0.5f;

    /// <summary>The lines of some words. Order depends on the words' places alone, and on their given order where those are equal.</summary>
    public static List<List<PlacedWord>> Of(IEnumerable<PlacedWord> words)
    {
        var lines = new List<List<PlacedWord>>();
        float middle = 0;
        float height = 0;
        foreach (PlacedWord word in words.OrderBy(static word => word.Middle))
        {
            if (lines.Count == 0 || word.Middle - middle > SameLine * Math.Max(height, word.Box.Height))
            {
                lines.Add([]);
                (middle, height) = (word.Middle, word.Box.Height);
            }

            lines[^1].Add(word);
            height = Math.Max(height, word.Box.Height);
        }

        return [.. lines.Select(static line => line.OrderBy(static word => word.Box.X).ToList())];
    }

    /// <summary>Left and right edge of some words.</summary>
    public static (float Left, float Right) Edges(IReadOnlyList<PlacedWord> words)
    {
        (float left, float right) = (float.MaxValue, float.MinValue);
        foreach (PlacedWord word in words)
        {
            left = Math.Min(left, word.Box.X);
            right = Math.Max(right, word.Right);
        }

        return (left, right);
    }
}
