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
        Assert.Equal(["search", "trail", "contacts", "statements", "disputes", "requests"], commands.Select(at => lines[at].Split(' ')[2]));
        foreach (int at in commands)
        {
            Assert.StartsWith("# ", lines[at - 1], StringComparison.Ordinal);
            string[] printed = [.. lines.Skip(at + 1).TakeWhile(static line => !line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("Go on with", StringComparison.Ordinal))];
            string output = CliProcess.Run(Words(lines[at]["$ onrecord ".Length..])).Output;
            Assert.Equal(string.Join('\n', printed), output);
            Assert.True(printed.Length > 5, "It shows what it found: " + lines[at]);
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
