using System.Text.RegularExpressions;

namespace OnRecord.Ingest.PlainText;

/// <summary>Reads a byline: <c>By Ann Roe and Bo Lund</c>, perhaps with the outlet behind a comma. What
/// follows a comma is a name only where an <c>and</c> ends the list.</summary>
public static partial class Byline
{
    private const int Longest = 120;

    private const string Name = @"\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}";

    /// <summary>The names, in order; none when the line is no byline.</summary>
    public static IReadOnlyList<string> Of(string line)
    {
        Match match = line.Length <= Longest ? Line().Match(line) : Match.Empty;
        return match.Success
            ? [.. Separator().Split(match.Groups[1].Value).Select(static name => name.Trim()).Where(static name => name.Length > 0)]
            : [];
    }

    [GeneratedRegex(@"^By:?\s+(" + Name + @"(?:(?:\s*,\s*" + Name + @")*\s*,?\s+(?:and|&)\s+" + Name + @")?)\s*(?:[,|/·-].*)?$", RegexOptions.None)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<!\s)\s*(?:,\s*(?:and\s+|&\s*)?|&\s*)|(?<!\s)\s+and\s+")]
    private static partial Regex Separator();
}
