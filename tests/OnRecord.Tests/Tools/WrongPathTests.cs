using System.CommandLine;
using OnRecord.Tests.Store;
using OnRecord.Tools;
using Xunit;

namespace OnRecord.Tests.Tools;

/// <summary>Developers' commands on paths that lead nowhere.</summary>
public sealed class WrongPathTests
{
    [Fact]
    public void Every_command_that_reads_a_path_refuses_one_that_is_not_there()
    {
        List<string> told = [];
        foreach (Command branch in ToolTree.Build().Subcommands)
        {
            foreach (Command command in branch.Subcommands.Where(static one => one.Arguments.Any(static argument => argument.Name is not "KIND")))
            {
                string[] kind = command.Arguments[0].Name == "KIND" ? ["threads"] : [];
                string said = string.Join(' ', ToolTree.Build().Parse([branch.Name, command.Name, .. kind, "/nowhere/at/all"]).Errors.Select(static error => error.Message));
                Assert.True(said.Contains("There is no file or folder at /nowhere/at/all.", StringComparison.Ordinal), $"{branch.Name} {command.Name}: {said}");
                told.Add(command.Name);
            }
        }

        Assert.Subset(told.ToHashSet(), new HashSet<string> { "torture", "kill", "full-disk", "explain", "segments", "threads", "sample" });
    }

    [Theory]
    [InlineData("check torture", "has no MANIFEST.tsv")]
    [InlineData("eval threads", "holds no messages")]
    [InlineData("eval times", "holds no documents")]
    [InlineData("eval prose", "holds no texts")]
    public void A_folder_without_what_is_measured_is_told_in_a_sentence(string command, string sentence)
    {
        using var folder = new TempCase();
        TextWriter usual = Console.Error;
        using var said = new StringWriter();
        Console.SetError(said);
        try
        {
            Assert.Equal(1, ToolRun.Invoke([.. command.Split(' '), folder.Release]));
        }
        finally
        {
            Console.SetError(usual);
        }

        Assert.Contains(sentence, said.ToString(), StringComparison.Ordinal);
    }
}
