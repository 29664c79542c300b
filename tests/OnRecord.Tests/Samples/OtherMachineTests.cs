using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Samples;

/// <summary>The record is the same wherever it is made: on a processor without vector instructions, in another language, another time zone, on one core.</summary>
public sealed class OtherMachineTests(SampleCase sample)
{
    private static readonly Dictionary<string, string> Other = new(StringComparer.Ordinal)
    {
        ["DOTNET_EnableHWIntrinsic"] = "0", ["DOTNET_PROCESSOR_COUNT"] = "1", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Kathmandu",
    };

    [Fact]
    public void The_sample_release_built_as_on_another_machine_is_exported_byte_for_byte_the_same()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-other-");
        try
        {
            string casePath = Path.Combine(folder.FullName, "other.onrecord"), here = Path.Combine(folder.FullName, "here"), there = Path.Combine(folder.FullName, "there");
            CliAnswer build = CliProcess.RunWith(Other, "build", Path.Combine(SampleFolder.Find(), "release"), "--zone", "America/Halifax", "--no-ocr", "--case", casePath);
            Assert.True(build.Code == 0, build.Error);
            Assert.Equal(0, CliProcess.RunWith(Other, "export", "--format", "jsonl", "--out", there, "--case", casePath).Code);
            Assert.Equal(0, CliProcess.Run("export", "--format", "jsonl", "--out", here, "--case", sample.CasePath).Code);
            string[] names = Names(here);
            Assert.Contains("statements.jsonl", names);
            Assert.Equal(names, Names(there));
            Assert.All(names, name => Assert.Equal(File.ReadAllText(Path.Combine(here, name)), File.ReadAllText(Path.Combine(there, name))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Names(string folder) => [.. Directory.EnumerateFiles(folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
