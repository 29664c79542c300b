using System.Text.RegularExpressions;
using OnRecord.Record.Parties;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>Tells whose calls a log keeps, where a heading says so: "Call log of Ann Roe", "Mayor's calls this morning".</summary>
internal static partial class LogOwner
{
    private const int LongestLine = 120;

    /// <summary>Whose, by a line of the text; null where it does not say.</summary>
    public static LoggedSide? OfLine(string text, TextSpan line) => line.Length > LongestLine ? null
        : Match(text[line.Start..line.End]) is { } who ? new LoggedSide(new TextSpan(line.Start + who.Index, line.Start + who.Index + who.Length), NameOf(who.Value)) : null;

    /// <summary>Whose, by a subject or title; null where it does not say.</summary>
    public static LoggedSide? OfHeading(string? heading) => heading is { Length: > 0 and <= LongestLine } && Match(heading) is { } who ? new LoggedSide(default, NameOf(who.Value)) : null;

    private static Group? Match(string words) => Before().Match(words) is { Success: true } before ? before.Groups["who"] : Behind().Match(words) is { Success: true } behind ? behind.Groups["who"] : null;

    /// <summary>"Mayor" alone is the Mayor.</summary>
    private static string NameOf(string who) => OfficeWords.Of(who) is not null && !who.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? "the " + who : who;

    private const string Who = @"(?<who>(?:[Tt]he\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})";

    [GeneratedRegex(@"^(?:(?:Re|Fwd?|FW|RE):\s*)*" + Who + @"['’]s\s+(?:(?:tele)?phone\s+|incoming\s+|outgoing\s+)?calls?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?i:\b(?:(?:tele)?phone|calls?)\s+(?:log|record|list|history|sheet)s?\s*(?:of|for|by|:|-|–)\s*|\bcalls\s+(?:of|by|made\s+by|to\s+and\s+from)\s+|^\s*(?:subscriber|account\s+holder|log\s+owner)\s*:\s*)" + Who + @"\s*(?:$|[,;(|0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();
}
