using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Building;
using Xunit;

namespace OnRecord.Tests.Store.Building;

public sealed class CaseBuilderTests : IDisposable
{
    private const string Attachment = "Content-Type: text/plain; name=points.txt\r\nContent-Disposition: attachment; filename=points.txt\r\n\r\nKeep the lanterns lit.\r\n";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Every_file_is_in_the_ledger_once_and_the_totals_balance()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Write("b.txt", "Talking points for the harbour office.");
        _case.Write("c.bin", [0, 1, 2, 3, 0, 0, 5, 6, 7, 8, 0]);
        _case.Write("d.empty", "");
        LedgerTotals totals = _case.Build();
        Assert.True(totals.Balances);
        Assert.Equal(4, totals.Entries);
        Assert.Equal(["release/a.eml", "release/b.txt", "release/c.bin", "release/d.empty"], _case.Ledger().Select(static entry => entry.Path));
        Assert.Equal(["unknown-format"], _case.Ledger()[2].Problems.Select(static problem => problem.Code));
        Assert.Equal(["empty"], _case.Ledger()[3].Problems.Select(static problem => problem.Code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("America/Los_Angeles")]
    public void Items_of_the_last_day_that_can_be_written_are_kept(string? zone)
    {
        _case.Write("a.html", "<html><head><title>Tide</title><meta name=\"date\" content=\"9999-12-31\"></head><body><p>The lantern is lit.</p></body></html>");
        _case.Write("b.eml", TempCase.Mail("1", "Lanterns", "The lantern is out.", date: "31 Dec 9999 23:59:59"));
        _case.Write("c.eml", TempCase.Mail("2", "Lanterns", "The lantern is in.", date: "31 Dec 9999 23:59:59 -0800"));
        Assert.Equal(3, _case.Build(options => options with { Zone = zone }).In(EntryState.Kept));
        Assert.Equal(3, _case.Find("lantern after:9999-12-31").Count);
    }

    [Fact]
    public void Items_of_the_first_day_that_can_be_written_are_kept()
    {
        _case.Write("a.html", "<html><head><title>Tide</title><meta name=\"date\" content=\"0001-01-01\"></head><body><p>The lantern was lit on Friday, ten years ago.</p></body></html>");
        _case.Write("b.eml", TempCase.Mail("1", "Lanterns", "The lantern was lit ten days after 31 December 9999, and on 1 January 0001.", date: "1 Jan 0001 00:00:00 +0800"));
        Assert.Equal(2, _case.Build().In(EntryState.Kept));
    }

    [Fact]
    public void An_item_that_is_read_again_into_fewer_parts_keeps_none_of_the_old_ones()
    {
        _case.Write("long.txt", string.Concat(Enumerable.Repeat("Nothing happened at the quay.\n", 4000)) + "Then somebody lit a lantern.\n");
        _case.Build(static options => options with { Limits = static limits => limits with { MemoryBytes = 4096, TextUnits = 30_000 } });
        Assert.Single(_case.Find("lantern"));
        using (SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath, TimeProvider.System))
        {
            Assert.True(CaseFile.Scalar(connection, "SELECT count(*) FROM item") > 1);
            CaseFile.Execute(connection, "UPDATE entry SET reading = 0");
            CaseFile.CloseWrite(connection);
        }

        _case.Build(static options => options with { Limits = static limits => limits with { MemoryBytes = 4096, TextUnits = 300_000 } });
        Assert.Single(_case.Find("lantern"));
        using SqliteConnection read = _case.Open();
        Assert.Equal((1, 1), (CaseFile.Scalar(read, "SELECT count(*) FROM item"), CaseFile.Scalar(read, "SELECT count(*) FROM item_text")));
    }

