using OnRecord.Ingest;
using OnRecord.Ingest.Outlook;
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
        Fake("mkdir -p \"$2/store/Inbox\"; printf 'Subject: two\\n\\nx' > \"$2/store/Inbox/2.eml\"; head -c 4 \"${11}\" > \"$2/store/Inbox/1.eml\"; ln -s /etc/passwd \"$2/store/Inbox/link\"");
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
