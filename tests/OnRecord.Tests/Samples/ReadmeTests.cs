using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Search;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Samples;

/// <summary>What the README shows is what the program prints.</summary>
public sealed class ReadmeTests(SampleCase sample) : IDisposable
{
    private const string Query = "\"need not answer an inspector's questions\" from:roe";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-readme-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_line_of_its_example_is_printed_by_the_program()
    {
        string samples = SampleFolder.Find();
        string readme = File.ReadAllText(Path.Combine(samples, "..", "README.md"));
        string[] blocks = readme.Split("```");
        string[] example = [.. blocks[1].Split('\n').Select(static line => line.TrimEnd()).Where(static line => line.Length > 0)];
        Assert.Contains(example, static line => line.Contains("search '" + Query.Replace("'", "'\"'\"'", StringComparison.Ordinal) + "'", StringComparison.Ordinal));

        string casePath = Path.Combine(_folder.FullName, "harbour.onrecord");
        string printed = CliProcess.Run("build", Path.Combine(samples, "release"), "--case", casePath).Output + CliProcess.Run("search", Query, "--case", casePath).Output;
        printed = printed.Replace(casePath, "harbour.onrecord", StringComparison.Ordinal).Replace(" onrecord ", " ./onrecord ", StringComparison.Ordinal);
        HashSet<string> lines = [.. printed.Split('\n').Select(static line => line.TrimEnd())];
        Assert.DoesNotContain(example, line => line[0] != '$' && !lines.Contains(line));
    }

    [Fact]
    public void Every_query_that_it_shows_finds_something_in_the_sample()
    {
        string[] section = Readme().Split("### Searching")[1].Split("\n## ")[0].Split('\n');
        IEnumerable<string> table = section.Where(static line => line.StartsWith('|')).SelectMany(static line => Codes(line.Split('|')[1]));
        IEnumerable<string> story = section.Where(static line => !line.StartsWith('|')).SelectMany(Codes).Where(static query => query.StartsWith("from:", StringComparison.Ordinal) && query.Contains(' ', StringComparison.Ordinal));
        string[] queries = [.. table.Concat(story).Where(static query => !query.EndsWith(':'))];
        Assert.True(queries.Length > 15, $"Only {queries.Length} queries are shown.");
        using SqliteConnection connection = sample.Open();
        var search = new CaseSearch(connection);
        Assert.DoesNotContain(queries, query => search.Count(query, new ItemFilter()) == 0);
    }

    [Fact]
    public void Every_command_of_its_story_shows_something_of_the_sample()
    {
        string[] commands = [.. Readme().Split('\n').Where(static line => line.StartsWith("$ ./onrecord ", StringComparison.Ordinal) && line.EndsWith("--case harbour.onrecord", StringComparison.Ordinal) && !line.Contains(" build ", StringComparison.Ordinal))];
        Assert.Equal(6, commands.Length);
        foreach (string command in commands)
        {
            CliAnswer answer = CliProcess.RunInShell($"\"$@\" {command["$ ./onrecord ".Length..].Replace("harbour.onrecord", $"'{sample.CasePath}'", StringComparison.Ordinal)} --limit 3");
            Assert.True(answer is { Code: 0, Output.Length: > 0 }, command + answer.Error);
        }
    }

    [Theory]
    [InlineData("roe")]
    [InlineData("inspect")]
    [InlineData("roe@acta.example")]
    [InlineData("@acta.example")]
    public void Every_example_of_a_party_in_help_is_in_the_sample(string party)
    {
        Assert.Matches($"[(; ]{party.Replace(".", "\\.", StringComparison.Ordinal)}[); ]", CliProcess.Run("contacts", "--help").Output);
        using SqliteConnection connection = sample.Open();
        Assert.True(ContactList.Count(connection, new ItemFilter(Party: party)) > 0);
    }

    /// <summary>What stands between marks of code.</summary>
    private static IEnumerable<string> Codes(string line) => line.Split('`').Where(static (_, at) => at % 2 == 1);

    private static string Readme() => File.ReadAllText(Path.Combine(SampleFolder.Find(), "..", "README.md"));
}
