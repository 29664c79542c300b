using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace OnRecord.Cli.Output;

/// <summary>Says what is wrong with a command line, in a line for each error and one that leads to the help.</summary>
internal static partial class UsageErrors
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
        IEnumerable<string> errors = parsed.Errors.Where(error => unknown.Count == 0 || !IsOfWords(error)).Select(error => Sentence(parsed.CommandResult.Command, error.Message)).Distinct(StringComparer.Ordinal);
        return string.Join('\n', [.. unknown, .. errors, $"See: {path} --help"]);
    }

    /// <summary>Whether an error follows from a misspelt option: its name and its value have no place, and the command that it belongs to is not reached.</summary>
    private static bool IsOfWords(ParseError error) => Surplus().IsMatch(error.Message) || NoCommand().IsMatch(error.Message);

    /// <summary>What the library says of words that are missing or too many, in words of ours; what an option says of its value stays.</summary>
    private static string Sentence(Command command, string said)
    {
        string Of(Match match) => match.Groups[1].Value;
        return Missing().Match(said) is { Success: true } missing ? NeedsOption(command, Of(missing))
            : NoValue().Match(said) is { Success: true } empty ? NeedsValue(command, Of(empty))
            : NoArgument().Match(said) is { Success: true } argument ? NeedsArgument(command, Of(argument))
            : Twice().Match(said) is { Success: true } twice ? $"{Of(twice)} takes one value, and stands there with more."
            : Surplus().Match(said) is { Success: true } surplus ? TooMuch(command, Of(surplus))
            : NoCommand().IsMatch(said) ? $"{command.Name} needs the name of a command behind it."
            : said;
    }

    private static string NeedsOption(Command command, string option) => option == "--case"
        ? $"Which case? Name its file with --case, such as --case {Invocation.Quoted(CaseHere() ?? "harbour.onrecord")}"
        : $"{command.Name} needs {About(command, option)}";

    private static string NeedsArgument(Command command, string name) =>
        $"{command.Name} needs {name}: {command.Arguments.FirstOrDefault(argument => argument.Name == name)?.Description}";

    private static string NeedsValue(Command command, string option) =>
        $"{option} stands without its {OptionOf(command, option)?.HelpName ?? "value"}: {OptionOf(command, option)?.Description}";

    private static string About(Command command, string option) =>
        OptionOf(command, option) is { } found ? $"{option}{(found.HelpName is { } value ? " " + value : "")}: {found.Description}" : option;

    private static Option? OptionOf(Command command, string name) => command.Options.FirstOrDefault(one => one.Name == name);

    private static string TooMuch(Command command, string word) => command.Arguments.Count == 0
        ? $"{command.Name} takes options only, and {Plain.Line(word, 60)} is none."
        : $"{Plain.Line(word, 60)} is one word too many: {command.Name} takes {string.Join(" and ", command.Arguments.Select(static argument => argument.Name))}. Words that belong together stand in quotes.";

    /// <summary>A case in the folder where the program was called; null for none.</summary>
    private static string? CaseHere()
    {
        try
        {
            return Directory.EnumerateFiles(".", "*.onrecord").Select(Path.GetFileName).Min(StringComparer.Ordinal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^Option '(.+)' is required\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"^Required argument missing for option: '(.+)'\.$", RegexOptions.CultureInvariant)]
    private static partial Regex NoValue();

    [GeneratedRegex(@"^Required argument '(.+)' missing for command: '.+'\.$", RegexOptions.CultureInvariant)]
    private static partial Regex NoArgument();

    [GeneratedRegex(@"^Option '(.+)' expects a single argument but \d+ were provided\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Twice();

    [GeneratedRegex(@"^Unrecognized command or argument '(.+)'\.$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Surplus();

    [GeneratedRegex(@"^Required command was not provided\.$", RegexOptions.CultureInvariant)]
    private static partial Regex NoCommand();
}
