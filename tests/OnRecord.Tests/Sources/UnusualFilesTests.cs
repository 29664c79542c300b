using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Checking;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Sources;

public sealed class UnusualFilesTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose()
    {
        UnusualFiles.Empty(_case.Release);
        _case.Dispose();
    }

    [Fact]
    public void A_file_whose_name_is_not_UTF8_is_read_and_verified()
    {
        UnusualFiles.Write(_case.Release, "caf\\351.txt", "The lanterns stay lit.");
        UnusualFiles.Write(_case.Release, "quai\\377/note.txt", "Nobody opened the gate.");
        _case.Build();
        Assert.Equal(
            [("release/caf%E9.txt", "kept"), ("release/quai%FF/note.txt", "kept")],
            _case.Ledger().Select(static entry => (entry.Path, entry.State)));
        Assert.Single(_case.Find("lanterns"));
        Assert.Empty(_case.Failures());
        _case.Build();
        Assert.Equal(2, _case.Ledger().Count);
    }

    [Theory]
    [InlineData("quai\\377", "quai%FF/note.txt")]
    [InlineData("quai\\377/note.txt", "note.txt")]
    [InlineData("caf\\351.txt", "caf%E9.txt")]
    public void A_folder_or_file_named_on_the_command_line_may_have_such_a_name(string printfName, string path)
    {
        UnusualFiles.Write(_case.Release, "quai\\377/note.txt", "The lanterns stay lit.");
        UnusualFiles.Write(_case.Release, "caf\\351.txt", "The lanterns stay lit.");
        string named = $"'{_case.Release}/'\"$(printf '{printfName}')\"";
        for (int round = 0; round < 2; round++)
        {
            CliAnswer answer = CliProcess.RunInShell($"exec \"$@\" {(round == 0 ? named : "")}", "build", "--case", _case.CasePath);
            Assert.Equal((0, ""), (answer.Code, answer.Code == 0 ? "" : answer.Error));
            Assert.Equal([(path, "kept")], _case.Ledger().Select(static entry => (entry.Path, entry.State)));
        }

        Assert.Empty(_case.Failures());
        CliAnswer refused = CliProcess.RunInShell($"exec \"$@\" --case {named}", "build", _case.Release);
        Assert.Equal((2, true), (refused.Code, refused.Error.Contains("--case takes the path of a file whose name is UTF-8", StringComparison.Ordinal)));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_pipe_is_listed_and_never_opened()
    {
        _case.Write("note.txt", "The lanterns stay lit.");
        UnusualFiles.MakePipe(Path.Combine(_case.Release, "pipe"));
        await Task.Run(() => Build(rehash: false), TestContext.Current.CancellationToken);
        await Task.Run(() => Build(rehash: true), TestContext.Current.CancellationToken);
        LedgerShape pipe = Assert.Single(_case.Ledger(), static entry => entry.Path == "release/pipe");
        Assert.Equal(("failed", "not-followed"), (pipe.State, Assert.Single(pipe.Problems).Code));
    }

    [Fact(Timeout = 60_000)]
    public async Task Verify_does_not_wait_for_a_pipe_in_the_place_of_a_file()
    {
        string note = _case.Write("note.txt", "The lanterns stay lit.");
        _case.Build();
        File.Delete(note);
        UnusualFiles.MakePipe(note);
        CheckFailure failure = Assert.Single(await Task.Run(() => _case.Failures(), TestContext.Current.CancellationToken));
        Assert.Contains("pipe", failure.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_names_no_place_of_this_machine()
    {
        string note = _case.Write("sub/note.txt", "The lanterns stay lit.");
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read everything.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(note, UnixFileMode.None);
        }

        _case.Build();
        Problem(Assert.Single(_case.Ledger()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_still_cannot_be_read_is_as_it_was(bool rehash)
    {
        string note = _case.Write("note.txt", "The lanterns stay lit.");
        using (new FileStream(note, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            for (int round = 0; round < 3; round++)
            {
                Build(rehash);
                LedgerShape entry = Assert.Single(_case.Ledger());
                Assert.Equal(("failed", "unreadable"), (entry.State, Assert.Single(entry.Problems).Code));
            }
        }

        Build(rehash);
        Assert.Equal(["kept", "superseded"], _case.Ledger().Select(static entry => entry.State).Order());
        Assert.Single(_case.Find("lanterns"));
    }

    [Fact]
    public void A_folder_that_can_be_read_again_is_not_missing()
    {
        string note = _case.Write("sub/note.txt", "The lanterns stay lit.");
        string folder = Path.GetDirectoryName(note)!;
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read everything.");
        if (!OperatingSystem.IsWindows())
        {
            UnixFileMode before = File.GetUnixFileMode(folder);
            File.SetUnixFileMode(folder, UnixFileMode.None);
            _case.Build();
            File.SetUnixFileMode(folder, before);
        }

        _case.Build();
        Assert.Equal([("release/sub/", "superseded"), ("release/sub/note.txt", "kept")], _case.Ledger().Select(static entry => (entry.Path, entry.State)));
    }

    [Fact]
    public void The_words_for_trouble_hold_no_path() =>
        Assert.DoesNotContain('/', OnRecord.Sources.ReadTrouble.Of(new FileNotFoundException("Could not find /home/ann/secret.txt")) + OnRecord.Sources.ReadTrouble.Of(new IOException("/home/ann", 5)));

    private void Problem(LedgerShape entry)
    {
        ProblemNote note = Assert.Single(entry.Problems);
        Assert.Equal("unreadable", note.Code);
        Assert.DoesNotContain(_case.Folder, note.Text, StringComparison.Ordinal);
    }

    private void Build(bool rehash) => _case.Build(options => options with { Rehash = rehash });
}
