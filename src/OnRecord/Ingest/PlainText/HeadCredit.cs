using System.Text.RegularExpressions;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Reads who wrote an article from a line right under its headline, in forms that say so only there: <c>by ANN ROE / Quay Post</c>, <c>Ann Roe, Staff Writer</c>. Elsewhere such lines may be anything; see <see cref="Byline"/>.
/// </summary>
internal static partial class HeadCredit
{
    private const int Longest = 120;

    /// <summary>The names, in order, and what stands beside them, which may be the outlet; none when the line is no such line.</summary>
    public static (IReadOnlyList<string> Names, string? Beside) Of(string line)
    {
        if (line.Length > Longest)
        {
            return ([], null);
        }

        if (Titled().Match(line) is { Success: true } titled)
        {
            return (Byline.Of("By " + titled.Groups["names"].Value), null);
        }

        Match by = Lowered().Match(line);
        return by.Success && Byline.Of("By " + by.Groups["names"].Value.Replace(" AND ", " and ", StringComparison.Ordinal)) is { Count: > 0 } names
            ? (names, by.Groups["beside"].Success ? by.Groups["beside"].Value.Trim() : null)
            : ([], null);
    }

    /// <summary>The names of a value that says by whom: <c>By Ann Roe; Staff Writer</c>; none where they cannot be told.</summary>
    public static IReadOnlyList<string> In(string value)
    {
        string names = Leading().Replace(value.Split(';')[0].Trim(), "");
        return Of(names) is { Names.Count: > 0 } titled ? titled.Names : Byline.Of("By " + Trailing().Replace(names, ""));
    }

    /// <summary>A value without the word that begins a byline.</summary>
    public static string WithoutBy(string value) => Leading().Replace(value.Trim(), "");

    [GeneratedRegex(@"^(?:by|BY|By):?\s+(?<names>[^/|]+?)\s*(?:[/|]\s*(?<beside>[^/|]{2,60}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Lowered();

    [GeneratedRegex(@"^(?<names>[^,/|]{3,80}|[^/|]{3,100}\s(?:and|&)\s[^,/|]{3,60}),\s+(?:\p{Lu}[\p{L}'’&-]+\s+){0,3}(?i:(?:staff|senior|contributing|special)\s+(?:writers?|reporters?|correspondents?)|correspondents?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^by:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\s+(?:senior\s+|contributing\s+)?(?:staff\s+)?(?:writers?|reporters?|correspondents?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();
}
