using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Building;
using OnRecord.Tests.Ingest.Ocr;
using OnRecord.Tests.Ingest.Pdf;
using Xunit;

namespace OnRecord.Tests.Store.Recognising;

public sealed class CaseRecognitionTests : IDisposable
{
    private static readonly string[] s_mail =
    [
        FakeOcr.Row(1, 100, 100, "From:"), FakeOcr.Row(1, 300, 100, "Bettany"), FakeOcr.Row(1, 400, 100, "Roe"),
        FakeOcr.Row(2, 100, 130, "Sent:"), FakeOcr.Row(2, 300, 130, "Saturday,"), FakeOcr.Row(2, 400, 130, "March"), FakeOcr.Row(2, 500, 130, "9,"), FakeOcr.Row(2, 600, 130, "2019"), FakeOcr.Row(2, 700, 130, "8:48"), FakeOcr.Row(2, 800, 130, "PM"),
        FakeOcr.Row(3, 100, 160, "To:"), FakeOcr.Row(3, 300, 160, "Dan"), FakeOcr.Row(3, 400, 160, "Pell"),
        FakeOcr.Row(4, 100, 190, "Subject:"), FakeOcr.Row(4, 300, 190, "Inspection"),
        FakeOcr.Row(5, 100, 250, "Nobody"), FakeOcr.Row(5, 300, 250, "answers", 40), FakeOcr.Row(5, 400, 250, "questions."),
    ];

    private static readonly byte[] s_scan = HandMadePdf.Of((HandMadePdf.Picture(300, 400), ""));

    private readonly TempCase _case = new();
    private readonly FakeOcr _tools;

    public CaseRecognitionTests() => _tools = new FakeOcr(Path.Combine(_case.Folder, "tools"));

    public void Dispose() => _case.Dispose();

    private LedgerTotals Build(Func<BuildOptions, BuildOptions>? with = null) => _case.Build(options =>
    {
        options = options with { OcrTools = _tools.Folder, RecognisesPages = true };
        return with?.Invoke(options) ?? options;
    });

    private void WriteMessages(int count) => _case.Write(
        "all.mbox", string.Concat(Enumerable.Range(1, count).Select(static number => $"From ann@harbour.example Mon Mar  5 09:30:00 2018\n{TempCase.Mail($"{number}@harbour.example", $"Berth {number}", $"Berth {number} is free.\n")}\n")));

    private IReadOnlyList<string> Codes(string path) => [.. _case.Ledger().Single(line => line.Path == path).Problems.Select(static problem => problem.Code)];

    private string Sentence(string path, string code) => _case.Ledger().Single(line => line.Path == path).Problems.Single(problem => problem.Code == code).Text;

    private Citation Cited(string query)
    {
        using SqliteConnection connection = _case.Open();
        return ItemCitation.All(connection, ItemCitation.Whole(connection, Assert.Single(_case.Find(query)).Item));
    }

    [Fact]
    public void Words_of_a_scan_are_found_and_cited_with_page_and_box_as_recognised()
    {
        _tools.With(s_mail);
        _case.Write("scan.pdf", s_scan);
        Build();
        Citation citation = Assert.Single(_case.Find("\"answers questions\"")).Citation;
        Assert.Equal((1, true, "pt"), (citation.Page, citation.Recognised, citation.BoxUnit));
        Assert.Contains(citation.Boxes, static box => Math.Abs(box[0] - 72) < 0.01 && Math.Abs(box[1] - 60) < 0.01 && Math.Abs(box[2] - 19.2) < 0.01);
        Assert.Equal(["ocr"], Codes("release/scan.pdf"));
        Assert.StartsWith("1 page was recognised by tesseract 5.3.0, eng without osd, rules 2, and not read: 1.", Sentence("release/scan.pdf", "ocr"), StringComparison.Ordinal);
        Assert.EndsWith("1 of 19 words below 60.", Sentence("release/scan.pdf", "ocr"), StringComparison.Ordinal);
        Assert.Empty(_case.Failures());
    }

