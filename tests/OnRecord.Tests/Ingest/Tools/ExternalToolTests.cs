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
    public void Folders_of_the_path_that_depend_on_where_we_are_are_left_out()
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, "/bin");
        Assert.Null(new ExternalTool("sh", $"{relative}:.").Find());
        Assert.Equal("/bin/sh", new ExternalTool("sh", $"{relative}:/bin").Find());
    }

    [Fact]
    public void It_runs_in_its_folder_without_input()
    {
        Assert.Equal(ToolEnd.Done, Run("sh", 5, ["-c", "cat > input; test ! -s input && echo many words"]));
        Assert.True(File.Exists(Path.Combine(_case.Release, "input")));
    }

    [Fact]
    public void One_that_runs_too_long_is_stopped() => Assert.Equal(ToolEnd.Stopped, Run("sleep", 1, ["60"]));

    [Fact]
    public void One_that_somebody_else_ends_is_killed() => Assert.Equal(ToolEnd.Killed, Run("sh", 20, ["-c", "kill -9 $$"]));

    [Fact]
    public void One_that_reaches_its_time_is_stopped_also_by_the_system() => Assert.Equal(ToolEnd.Stopped, Run("sh", 1, ["-c", "while :; do :; done"]));

    [Fact]
    public void One_that_wants_too_much_memory_fails() => Assert.Equal(ToolEnd.Failed, Run("sh", 20, ["-c", "x=$(head -c 300000000 /dev/zero | tr '\\0' x); test -n \"$x\""], 64 << 20));

    [Fact]
    public void One_that_is_not_there_is_missing() => Assert.Equal(ToolEnd.Missing, Run("no-such-tool", 5, []));

    [Fact]
    public void Whoever_stops_the_build_stops_the_tool()
    {
        using var stop = new CancellationTokenSource(300);
        Assert.ThrowsAny<OperationCanceledException>(() => new ExternalTool("sleep").Run(_case.Release, new ToolBounds(60, 1 << 30, 1 << 20), ["60"], stop.Token));
    }

    [Fact]
    public void One_that_writes_more_than_it_may_is_stopped()
    {
        string folder = Path.Combine(_case.Release, "out");
        Directory.CreateDirectory(folder);
        var bounds = new ToolBounds(20, 1 << 30, 1 << 20) { IsOver = () => ToolOutput.IsOver(folder, 10, 1 << 20) };
        Assert.Equal(ToolEnd.OverLimit, new ExternalTool("sh").Run(_case.Release, bounds, ["-c", "for n in $(seq 11); do mkdir -p out/$n; : > out/$n/x; done; sleep 60"], CancellationToken.None));
    }

    [Fact]
    public void Its_lines_are_heard_and_of_a_long_one_the_end()
    {
        var said = new List<string>();
        var bounds = new ToolBounds(20, 1 << 30, 1 << 20) { Said = said.Add };
        Assert.Equal(ToolEnd.Done, new ExternalTool("sh").Run(_case.Release, bounds, ["-c", "echo one; head -c 3000000 /dev/zero | tr '\\0' x; echo end; head -c 3000000 /dev/zero >&2; echo two"], CancellationToken.None));
        Assert.Equal(["one", "end", "two"], said.Select(static line => line[^3..]));
        Assert.InRange(said[1].Length, 4000, 9000);
    }

    [Theory]
    [InlineData(4, 16, false)]
    [InlineData(3, 16, true)]
    [InlineData(4, 15, true)]
    public void What_it_wrote_is_counted_without_following_links(int files, long bytes, bool isOver)
    {
        Assert.Equal(ToolEnd.Done, Run("sh", 5, ["-c", "mkdir -p o/b o/d; printf 1234 | tee o/a o/b/c o/b.e > o/d/f; ln -s /etc o/link; ln -s .. o/d/up"]));
        string folder = Path.Combine(_case.Release, "o");
        Assert.Equal(["a", "b.e", "b/c", "d/f"], ToolOutput.Files(folder).Select(static file => file.Name));
        Assert.Equal(isOver, ToolOutput.IsOver(folder, files, bytes));
        ToolOutput.Remove(folder);
        Assert.False(Directory.Exists(folder));
        Assert.True(File.Exists("/etc/passwd"));
    }

    private ToolEnd Run(string name, int seconds, string[] arguments, long memory = 1 << 30) => new ExternalTool(name).Run(_case.Release, new ToolBounds(seconds, memory, 1 << 20), arguments, CancellationToken.None);
}
