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

        IEnumerable<string> errors = parsed.Errors.Select(static error => error.Message).Distinct(StringComparer.Ordinal);
        return string.Join('\n', [.. errors, $"See: {path} --help"]);
    }
}
