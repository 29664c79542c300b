using System.Text.RegularExpressions;
using OnRecord.Cli.Output;
using OnRecord.Tests.Samples;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

/// <summary>The listings as a terminal of some width gets them, through a real one (script, of util-linux).</summary>
public sealed partial class TerminalTests(SampleCase sample)
{
    private static readonly string[] Listings =
    [
        "documents", "messages", "threads", "ledger", "problems", "log", "search inspection", "people", "statements", "contacts", "chronology", "requests", "disputes", "trail",
    ];

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_of_any_listing_is_wider_than_the_terminal(int columns)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script is not installed");
        foreach (string line in Shown(columns, Listings).Split('\n'))
        {
            Assert.True(Cells.Of(line) <= columns, line);
        }
    }

    [Fact]
    public void Lines_that_go_on_keep_an_indent()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script is not installed");
        string[] lines = [.. Shown(60, ["documents"]).Split('\n').Where(static line => line.Length > 0 && !line.Contains("--offset", StringComparison.Ordinal))];
        Assert.All(lines, static line => Assert.Matches("^(    |no date|[0-9]{4})", line));
        Assert.Contains(lines, static line => line.StartsWith("          ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_terminal_gets_the_words_and_no_orders_about_its_keys()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script is not installed");
        CliAnswer answer = CliProcess.RunOther("/usr/bin/script", "-qec", $"TERM=xterm {CliProcess.CommandLine} people --limit 1 --case {sample.CasePath}", "/dev/null");
        Assert.DoesNotContain("\u001B[?1h", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B=", answer.Output, StringComparison.Ordinal);
    }

    private string Shown(int columns, IEnumerable<string> listings)
    {
        string commands = string.Join("; ", listings.Select(listing => $"{CliProcess.CommandLine} {listing} --case {sample.CasePath} 2>/dev/null"));
        CliAnswer answer = CliProcess.RunOther("/usr/bin/script", "-qec", $"stty cols {columns}; {commands}", "/dev/null");
        return Marks().Replace(answer.Output.Replace("\r", "", StringComparison.Ordinal), "");
    }

    [GeneratedRegex(@"\x1b\[\?[0-9]+[hl]|\x1b=|\x1b\[[0-9;]*m|\x1b>")]
    private static partial Regex Marks();
}
