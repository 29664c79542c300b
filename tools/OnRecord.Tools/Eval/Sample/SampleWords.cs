namespace OnRecord.Tools.Eval.Sample;

/// <summary>Compares words of the key with words of the record.</summary>
internal static class SampleWords
{
    /// <summary>On one line, without quotation marks at line starts.</summary>
    public static string Plain(string words) => string.Join(' ', words.Replace("\n>", "\n", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The share of words that both have, 0 to 1 (Jaccard).</summary>
    public static double Overlap(string one, string other)
    {
        HashSet<string> a = [.. Words(one)], b = [.. Words(other)];
        int both = a.Count(b.Contains);
        return both == 0 ? 0 : both / (double)(a.Count + b.Count - both);
    }

    /// <summary>The same words in the same order, marks at the ends set aside.</summary>
    public static bool Same(string one, string other) => Words(one).SequenceEqual(Words(other), StringComparer.Ordinal);

    /// <summary>True when one holds most words of the other.</summary>
    public static bool Touch(string one, string other)
    {
        HashSet<string> a = [.. Words(one)], b = [.. Words(other)];
        return a.Count(b.Contains) * 2 >= Math.Min(a.Count, b.Count) && a.Overlaps(b);
    }

    private static IEnumerable<string> Words(string text) => Plain(text).Split(' ').Select(static word => word.Trim('"', '“', '”', '‘', '’', ',', '.', ':', ';', '(', ')', '…').ToLowerInvariant()).Where(static word => word.Length > 0);
}
