using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Sources;

/// <summary>Makes what the file classes of .NET cannot: pipes, and files whose names are not UTF-8.</summary>
internal static class UnusualFiles
{
    /// <summary>A named pipe; skips the test where there is no way to make one.</summary>
    public static void MakePipe(string path) => Shell("mkfifo \"$1\"", path);

    /// <summary>A file in the folder with a name in the escapes of printf; skips the test where the disk refuses it.</summary>
    public static void Write(string folder, string printfName, string content) =>
        Shell("mkdir -p \"$(dirname \"$1/$(printf \"$2\")\")\" && printf %s \"$3\" > \"$1/$(printf \"$2\")\"", folder, printfName, content);

    /// <summary>Empties a folder, which .NET cannot do with such names.</summary>
    public static void Empty(string folder)
    {
        if (OperatingSystem.IsLinux())
        {
            Shell("rm -rf -- \"$1\"/*", folder);
        }
    }

    private static void Shell(string script, params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has such files.");
        CliAnswer answer = CliProcess.RunOther("/bin/sh", ["-c", script, "sh", .. arguments]);
        Assert.SkipUnless(answer.Code == 0, answer.Error);
    }
}
