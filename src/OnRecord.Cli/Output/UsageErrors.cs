using System.CommandLine;

namespace OnRecord.Cli.Output;

/// <summary>Says what is wrong with a command line, in a line for each error and one that leads to the help.</summary>
internal static class UsageErrors
{
    /// <summary>The lines, without a line end behind the last.</summary>
    public static string Text(ParseResult parsed)
    {
        string path = "";
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
        {
            path = (result.Command is RootCommand ? "onrecord" : result.Command.Name) + (path.Length == 0 ? "" : " " + path);
        }

        if (UnknownWords.NoCommand(parsed) is { } sentence)
        {
            return $"{sentence}\nSee: {path} --help";
        }

        IReadOnlyList<string> unknown = UnknownWords.Of(parsed);
        IEnumerable<string> errors = parsed.Errors.Select(static error => error.Message).Where(message => unknown.Count == 0 || !message.Contains("'--", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        return string.Join('\n', [.. unknown, .. errors, $"See: {path} --help"]);
    }
}
