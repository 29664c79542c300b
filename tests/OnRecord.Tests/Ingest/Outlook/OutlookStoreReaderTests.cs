using OnRecord.Ingest;
using OnRecord.Ingest.Outlook;
using OnRecord.Sources;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Ingest.Outlook;

public sealed class OutlookStoreReaderTests : IDisposable
{
    private static readonly byte[] s_store = [.. "!BDN"u8, .. new byte[600]];

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Without_the_tool_a_store_is_kept_and_the_package_is_named()
    {
        using var run = ReaderRun.Of(new OutlookStoreReader(_case.Folder), s_store, "mail.pst");
        Assert.Equal((Fit.BySignature, "tool-missing"), (run.Fit, Assert.Single(run.Codes)));
        Assert.Contains("pst-utils", run.Reading.Problems[0].Text, StringComparison.Ordinal);
        Assert.Empty(run.Members);
    }

    [Fact]
    public void What_the_tool_unpacks_are_the_members_in_the_order_of_their_paths()
    {
        Fake("mkdir -p \"$2/store/Inbox\"; printf 'Subject: two\\n\\nx' > \"$2/store/Inbox/2.eml\"; head -c 4 \"${10}\" > \"$2/store/Inbox/1.eml\"; ln -s /etc/passwd \"$2/store/Inbox/link\"");
        using var run = ReaderRun.Of(new OutlookStoreReader(_case.Folder), s_store, "mail.pst");
        Assert.Equal(["Inbox/1.eml", "Inbox/2.eml"], run.Names);
        Assert.Equal(("!BDN", "Subject: two\n\nx"), (run.TextOf(0), run.TextOf(1)));
        Assert.Empty(run.Codes);
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("head -c 9000 /dev/zero > \"$2/large\"")] // over the limit on a member
    [InlineData("kill -SEGV $$")]
    public void A_tool_that_fails_is_a_Problem_beside_what_it_gave(string then)
    {
        Fake("printf x > \"$2/a.eml\"; " + then);
        using var run = ReaderRun.Of(new OutlookStoreReader(_case.Folder), s_store, "mail.pst", IngestLimits.Default with { MemberBytes = 4096 });
        Assert.Equal("tool-failed", Assert.Single(run.Codes));
        Assert.Contains("a.eml", run.Names);
    }

