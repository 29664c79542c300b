using System.Text.RegularExpressions;

namespace OnRecord.Tools.Judge;

/// <summary>What a judge said: a line <c>id TAB verdict</c> for each finding. Nothing else may stand in the file, so that no name and no text is kept.</summary>
internal static partial class Verdicts
{
    /// <summary>Reads <c>right</c>, <c>wrong</c> and <c>unclear</c>.</summary>
    /// <exception cref="InvalidDataException">A line is something else, or an id is judged twice.</exception>
    public static Dictionary<string, string> Read(IEnumerable<string> lines) => Read(lines, JudgedLine());

    /// <summary>Reads spans <c>start-end</c> in code points, and <c>none</c>.</summary>
    /// <exception cref="InvalidDataException">A line is something else, or an id is judged twice.</exception>
    public static Dictionary<string, string> ReadSpans(IEnumerable<string> lines) => Read(lines, SpanLine());

    private static Dictionary<string, string> Read(IEnumerable<string> lines, Regex form)
    {
        var verdicts = new Dictionary<string, string>(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            Match match = form.Match(line);
            if (!match.Success || !verdicts.TryAdd(match.Groups[1].Value, match.Groups[2].Value))
            {
                throw new InvalidDataException(match.Success ? $"Line {number} judges {match.Groups[1].Value} again." : $"Line {number} is not an id, a tab and a verdict.");
            }
        }

        return verdicts;
    }

    [GeneratedRegex(@"^([a-z]+-[0-9a-f]{16})\t(right|wrong|unclear)$")]
    private static partial Regex JudgedLine();

    [GeneratedRegex(@"^([a-z]+-[0-9a-f]{16})\t(\d+-\d+|none)$")]
    private static partial Regex SpanLine();
}