    [Fact]
    public void Mail_that_a_scan_shows_is_a_message_known_from_a_printout()
    {
        _tools.With(s_mail);
        _case.Write("scan.pdf", s_scan);
        Build();
        using SqliteConnection connection = _case.Open();
        MessageShape message = Assert.Single(MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.Recovered));
        Assert.Equal(("Bettany Roe", "Inspection", "2019-03-09T20:48"), (message.From?.Name, message.Subject, message.Date));
        Assert.True(message.Citation.Recognised);
    }

    [Fact]
    public void A_stamp_that_is_printed_as_text_is_neither_lost_nor_doubled()
    {
        _tools.With([FakeOcr.Row(1, 45, 20, "HB-OOO123", 50, 120, 30), FakeOcr.Row(2, 100, 300, "Nobody"), FakeOcr.Row(2, 200, 300, "answers")]);
        _case.Write("scan.pdf", HandMadePdf.Of((HandMadePdf.Picture(300, 400) + HandMadePdf.Line("HB-000123", 390), ""), (string.Concat(Enumerable.Range(1, 4).Select(static i => HandMadePdf.Line($"Line {i} tells of the ferry and of the berth", 390 - (i * 10)))), "")));
        Build();
        string text = Cited("nobody").Text;
        Assert.Equal(2, text.Split("HB-").Length);
        Assert.Contains("HB-000123", text, StringComparison.Ordinal);
        Assert.Contains("Line 4 tells of the ferry", text, StringComparison.Ordinal);
        Assert.Equal(1, _tools.Calls);
    }

    [Fact]
    public void A_picture_with_words_is_a_document_whose_boxes_count_pixels_and_its_pages_are_those_of_the_file()
    {
        _tools.With(s_mail);
        _case.Write("fax.tif", Pictures.Tiff(true, (1728, 1100), (1728, 1100)));
        Build();
        Citation citation = Cited("nobody");
        Assert.Equal(("px", true, 2), (citation.BoxUnit, citation.Recognised, _tools.Calls));
        Assert.Equal([1, 2], citation.Parts.Select(static part => part.Page));
        Assert.Contains(citation.Parts[1].Boxes, static box => box is [100, 100, 80, 20]);
        Assert.Empty(_case.Failures());
    }

    [Fact]
    public void Pictures_inside_archives_and_mail_are_recognised_too()
    {
        _tools.With(s_mail);
        _case.Write("a.eml", "From: ann@harbour.example\r\nSubject: scan\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee it\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"$(touch x).png\"\r\n\r\n"
            + Convert.ToBase64String(Pictures.Png(800, 600)) + "\r\n--b--\r\n");
        Build();
        SearchRow found = Assert.Single(_case.Find("nobody"));
        Assert.Equal("release/a.eml!/$(touch x).png", found.Citation.Path);
        using SqliteConnection connection = _case.Open();
        MessageShape carrier = Assert.Single(MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.All), static message => message.Recovered is null);
        Assert.Equal(found.Item, Assert.Single(carrier.Attachments).Item);
        Assert.Equal(["a.eml"], Directory.GetFiles(_case.Release).Select(Path.GetFileName));
    }

    [Fact]
    public void A_case_built_again_recognises_nothing_again_and_says_the_same()
    {
        _tools.With(s_mail);
        _case.Write("a.pdf", s_scan);
        _case.Write("b.png", Pictures.Png(800, 600));
        Build();
        (string exported, int calls) = (_case.Exported(), _tools.Calls);
        Build();
        Assert.Equal((exported, calls), (_case.Exported(), _tools.Calls));
        File.Delete(_case.CasePath);
        Build();
        Assert.Equal(exported, _case.Exported());
    }

    [Fact]
    public async Task A_case_can_be_searched_while_few_pages_are_recognised_before_the_record()
    {
        _tools.With(s_mail, first: "while [ ! -e \"$(dirname \"$0\")/go\" ]; do sleep 0.1; done");
        _case.Write("scan.pdf", s_scan);
        WriteMessages(200);
        var builder = new CaseBuilder(new BuildOptions([_case.Release], _case.CasePath) { OcrTools = _tools.Folder, Workers = 2 }, TimeProvider.System);
        Task building = Task.Run(() => builder.Run(CancellationToken.None), TestContext.Current.CancellationToken);
        Assert.True(SpinWait.SpinUntil(() => builder.Progress.Stage == "recognising" || building.IsCompleted, TimeSpan.FromMinutes(1)));
        bool isSearchable = builder.Progress.SearchableAfter is not null;
        int found = _case.Find("berth").Count;
        File.WriteAllText(Path.Combine(_tools.Folder, "go"), "");
        await building;
        Assert.True(isSearchable);
        Assert.True(found > 0);
    }

    [Theory]
    [InlineData(200, new[] { "build", "build", "record" })]
    [InlineData(3, new[] { "build", "record", "build", "record" })]
    public void Few_pages_are_recognised_before_the_record_and_many_do_not_keep_it_waiting(int messages, string[] steps)
    {
        _tools.With(s_mail);
        _case.Write("scan.pdf", s_scan);
        WriteMessages(messages);
        Build();
        Assert.Single(_case.Find("nobody"));
        using SqliteConnection connection = _case.Open();
        Assert.Equal(steps, SqlRows.Texts(connection, "SELECT action FROM log WHERE action IN ('build', 'record') ORDER BY log_id"));
    }

    [Fact]
    public void Pages_wait_where_recognition_is_left_out_and_a_later_build_goes_on()
    {
        _tools.With(s_mail);
        _case.Write("scan.pdf", s_scan);
        Build(static options => options with { RecognisesPages = false });
        Assert.Equal(["no-text", "ocr-pending"], Codes("release/scan.pdf"));
        Assert.Empty(_case.Failures());
        Build();
        Assert.Single(_case.Find("nobody"));
        Assert.Single(_case.Ledger());
    }

    [Fact]
    public void Where_a_tool_is_missing_its_package_is_named_and_a_build_that_has_it_goes_on()
    {
        _case.Write("scan.pdf", s_scan);
        _case.Write("a.png", Pictures.Png(800, 600));
        Build();
        Assert.Equal(["no-text", "ocr-pending", "tool-missing"], Codes("release/scan.pdf").Order(StringComparer.Ordinal));
        Assert.Contains("tesseract-ocr", Sentence("release/a.png", "tool-missing"), StringComparison.Ordinal);
        _tools.With(s_mail);
        Build();
        Assert.Equal(2, _case.Find("nobody").Count);
        Assert.Equal([["ocr"], ["ocr"]], _case.Ledger().Select(static line => line.Problems.Select(static problem => problem.Code)));
    }

    [Theory]
    [InlineData("grep -q sheet2 \"$1\" && exit 3")]
    [InlineData("grep -q sheet2 \"$1\" && sleep 30")]
    [InlineData("grep -q sheet2 \"$1\" && exit 0")] // says that it is done, and wrote nothing
    public void A_page_on_which_a_tool_fails_or_hangs_is_a_Problem_and_the_others_are_not_lost(string first)
    {
        _tools.With(s_mail, first: first);
        _case.Write("scan.pdf", HandMadePdf.Of([.. Enumerable.Repeat((HandMadePdf.Picture(300, 400), ""), 3)]));
        Build(static options => options with { OcrSeconds = 2 });
        string text = Cited("nobody").Text;
        Assert.Contains("leaf1", text, StringComparison.Ordinal);
        Assert.Contains("leaf3", text, StringComparison.Ordinal);
        Assert.Equal(["no-text", "ocr", "tool-failed"], Codes("release/scan.pdf").Order(StringComparer.Ordinal));
        Assert.EndsWith(": 2.", Sentence("release/scan.pdf", "tool-failed"), StringComparison.Ordinal);
        int calls = _tools.Calls;
        Build();
        Assert.Equal(calls, _tools.Calls);
    }

    [Theory]
    [InlineData("kill -9 $$", ":")] // the system needs its memory
    [InlineData(": > words.tsv; exit 0", ":")] // the disk is full, which it does not notice
    [InlineData(":", "exit 0")]
    [InlineData(":", "kill -15 $$")]
    public void A_page_on_which_a_tool_is_interrupted_waits_for_a_later_build(string recognising, string drawing)
    {
        _tools.With(s_mail, first: recognising).Draws(1250, 1667, drawing);
        _case.Write("scan.pdf", s_scan);
        Build();
        Assert.Equal(["no-text", "ocr-pending"], Codes("release/scan.pdf"));
        Assert.Empty(_case.Failures());
        _tools.With(s_mail);
        Build();
        Assert.Equal(["ocr"], Codes("release/scan.pdf"));
        Assert.Single(_case.Find("nobody"));
    }

    [Fact]
    public void Pages_that_the_drawing_program_may_count_otherwise_are_not_recognised()
    {
        _case.Write("cut.pdf", s_scan[..^30]);
        _case.Write("turned.pdf", HandMadePdf.Of((HandMadePdf.Picture(300, 400), "")));
        _tools.With(s_mail).Draws(1667, 1250);
        Build();
        Assert.Empty(_case.Find("nobody"));
        Assert.Equal(["no-text", "tool-failed"], Codes("release/turned.pdf").Order(StringComparer.Ordinal));
        Assert.Equal(0, _tools.Calls);
        Assert.DoesNotContain("ocr-pending", Codes("release/cut.pdf"));
    }

    [Fact]
    public void What_another_version_recognised_is_recognised_anew()
    {
        _tools.With([FakeOcr.Row(1, 100, 100, "N0body")]);
        _case.Write("scan.pdf", s_scan);
        Build();
        string before = _case.Find("n0body")[0].Item;
        _tools.With(s_mail, version: "5.4.1");
        Build();
        Assert.Empty(_case.Find("n0body"));
        Assert.Equal(before, Assert.Single(_case.Find("nobody")).Item);
        Assert.Contains("tesseract 5.4.1", Sentence("release/scan.pdf", "ocr"), StringComparison.Ordinal);
        Assert.Empty(_case.Failures());
    }

    [Fact]
    public void A_build_that_is_stopped_while_it_recognises_keeps_the_pages_it_has()
    {
        _tools.With(s_mail, first: "grep -q sheet3 \"$1\" && [ ! -e \"$(dirname \"$0\")/go\" ] && sleep 60");
        _case.Write("scan.pdf", HandMadePdf.Of([.. Enumerable.Repeat((HandMadePdf.Picture(300, 400), ""), 3)]));
        using var stop = new CancellationTokenSource();
        var builder = new CaseBuilder(new BuildOptions([_case.Release], _case.CasePath) { OcrTools = _tools.Folder, Workers = 2 }, TimeProvider.System);
        var stopper = new Thread(() => { SpinWait.SpinUntil(() => builder.Progress.Stage == "recognising" && builder.Progress.StageDone == 2); stop.Cancel(); });
        stopper.Start();
        Assert.ThrowsAny<OperationCanceledException>(() => builder.Run(stop.Token));
        stopper.Join();
        Assert.Equal(["no-text", "ocr-pending"], Codes("release/scan.pdf"));
        File.WriteAllText(Path.Combine(_tools.Folder, "go"), "");
        int calls = _tools.Calls;
        Build();
        Assert.Equal(calls + 1, _tools.Calls);
        Assert.Contains("leaf3", Cited("nobody").Text, StringComparison.Ordinal);
        Assert.Equal([_case.CasePath], Directory.GetFiles(_case.Folder));
    }

    [Fact]
    public void Limits_on_pages_and_pixels_are_Problems_when_reached()
    {
        _tools.With(s_mail);
        _case.Write("fax.tif", Pictures.Tiff(false, (1728, 1100), (100_000, 100_000), (1728, 1100), (1728, 1100), (8, 8)));
        Build(static options => options with { Limits = static limits => limits with { OcrPages = 2 } });
        Assert.Equal(["limit-count", "limit-size", "no-text", "ocr"], Codes("release/fax.tif").Order(StringComparer.Ordinal));
        Assert.EndsWith(": 2.", Sentence("release/fax.tif", "limit-size"), StringComparison.Ordinal);
        Assert.EndsWith(": 4.", Sentence("release/fax.tif", "limit-count"), StringComparison.Ordinal);
        Assert.Equal(2, _tools.Calls);
        Build(static options => options with { Limits = static limits => limits with { OcrPages = 9 } });
        Assert.Equal(3, _tools.Calls);
    }

    [Fact]
    public void A_picture_without_words_that_the_tool_is_sure_of_is_kept_and_no_document()
    {
        _tools.With([], first: "printf '5\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t31\\tlilii\\n' > words.tsv; exit 0");
        _case.Write("photo.jpg", Pictures.Jpeg(800, 600));
        LedgerTotals totals = Build();
        Assert.Equal((0, 1), (totals.Documents, _tools.Calls));
        Assert.Equal(["no-text"], Codes("release/photo.jpg"));
    }

    [Fact]
    public void Data_of_a_language_that_is_not_there_is_named()
    {
        _tools.With(s_mail);
        _case.Write("scan.pdf", s_scan);
        OnRecordException error = Assert.Throws<OnRecordException>(() => Build(static options => options with { OcrLanguages = "eng+deu" }));
        Assert.Contains("tesseract-ocr-deu", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _tools.Calls);
    }
}
