using OnRecord.Tests.Samples;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

/// <summary>The program that builds OnRecord and becomes it, beside sources and a compiler that are none.</summary>
public sealed class LauncherTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-launcher-");

    public LauncherTests()
    {
        File.Copy(Path.Combine(SampleFolder.Find(), "..", "onrecord"), Path.Combine(_folder.FullName, "onrecord"));
        Write("src/a.cs", "int Rules = 19;");
        Write("build/dotnet.sh", "dotnet=$root/dotnet\nneed_sdk() { :; }\n");
        Write("build/precompile.sh", "precompile() { :; }\n");
        Write("dotnet", "#!/bin/sh\n[ \"$1\" = build ] || exit 0\necho built >>built.log\nmkdir -p artifacts/bin/OnRecord.Cli/release\n: >artifacts/bin/OnRecord.Cli/release/onrecord.dll\n");
        CliProcess.RunOther("/bin/chmod", "+x", Path.Combine(_folder.FullName, "dotnet"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void It_builds_once_and_again_when_sources_are_others_whatever_their_times()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no shell here.");
        Assert.Equal(1, BuildsAfterARun());
        Assert.Equal(1, BuildsAfterARun());
        string source = Path.Combine(_folder.FullName, "src/a.cs");
        File.SetLastWriteTimeUtc(source, File.GetLastWriteTimeUtc(source).AddHours(1));
        Assert.Equal(1, BuildsAfterARun());
        DateTime old = File.GetLastWriteTimeUtc(source).AddYears(-1);
        Write("src/a.cs", "int Rules = 20;");
        File.SetLastWriteTimeUtc(source, old);
        Assert.Equal(2, BuildsAfterARun());
        File.Move(source, Path.Combine(_folder.FullName, "src/b.cs"));
        Assert.Equal(3, BuildsAfterARun());
    }

    private int BuildsAfterARun()
    {
        CliAnswer answer = CliProcess.RunOther("/bin/sh", Path.Combine(_folder.FullName, "onrecord"), "demo");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        return File.ReadAllLines(Path.Combine(_folder.FullName, "built.log")).Length;
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
