using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class DemoTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void The_demo_shows_commands_with_just_what_they_print()
    {
        CliAnswer demo = CliProcess.Run("demo", "--case", _case.CasePath);
        Assert.Equal(0, demo.Code);
        string[] lines = demo.Output.Split('\n');
        int[] commands = [.. Enumerable.Range(0, lines.Length).Where(at => lines[at].StartsWith("$ ", StringComparison.Ordinal))];
        Assert.Equal(4, commands.Length);
        foreach (int at in commands)
        {
            string[] printed = [.. lines.Skip(at + 1).TakeWhile(static line => line.Length > 0)];
            Assert.Equal(string.Join('\n', printed) + "\n", CliProcess.Run(Words(lines[at]["$ onrecord ".Length..])).Output);
            Assert.Matches(@"^[1-9][0-9]* found, shown 1 to [12]", printed[^1]);
        }

        Assert.Contains("need not answer", demo.Output, StringComparison.Ordinal);
        Assert.Contains("Go on with: onrecord people", demo.Output, StringComparison.Ordinal);
    }

    /// <summary>The words of a command line as a shell takes them.</summary>
    private static string[] Words(string command)
    {
        string line = CliProcess.RunOther("/bin/sh", "-c", $"printf '%s\\n' {command}").Output;
        return line.TrimEnd('\n').Split('\n');
    }
}