    [Fact]
    public void Any_order_and_any_pieces_of_files_give_the_same_record()
    {
        (string, string)[] files =
        [
            ("m/1.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday.")),
            ("m/2.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday.\r\n")),
            ("n/3.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Wednesday.")),
            ("n/box.mbox", "From ann Mon Mar  5 09:30:00 2018\n" + TempCase.Mail("4", "Keys", "Who has the keys?").Replace("\r", "") + "\nFrom bo Mon Mar  5 09:40:00 2018\n" + TempCase.Mail("5", "Re: Keys", "I do.").Replace("\r", "")),
            ("o/points.txt", "Keep the lanterns lit."),
            ("o/again.txt", "Keep the lanterns lit."),
        ];
        foreach ((string name, string content) in files)
        {
            _case.Write(name, content);
        }

        _case.Build();
        string atOnce = _case.Exported();
        using var inPieces = new TempCase();
        foreach ((string name, string content) in files.Reverse())
        {
            inPieces.Write(name, content);
            inPieces.Build();
        }

        Assert.Equal(atOnce, inPieces.Exported());
        Assert.Contains("variant-message-id", atOnce, StringComparison.Ordinal);
    }

    [Fact]
    public void Building_again_with_nothing_new_changes_nothing()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Build();
        (string said, long size, long logged) = (_case.Exported(), new FileInfo(_case.CasePath).Length, Logged());
        LedgerTotals totals = _case.Build();
        Assert.Equal(1, totals.Messages);
        Assert.Equal((said, size, logged), (_case.Exported(), new FileInfo(_case.CasePath).Length, Logged()));

        long Logged()
        {
            using SqliteConnection connection = _case.Open();
            return OnRecord.Query.LogList.Count(connection);
        }
    }

    [Fact]
    public void A_changed_file_supersedes_and_a_vanished_one_is_missing()
    {
        string changed = _case.Write("a.txt", "First wording of the notice.");
        string gone = _case.Write("b.txt", "The roster of the night watch.");
        _case.Build();
        File.WriteAllText(changed, "Second wording of the notice, longer.");
        File.Delete(gone);
        LedgerTotals totals = _case.Build();
        Assert.True(totals.Balances);
        Assert.Equal(1, totals.In(EntryState.Superseded));
        Assert.Equal(1, totals.In(EntryState.Missing));
        Assert.Single(_case.Find("second wording"));
        Assert.Single(_case.Find("roster"));
    }

    [Fact]
    public void A_file_that_comes_back_stands_again()
    {
        string path = _case.Write("a.txt", "The roster of the night watch.");
        DateTime written = File.GetLastWriteTimeUtc(path);
        _case.Build();
        File.Delete(path);
        _case.Build();
        _case.Write("a.txt", "The roster of the night watch.");
        File.SetLastWriteTimeUtc(path, written);
        LedgerTotals totals = _case.Build();
        Assert.Equal(1, totals.In(EntryState.Kept));
        Assert.Equal(0, totals.In(EntryState.Missing));
    }

    [Fact]
    public void Equal_attachments_appear_on_each_of_their_messages()
    {
        foreach (string id in (string[])["1", "2"])
        {
            _case.Write($"{id}.eml", TempCase.Mail(id, $"Points {id}", "x").Replace("\r\n\r\nx\r\n", "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\n\r\nSee attached.\r\n--cut\r\n" + Attachment + "--cut--\r\n"));
        }

        _case.Build();
        using SqliteConnection connection = _case.Open();
        List<MessageShape> messages = [.. OnRecord.Query.MessageList.Read(connection, new OnRecord.Query.ItemFilter(), OnRecord.Query.Page.All)];
        Assert.Equal(2, messages.Count);
        Assert.All(messages, static message => Assert.Equal("points.txt", Assert.Single(message.Attachments).Name));
        Assert.Equal(messages[0].Attachments[0].Item, messages[1].Attachments[0].Item);
        Assert.Equal("release/1.eml!/points.txt", _case.Ledger().Single(static entry => entry.State == "copy").Of);
    }

    [Fact]
    public void A_copy_in_other_bytes_is_a_copy_and_a_variant_is_not()
    {
        _case.Write("a.eml", TempCase.Mail("1", "[harbour] Lanterns", "The inspection is on Tuesday."));
        _case.Write("b.eml", "Received: from relay.example\r\n" + TempCase.Mail("1", "Lanterns", "The inspection  is on\r\nTuesday."));
        _case.Write("c.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Friday."));
        _case.Build();
        Assert.Equal(["kept", "copy", "kept"], _case.Ledger().Select(static entry => entry.State));
        Assert.Equal([1, 0, 1], _case.Ledger().Select(static entry => entry.Problems.Count(static problem => problem.Code == "variant-message-id")));
        Assert.Equal(2, _case.Find("inspection").Count);
    }

    [Fact]
    public void An_interrupted_build_goes_on_to_the_same_case()
    {
        for (int i = 0; i < 300; i++)
        {
            _case.Write($"{i:D3}.eml", TempCase.Mail($"{i}", $"Note {i}", $"Crate {i} is on the quay."));
        }

        using var stop = new CancellationTokenSource();
        var builder = new CaseBuilder(new BuildOptions([_case.Release], _case.CasePath), TimeProvider.System);
        var stopper = new Thread(() => { SpinWait.SpinUntil(() => builder.Progress.FilesRead >= 40); stop.Cancel(); });
        stopper.Start();
        Assert.ThrowsAny<OperationCanceledException>(() => builder.Run(stop.Token));
        stopper.Join();
        LedgerTotals totals = _case.Build();
        Assert.Equal(300, totals.Messages);
        string resumed = _case.Exported();
        File.Delete(_case.CasePath);
        _case.Build();
        Assert.Equal(_case.Exported(), resumed);
    }

    [Fact]
    public void A_second_writer_is_refused_by_name_of_the_process()
    {
        _case.Write("a.txt", "The roster.");
        using WriterLock theLock = WriterLock.Take(_case.CasePath);
        OnRecordException refused = Assert.Throws<OnRecordException>(() => _case.Build());
        Assert.Contains(Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_and_the_case_itself_are_listed_and_not_followed()
    {
        string inside = Path.Combine(_case.Release, "my.onrecord");
        _case.Write("a.txt", "The roster.");
        File.CreateSymbolicLink(Path.Combine(_case.Release, "link"), "/etc");
        _case.Build(options => options with { CasePath = inside });
        using SqliteConnection connection = CaseFile.OpenRead(inside);
        List<LedgerShape> failed = [.. OnRecord.Query.LedgerList.Read(connection, new OnRecord.Query.LedgerFilter("failed"), OnRecord.Query.Page.All)];
        Assert.Equal(["release/link", "release/my.onrecord"], failed.Select(static entry => entry.Path));
        Assert.All(failed, static entry => Assert.Equal("not-followed", Assert.Single(entry.Problems).Code));
        Assert.All(failed, static entry => Assert.Equal("not read", OnRecord.Cli.Output.StateView.Of(entry)));
        using var shown = new StringWriter();
        OnRecord.Cli.Output.TotalsView.Write(new OnRecord.Cli.Output.Sheet(shown, width: null), LedgerTotals.Of(connection), inside, []);
        Assert.Matches(@"failed +0\r?\n +not read +2   links, devices and the case itself: listed, never read\r?\n +all +3   balanced", shown.ToString());
    }

    [Fact]
    public void The_same_bytes_under_other_extensions_are_copies_unless_other_words_come_of_them()
    {
        const string Words = "<p>The quay is shut until noon, says the warden.</p>\n";
        foreach (string extension in (string[])["csv", "md", "log", "txt", "html"])
        {
            _case.Write("a." + extension, Words);
        }

        _case.Build();
        Assert.Equal(
            ["release/a.csv kept", "release/a.html kept", "release/a.log copy", "release/a.md copy", "release/a.txt copy"],
            _case.Ledger().Select(static entry => $"{entry.Path} {entry.State}"));
        Assert.Equal(["release/a.csv", "release/a.html"], _case.Find("quay").Select(static row => row.Citation.Path).Order(StringComparer.Ordinal));
        Assert.Single(_case.Find("quay file:a.md"));
        Assert.Empty(_case.Failures());
    }

    [Fact]
    public void Verify_is_clean_after_a_build_and_names_the_file_that_was_altered()
    {
        string path = _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "Une visite à l'aube, café compris."));
        _case.Write("b.txt", "The roster.");
        _case.Build();
        Assert.Empty(_case.Failures());
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(File.ReadAllText(path).Replace("aube", "heure", StringComparison.Ordinal)));
        Assert.Equal("release/a.eml", Assert.Single(_case.Failures()).Path);
    }

    [Fact]
    public void A_case_of_a_newer_program_is_refused_with_a_sentence()
    {
        _case.Write("a.txt", "The roster.");
        _case.Build();
        using (var connection = new SqliteConnection($"Data Source={_case.CasePath};Pooling=False"))
        {
            connection.Open();
            CaseFile.Execute(connection, "PRAGMA user_version = 99");
        }

        Assert.Contains("newer OnRecord", Assert.Throws<OnRecordException>(() => _case.Open()).Message, StringComparison.Ordinal);
        Assert.Contains("newer OnRecord", Assert.Throws<OnRecordException>(() => _case.Build()).Message, StringComparison.Ordinal);
    }
}
