using System.CommandLine;
using System.CommandLine.Parsing;
using OnRecord.Query;

namespace OnRecord.Cli.Output;

/// <summary>Finds words of a command line that were surely meant as an option or a command and are none, and what may have been meant.</summary>
internal static class UnknownWords
{
    /// <summary>A sentence or two for each word that begins with one or two hyphens, stands before a lone <c>--</c> and is no option of the command; none of a request for help.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        if (parsed.Action is not null && parsed.Action.GetType().Name.Contains("Help", StringComparison.Ordinal))
        {
            return [];
        }

        List<Token> free = [.. parsed.Tokens.TakeWhile(static token => token.Type != TokenType.DoubleDash)];
        HashSet<Token> values = [.. parsed.CommandResult.Children.OfType<OptionResult>().SelectMany(static option => option.Tokens)];
        return [.. free.Where(token => token.Type == TokenType.Argument && IsOption(parsed.CommandResult.Command, token.Value) && !values.Contains(token)).Select(token => Sentence(parsed.CommandResult.Command, token.Value))];
    }

    /// <summary>Says that a word is no command, and which may have been meant; null where a command was found or none was asked for.</summary>
    public static string? NoCommand(ParseResult parsed)
    {
        IList<Command> commands = parsed.CommandResult.Command.Subcommands;
        return commands.Count > 0 && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? $"There is no command {Plain.Line(word, 60)}.{Nearest.Question(Nearest.Of(word, commands.Select(static one => one.Name)))}"
            : null;
    }

    /// <summary>Whether a command was named that only has others under it, and none of these.</summary>
    public static bool IsGroupAlone(ParseResult parsed) =>
        parsed.Action is System.CommandLine.Invocation.ParseErrorAction && parsed.CommandResult.Command is { Action: null, Subcommands.Count: > 0 } and not RootCommand && NoCommand(parsed) is null;

    private static bool IsOption(Command command, string value) =>
        value.Length > 2 && value.StartsWith("--", StringComparison.Ordinal) ? char.IsLetter(value[2])
        : value.Length > 1 && value[0] == '-' && char.IsLetter(value[1]) && command.Arguments.Count == 0;

    private static string Sentence(Command command, string value)
    {
        string name = value.Split(' ', '=', ':')[0];
        string near = Nearest.Question(Nearest.Of(name, command.Options.Select(static option => option.Name)));
        string words = command.Arguments.Count > 0 ? " Words that begin with -- stand behind a lone --." : "";
        return $"{command.Name} has no option {Plain.Line(name, 60)}.{near}{words}";
    }
}
