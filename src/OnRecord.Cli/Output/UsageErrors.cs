using System.CommandLine;
using System.CommandLine.Parsing;

namespace OnRecord.Cli.Output;

/// <summary>Says what is wrong with a command line, in a line for each error and one that leads to the help.</summary>
internal static class UsageErrors
{
    /// <summary>The names of a command and those it stands under, the outermost first, without the program's.</summary>
    public static IReadOnlyList<string> PathOf(CommandResult result) =>
        result.Parent is CommandResult outer ? [.. PathOf(outer), result.Command.Name] : [];

    /// <summary>The lines, without a line end behind the last.</summary>
    public static string Text(ParseResult parsed)
    {
        string path = string.Join(' ', ["onrecord", .. PathOf(parsed.CommandResult)]);

        if (UnknownWords.NoCommand(parsed) is { } sentence)
        {
            return $"{sentence}\nSee: {path} --help";
        }

        IReadOnlyList<string> unknown = UnknownWords.Of(parsed);
        IEnumerable<string> errors = parsed.Errors.Select(static error => error.Message).Where(message => unknown.Count == 0 || !message.Contains("'--", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        return string.Join('\n', [.. unknown, .. errors, $"See: {path} --help"]);
    }
}
