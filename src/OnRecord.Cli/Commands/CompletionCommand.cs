using System.CommandLine;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord completion</c>: prints what a shell needs to complete our commands and options; where words and paths stand, the names of files and folders.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _onrecord() {
          local line="${COMP_LINE:0:$COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" found one
          local IFS=$'\n'
          found=( $(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word") )
          COMPREPLY=()
          for one in "${found[@]}"; do
            if [[ "$one" != [-/]* || ( "$word" == -* && "$one" == -* ) ]]; then COMPREPLY+=( "$one" ); fi
          done
          if [[ ${#COMPREPLY[@]} -eq 0 && "$word" != -* && $COMP_CWORD -gt 1 ]]; then
            compopt -o filenames 2>/dev/null
            COMPREPLY=( $(compgen -f -- "$word") )
          fi
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
        shell.IsOneOf("bash", "zsh", "fish");
        var command = new Command("completion", "Print a script that completes commands and options: source <(onrecord completion bash).") { shell };
        command.SetAction(parsed =>
        {
            Console.Out.WriteLine(parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish });
            return ExitCodes.Done;
        });
        return command;
    }
}