    [Fact]
    public void What_the_tool_says_that_it_skipped_is_a_Problem_with_the_count()
    {
        Fake("printf x > \"$2/a.eml\"; printf '\\t\"Inbox\" - 7 items done, 2 items skipped.\\nProcessing Folder \"9 items skipped.\"\\n\\t\"To do\" - 0 items done, 1041 items skipped.\\n'");
        using var run = ReaderRun.Of(new OutlookStoreReader(_case.Folder), s_store, "mail.pst");
        Assert.Equal(("tool-skipped", "a.eml"), (Assert.Single(run.Codes), Assert.Single(run.Names)));
        Assert.Contains(" 1,043 items", run.Reading.Problems[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_scratch_folder_is_said_relative_to_ours_the_tool_finds_its_own()
    {
        Fake("head -c 4 \"${10}\" > \"$2/a.eml\"");
        using var scratch = new ScratchFolder(Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(_case.Folder, "scratch")));
        Assert.False(Path.IsPathRooted(scratch.FolderPath));
        Reading reading = Begin(scratch, cancel: TestContext.Current.CancellationToken);
        Assert.Equal("a.eml", Assert.Single(reading.Members).Name);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Nothing_skipped_is_no_Problem()
    {
        Fake("printf x > \"$2/a.eml\"; printf '\\t\"Inbox\" - 7 items done, 0 items skipped.\\n'");
        using var run = ReaderRun.Of(new OutlookStoreReader(_case.Folder), s_store, "mail.pst");
        Assert.Empty(run.Codes);
    }

    [Theory]
    [InlineData("", "limit-count")]
    [InlineData("; sleep 60", "limit-count")] // stopped while it runs
    [InlineData("; head -c 4000 /dev/zero > \"$2/1/1.eml\"; sleep 60", "limit-expansion")]
    public void Files_over_the_limits_are_not_kept_and_a_Problem_says_so(string then, string code)
    {
        Fake("for n in 1 2 3 4; do mkdir \"$2/$n\"; printf x > \"$2/$n/1.eml\"; done" + then);
        using var run = ReaderRun.Of(
            new OutlookStoreReader(_case.Folder), s_store, "mail.pst", IngestLimits.Default with { Members = code == "limit-count" ? 3 : 9, ExpansionFree = 100, ExpansionRatio = 3 });
        Assert.Equal(code, Assert.Single(run.Codes));
        Assert.Equal(code == "limit-count" ? 3 : 0, run.Members.Count);
    }

    [Fact]
    public void Whoever_stops_the_build_stops_the_copies()
    {
        Fake("printf x > \"$2/a.eml\"");
        using var stop = new CancellationTokenSource();
        using var scratch = new ScratchFolder(Path.Combine(_case.Folder, "scratch"));
        Reading reading = Begin(scratch, stop.Token);
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => reading.Members.Count());
        Assert.Empty(Directory.GetFileSystemEntries(scratch.FolderPath));
    }

    [Fact]
    public void Names_of_any_bytes_and_files_that_cannot_be_read_are_members_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Names are bytes on Linux.");
        Fake("mkdir \"$2/$(printf 'caf\\351')\"; printf y > \"$2/$(printf 'caf\\351')/1.eml\"; printf x > \"$2/a.eml\"; chmod 000 \"$2/a.eml\"");
        using var run = ReaderRun.Of(new OutlookStoreReader(_case.Folder), s_store, "mail.pst");
        Assert.Equal(["a.eml", "caf\udce9/1.eml"], run.Names);
        Assert.Equal("y", run.TextOf(1));
        Assert.Equal(Environment.IsPrivilegedProcess ? [] : ["unreadable"], run.CodesOf(0));
    }

    [Fact]
    public void A_file_that_is_gone_when_it_is_read_is_a_Problem_of_its_own()
    {
        Fake("mkdir \"$2/b\"; printf x > \"$2/a.eml\"; printf y > \"$2/b/c.eml\"");
        using var scratch = new ScratchFolder(Path.Combine(_case.Folder, "scratch"));
        Reading reading = Begin(scratch, cancel: TestContext.Current.CancellationToken);
        using IEnumerator<Member> members = reading.Members.GetEnumerator();
        Assert.True(members.MoveNext());
        Directory.Delete(Directory.GetDirectories(scratch.FolderPath, "b", SearchOption.AllDirectories)[0], recursive: true);
        Assert.True(members.MoveNext());
        Assert.Equal(("b", "unreadable"), (members.Current.Name, Assert.Single(members.Current.Problems).Code));
        Assert.False(members.MoveNext());
    }

    [Fact]
    public void A_tool_that_went_away_meanwhile_is_missing()
    {
        Fake("exit 0");
        using var scratch = new ScratchFolder(Path.Combine(_case.Folder, "scratch"));
        Reading reading = Begin(scratch, cancel: TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(_case.Folder, "readpst"));
        Assert.Empty(reading.Members);
        Assert.Equal("tool-missing", Assert.Single(reading.Problems).Code);
    }

    private Reading Begin(ScratchFolder scratch, CancellationToken cancel = default) => new OutlookStoreReader(_case.Folder).Read(
        new MemoryBytes(s_store), Probes.ProbeOf(s_store, "mail.pst"), new ReadContext(IngestLimits.Default, scratch, cancel));

    private void Fake(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The tool is made of a script.");
        string tool = Path.Combine(_case.Folder, "readpst");
        File.WriteAllText(tool, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
