using System.CommandLine;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord completion</c>: prints what a shell needs to complete our commands and options.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _onrecord() {
          local line="${COMP_LINE:0:$COMP_POINT}"
          local IFS=$'\n'
          COMPREPLY=( $(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
          [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=( $(compgen -f -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -F _onrecord onrecord ./onrecord
        """;

    private const string Zsh = """
        _onrecord() {
          local -a found
          found=("${(@f)$("${words[1]}" "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
          compadd -a found
          _files
        }
        compdef _onrecord onrecord
        """;

    private const string Fish = """
        complete -c onrecord -a '(onrecord "[suggest:"(string length (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
        """;

    public static Command Make()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Print a script that completes commands and options: source <(onrecord completion bash).") { shell };
        command.SetAction(parsed =>
        {
            Console.Out.WriteLine(parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish });
            return ExitCodes.Done;
        });
        return command;
    }
}
