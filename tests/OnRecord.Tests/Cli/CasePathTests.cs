using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Trails;
using OnRecord.Store;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

/// <summary>What a newcomer does wrong with cases and ids is answered with a sentence that helps.</summary>
public sealed class CasePathTests : IDisposable
{
    private readonly TempCase _case = new();

    public CasePathTests()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Quay", "I told the pilots that the quay is shut.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("messages --case .", ". is a folder. --case takes a file")]
    [InlineData("build . --case .", ". is a folder. --case takes a file")]
    [InlineData("messages --case no-such-folder/x.onrecord", "/no-such-folder for the case does not exist.")]
    [InlineData("build . --case no-such-folder/x.onrecord", "/no-such-folder for the case does not exist.")]
    public void A_place_where_no_case_can_be_is_named(string line, string says)
    {
        CliAnswer answer = CliProcess.Run(line.Split(' '));
        Assert.Equal((1, ""), (answer.Code, answer.Output));
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_more_and_a_case_inside_a_folder_are_told_before_the_build()
    {
        Assert.DoesNotContain("further", CliProcess.Run("build", _case.Release + "/", "--case", _case.CasePath).Error, StringComparison.Ordinal);
        string more = Directory.CreateDirectory(Path.Combine(_case.Folder, "more")).FullName;
        Assert.Contains($"This adds {more} as a further folder of this case, beside {_case.Release}.", CliProcess.Run("build", more, "--case", _case.CasePath).Error, StringComparison.Ordinal);
        Assert.Contains($"The case file lies in {more}, which is read", CliProcess.Run("build", more, "--case", Path.Combine(more, "x.onrecord")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_not_finished_says_so_until_it_is()
    {
        const string Says = "The record is not finished: run onrecord build --case ";
        Assert.Equal("", CliProcess.Run("statements", "--case", _case.CasePath).Error);
        using (SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath))
        {
            CaseMeta.Set(connection, CaseMeta.Recording, "1");
            CaseFile.CloseWrite(connection);
        }

        foreach (string listing in (string[])["statements", "contacts", "requests", "chronology", "people", "threads", "trail"])
        {
            Assert.Contains(Says + _case.CasePath, CliProcess.Run(listing, "--json", "--case", _case.CasePath).Error, StringComparison.Ordinal);
        }

        _case.Build();
        Assert.Equal("", CliProcess.Run("statements", "--case", _case.CasePath).Error);
    }

    [Fact]
    public void Cite_says_what_an_id_rests_on()
    {
        string statement, message;
        using (SqliteConnection connection = _case.Open())
        {
            statement = Assert.Single(StatementList.Read(connection, new ItemFilter(), Page.All)).Id;
            message = Assert.Single(MessageList.Read(connection, new ItemFilter(), Page.All)).Id;
        }

        CliAnswer answer = CliProcess.Run("cite", statement, "--case", _case.CasePath);
        Assert.Equal($"{statement} rests on {message}.", answer.Error.Trim());
        Assert.DoesNotContain("These are the first words", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cite_of_a_trail_shows_its_first_step_and_lists_the_items_of_all()
    {
        const string Words = "Nobody has to open the north gate to an inspector before the harbour office has counted every lantern on the quay and has written it down.";
        _case.Write("b.eml", TempCase.Mail("2", "Gate", Words, date: "Tue, 6 Mar 2018 09:30:00 -0800"));
        _case.Write("c.eml", TempCase.Mail("3", "Lanterns", Words, from: "Cy Vale <cy@vale.example>", date: "Wed, 7 Mar 2018 09:30:00 -0800"));
        _case.Write("d.eml", TempCase.Mail("4", "Fwd: quay", Words, from: "Di Orr <di@orr.example>", date: "Thu, 8 Mar 2018 09:30:00 -0800"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        OnRecord.Query.Shapes.TrailShape trail = TrailList.Read(connection, new ItemFilter(), Page.All).First();
        CliAnswer answer = CliProcess.Run("cite", trail.Id, "--case", _case.CasePath);
        Assert.Equal(0, answer.Code);
        Assert.StartsWith("Nobody has to open", answer.Output, StringComparison.Ordinal);
        Assert.Contains("release/b.eml", answer.Output, StringComparison.Ordinal);
        Assert.All(trail.Steps, step => Assert.Contains(step.Item, answer.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Why_takes_a_name_that_only_one_party_has()
    {
        Assert.Equal(0, CliProcess.Run("people", "--why", "garrow", "--case", _case.CasePath).Code);
        Assert.Contains("no party named Vale", CliProcess.Run("people", "--why", "Vale", "--case", _case.CasePath).Error, StringComparison.Ordinal);
        _case.Write("b.eml", TempCase.Mail("2", "Gate", "See you.", from: "Pim Garrow <pim@vale.example>"));
        _case.Build();
        Assert.Contains("Name one by its id", CliProcess.Run("people", "--why", "garrow", "--case", _case.CasePath).Error, StringComparison.Ordinal);
    }
}
