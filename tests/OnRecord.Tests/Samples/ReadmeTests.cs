using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Samples;

/// <summary>What the README shows is what the program prints.</summary>
public sealed class ReadmeTests : IDisposable
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
}
