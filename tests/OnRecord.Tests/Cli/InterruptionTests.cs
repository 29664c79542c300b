using System.Diagnostics;
using System.Globalization;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class InterruptionTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public async Task Whenever_a_build_is_asked_to_stop_it_leaves_nothing_beside_the_case()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        for (int number = 0; number < 40; number++)
        {
            _case.Write($"{number}.eml", TempCase.Mail($"{number}", "Lanterns", "The inspection is on Tuesday."));
        }

        for (int wait = 60; wait <= 300; wait += 8)
        {
            using Process build = CliProcess.Start("build", _case.Release, "--case", _case.CasePath);
            await Task.Delay(wait, TestContext.Current.CancellationToken);
            CliProcess.RunOther("kill", "-INT", build.Id.ToString(CultureInfo.InvariantCulture));
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            string[] left = [.. Directory.GetFileSystemEntries(_case.Folder).Select(static path => Path.GetFileName(path)).Where(static name => name is not ("release" or "harbour.onrecord"))];
            Assert.True(left.Length == 0, $"after {wait} ms, exit code {build.ExitCode}: {string.Join(' ', left)}");
            File.Delete(_case.CasePath);
        }
    }
}
