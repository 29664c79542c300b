using OnRecord.Ingest.Tools;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Ingest.Tools;

public sealed class ExternalToolTests : IDisposable
{
    private readonly TempCase _case = new();

    public ExternalToolTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tools are of Unix.");
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Arguments_are_given_as_they_are() =>
        Assert.Equal(ToolEnd.Done, Run("test", 5, ["a b;$(exit 1)", "=", "a b;$(exit 1)"]));

    [Fact]
    public void It_runs_in_its_folder_without_input()
    {
        Assert.Equal(ToolEnd.Done, Run("sh", 5, ["-c", "cat > input; test ! -s input && echo many words"]));
        Assert.True(File.Exists(Path.Combine(_case.Release, "input")));
    }

    [Fact]
    public void One_that_runs_too_long_is_stopped() => Assert.Equal(ToolEnd.Stopped, Run("sleep", 1, ["60"]));

    [Fact]
    public void One_that_wants_too_much_memory_fails() => Assert.Equal(ToolEnd.Failed, Run("sh", 20, ["-c", "x=$(head -c 300000000 /dev/zero | tr '\\0' x); test -n \"$x\""], 64 << 20));

    [Fact]
    public void One_that_is_not_there_is_missing() => Assert.Equal(ToolEnd.Missing, Run("no-such-tool", 5, []));

    [Fact]
    public void Whoever_stops_the_build_stops_the_tool()
    {
        using var stop = new CancellationTokenSource(300);
        Assert.ThrowsAny<OperationCanceledException>(() => new ExternalTool("sleep").Run(_case.Release, 60, 1 << 30, 1 << 20, ["60"], stop.Token));
    }

    private ToolEnd Run(string name, int seconds, string[] arguments, long memory = 1 << 30) => new ExternalTool(name).Run(_case.Release, seconds, memory, 1 << 20, arguments, CancellationToken.None);
}
