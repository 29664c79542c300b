using System.Text.RegularExpressions;

namespace OnRecord.Record.Logs;

/// <summary>Lengths of calls.</summary>
internal static partial class LogLength
{
    /// <summary>True for the length of a call that was not taken: "0", "00:00", "0 min".</summary>
    public static bool IsNothing(string words) => Nothing().IsMatch(words);

    /// <summary>Finds the length of a call in a line; "6 min", "(4 min)", "00:06:12" at its end.</summary>
    public static Match Find(string line) => Length().Match(line);

    [GeneratedRegex(@"^[0:.\s]*0[0:.\s]*(?:s|m|h|secs?|mins?|seconds?|minutes?)?\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\(?\b(?:[0-9]+\s*(?:h|hrs?|hours?)\.?\s*)?[0-9]+\s*(?:m|mins?|minutes?|s|secs?|seconds?)\b\.?(?:\s*[0-9]+\s*(?:s|secs?|seconds?)\b\.?)?\)?|(?<=\s)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
