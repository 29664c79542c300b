using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class CompletionTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("build rel", "release")]
    [InlineData("build --ca", "--case")]
    [InlineData("build release --case x --st", "--strict")]
    [InlineData("thre", "threads")]
    [InlineData("statements --kind in", "indirect")]
    [InlineData("ledger --code enc", "encrypted")]
    [InlineData("problems --state not", "not-read")]
    [InlineData("export --format time", "timelinejs")]
    [InlineData("build ", "release")]
    public void Bash_completes_commands_options_and_folders(string typed, string completed)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash here.");
        string script = Path.Combine(_case.Folder, "completion");
        File.WriteAllText(script, CliProcess.Run("completion", "bash").Output);
        CliAnswer answer = CliProcess.RunInShell($$"""
            cd '{{_case.Folder}}' && exec /bin/bash -c 'dotnet=$1 program=$2; onrecord() { "$dotnet" "$program" "${@:1}"; }; source {{script}}
            COMP_LINE="onrecord {{typed}}"; COMP_POINT=${#COMP_LINE}; read -ra COMP_WORDS <<< "$COMP_LINE"; [[ "$COMP_LINE" == *" " ]] && COMP_WORDS+=("")
            COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); _onrecord; printf "%s\n" "${COMPREPLY[@]}"' bash "$@"
            """);
        string[] found = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(completed, found);
        Assert.DoesNotContain(found, word => word.StartsWith('-') && !completed.StartsWith('-'));
    }
}
