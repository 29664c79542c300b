using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query;
using OnRecord.Query.Threads;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>Answers that are dated before what they answer.</summary>
public sealed class OrderProblemTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Sat, 3 Mar 2018 09:30:00 +0000", true)]
    [InlineData("Sun, 4 Mar 2018 09:30:00 +0000", false)]
    [InlineData("Tue, 6 Mar 2018 09:30:00 +0000", false)]
    public void An_answer_more_than_a_day_and_two_hours_before_the_question_is_a_problem(string date, bool isProblem)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "Is the quay shut on Monday?", date: "Mon, 5 Mar 2018 09:30:00 +0000"));
        _case.Write("b.eml", "In-Reply-To: <a@harbour.example>\r\n" + TempCase.Mail("b", "Re: Quay", "It is.", from: "Bo Lund <bo@docks.example>", date: date));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal(isProblem ? ["release/b.eml"] : [], ProblemList.Read(connection, new LedgerFilter(Code: ProblemCodes.DateBeforeAnswered), Page.All).Select(static problem => problem.Path));
        IReadOnlyList<ThreadMember> members = ThreadList.Members(connection, Assert.Single(ThreadList.Read(connection, new ItemFilter(), Page.All)).Id);
        Assert.Equal(isProblem ? 1 : 0, members.Count(static member => member.IsBeforeAnswered));
    }

    [Fact]
    public void It_is_told_once_however_often_the_record_is_made()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "Is the quay shut on Monday?", date: "Mon, 5 Mar 2018 09:30:00 +0000"));
        _case.Write("b.eml", "In-Reply-To: <a@harbour.example>\r\n" + TempCase.Mail("b", "Re: Quay", "It is.", date: "Thu, 1 Mar 2018 09:30:00 +0000"));
        _case.Build();
        _case.Write("c.eml", TempCase.Mail("c", "Tides", "High water is at ten."));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal(1, ProblemList.Count(connection, new LedgerFilter(Code: ProblemCodes.DateBeforeAnswered)));
    }
}
