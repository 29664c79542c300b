using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Record.Findings;
using OnRecord.Store;
using OnRecord.Store.Analysis;
using OnRecord.Store.Building;
using OnRecord.Store.Checking;
using OnRecord.Tests.Samples;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>A defect of the program in one item's analysis costs that step of that item and nothing else.</summary>
public sealed class FailedItemTests : IDisposable
{
    private const string Quoted = "-----Original Message-----\r\nFrom: Lucan Brandt <brandt@docks.example>\r\nSent: Friday, March 2, 2018 9:14 AM\r\nTo: Ann Roe\r\nSubject: Doors\r\n\r\nI told the pilots that the side door is locked before eight in the morning.\r\n";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("cutting")]
    [InlineData("threading")]
    [InlineData("quotations")]
    [InlineData("passages")]
    [InlineData("analysing")]
    [InlineData("people")]
    public void The_item_has_a_Problem_and_is_found_and_the_build_goes_on(string step)
    {
        Write(_case);
        LedgerTotals totals = Build(_case, Fail(_case, step, "b.eml"));
        Assert.True(totals.Balances);
        ProblemShape problem = Assert.Single(Problems());
        Assert.EndsWith("b.eml", problem.Path, StringComparison.Ordinal);
        Assert.Contains($"\"{step}\"", problem.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lanterns", problem.Text, StringComparison.Ordinal);
        Assert.Single(_case.Find("lanterns"));
        using SqliteConnection connection = _case.Open();
        MessageShape message = MessageList.Read(connection, new ItemFilter(), Page.All).Single(static message => message.MessageId == "b@harbour.example");
        Assert.Contains(message.Problems, static note => note.Code == ProblemCodes.AnalysisFailed);
        Assert.Contains(StatementList.Read(connection, new ItemFilter(), Page.All), static statement => statement.Content.Contains("gulls", StringComparison.Ordinal));
        Assert.Contains(LogList.Read(connection, Page.All), line => line.Action == "problem" && line.Detail.StartsWith($"code=analysis-failed step={step} type=System.FormatException items=1 first={message.Id}", StringComparison.Ordinal));
        var verifier = new CaseVerifier(connection, Path.Combine(_case.Folder, "scratch"));
        verifier.Run(all: true, CancellationToken.None);
        Assert.Empty(verifier.Failures);
    }

    [Theory]
    [InlineData("cutting")]
    [InlineData("threading")]
    [InlineData("analysing")]
    [InlineData("people")]
    public void The_same_defect_gives_the_same_record_and_a_program_without_it_the_whole(string step)
    {
        using TempCase again = new(), whole = new();
        Array.ForEach([_case, again, whole], Write);
        Build(_case, Fail(_case, step, "b.eml"));
        Build(again, Fail(again, step, "b.eml"));
        Build(whole, null);
        Assert.Equal(again.Exported(), _case.Exported());
        Assert.NotEqual(whole.Exported(), _case.Exported());
        Build(_case, null);
        Assert.Single(Problems());
        AsOfAnotherProgram();
        Build(_case, null);
        Assert.Empty(Problems());
        Assert.Equal(whole.Exported(), _case.Exported());
    }

    [Fact]
    public void A_message_that_cannot_be_cut_or_threaded_stands_in_its_thread_and_tells_nothing()
    {
        Write(_case);
        Build(_case, Fail(_case, "cutting", "b.eml"));
        using (SqliteConnection connection = _case.Open())
        {
            MessageShape answer = MessageList.Read(connection, new ItemFilter(), Page.All).Single(static message => message.MessageId == "b@harbour.example");
            Assert.Empty(answer.Segments);
            Assert.NotNull(answer.Parent);
            Assert.DoesNotContain(StatementList.Read(connection, new ItemFilter(), Page.All), static statement => statement.Content.Contains("lanterns", StringComparison.Ordinal));
        }

        using TempCase other = new();
        Write(other);
        Build(other, Fail(other, "threading", "b.eml"));
        using SqliteConnection second = other.Open();
        Assert.NotNull(MessageList.Read(second, new ItemFilter(), Page.All).Single(static message => message.MessageId == "b@harbour.example").Parent);
    }

    [Fact]
    public void Steps_over_the_whole_case_name_the_item_too()
    {
        string release = Path.Combine(SampleFolder.Find(), "release");
        new CaseBuilder(new BuildOptions([release], _case.CasePath) { Zone = "America/Halifax" }, TimeProvider.System, new ItemGuard(static (step, _) =>
        {
            if (step is AnalysisStep.Trails or AnalysisStep.Requests or AnalysisStep.Disputes)
            {
                throw new FormatException("lanterns");
            }
        })).Run(CancellationToken.None);
        Assert.All(["trails", "requests", "disputes"], step => Assert.Contains(Problems(), problem => problem.Text.Contains($"\"{step}\"", StringComparison.Ordinal)));
        using SqliteConnection connection = _case.Open();
        Assert.Equal(0, CaseFile.Scalar(connection, "SELECT (SELECT count(*) FROM dispute) + (SELECT count(*) FROM asked) + (SELECT count(*) FROM trail)"));
    }

    [Fact]
    public void An_item_that_is_read_again_is_analysed_again()
    {
        Write(_case);
        Build(_case, null);
        string before = _case.Exported();
        using (var connection = new SqliteConnection($"Data Source={_case.CasePath};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand spoil = connection.CreateCommand();
            spoil.CommandText = "UPDATE finding SET findings = $none; UPDATE entry SET reading = 0 WHERE parent IS NULL";
            spoil.Parameters.AddWithValue("$none", TextCodec.Pack(FindingsCodec.Pack(ItemFindings.NothingOf([0]))));
            spoil.ExecuteNonQuery();
        }

        Build(_case, null);
        Assert.Equal(before, _case.Exported());
    }

    private static void Write(TempCase into)
    {
        into.Write("a.eml", TempCase.Mail("a", "Quay", "Odile Garrow told the pilots on Monday that the gulls had left."));
        into.Write("b.eml", TempCase.Mail("b", "Re: Quay", $"Odile Garrow told the crew on Monday that the lanterns were lit.\r\n\r\n{Quoted}").Replace("Subject:", "In-Reply-To: <a@harbour.example>\r\nSubject:", StringComparison.Ordinal));
        into.Write("c.eml", TempCase.Mail("c", "Fw: Doors", $"See below.\r\n\r\n{Quoted}"));
    }

    private static LedgerTotals Build(TempCase made, Action<AnalysisStep, long>? probe) =>
        new CaseBuilder(new BuildOptions([made.Release], made.CasePath), TimeProvider.System, new ItemGuard(probe)).Run(CancellationToken.None);

    /// <summary>Fails a step at the item of one file.</summary>
    private static Action<AnalysisStep, long> Fail(TempCase made, string step, string file) => (at, item) =>
    {
        if (at.ToString().Equals(step, StringComparison.OrdinalIgnoreCase))
        {
            using SqliteConnection connection = made.Open();
            if (CaseFile.Scalar(connection, FormattableString.Invariant($"SELECT count(*) FROM item WHERE item_id = {item} AND path LIKE '%{file}'")) > 0)
            {
                throw new FormatException("lanterns");
            }
        }
    };

    private List<ProblemShape> Problems()
    {
        using SqliteConnection connection = _case.Open();
        return [.. ProblemList.Read(connection, new LedgerFilter(Code: ProblemCodes.AnalysisFailed), Page.All)];
    }

    private void AsOfAnotherProgram()
    {
        using var connection = new SqliteConnection($"Data Source={_case.CasePath};Pooling=False");
        connection.Open();
        CaseFile.Execute(connection, "UPDATE failure SET program = 'another'");
    }
}
