using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Decisions;
using Xunit;

namespace OnRecord.Tests.Store.Decisions;

/// <summary>What reviewers decide holds, survives a rebuild, and can be taken back.</summary>
public sealed class CaseDecisionsTests : IDisposable
{
    private readonly TempCase _case = new();

    public CaseDecisionsTests()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "I told the pilots that the quay is shut.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Write("b.eml", TempCase.Mail("b", "Quay", "See you then.", from: "O. G. <og@home.example>"));
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Joined_parties_are_one_with_that_reason_until_it_is_undone()
    {
        Decision decision = Decide().Join(Party("garrow@tide.example").Id, Party("og@home.example").Id);
        PartyShape joined = Party("og@home.example");
        Assert.Equal(["garrow@tide.example", "og@home.example"], joined.Addresses);
        Assert.Contains(Why(joined.Id), static reason => reason.Why == "decision");
        Decide().Undo(decision.Id.ToString());
        Assert.Equal(["og@home.example"], Party("og@home.example").Addresses);
        Assert.Throws<OnRecordException>(() => Decide().Undo(decision.Id.ToString()));
    }

    [Fact]
    public void An_address_taken_out_of_a_party_is_not_put_back()
    {
        Decide().Split(Party("garrow@tide.example").Id, "garrow@tide.example");
        Assert.Empty(Party("Odile Garrow").Addresses);
        _case.Write("c.eml", TempCase.Mail("c", "Quay", "And again.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        Assert.Empty(Party("Odile Garrow").Addresses);
    }

    [Fact]
    public void A_message_that_is_only_quoted_can_be_judged_and_decisions_are_listed_by_date()
    {
        _case.Write("q.eml", TempCase.Mail("q", "Re: Gate", "Agreed.\r\n\r\nOn Mon, Mar 5, 2018 at 9:12 AM, Cy Vale <cy@vale.example> wrote:\r\n> Who opens the gate tomorrow?\r\n"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        MessageShape quoted = Assert.Single(MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.Recovered));
        Decide().Judge(DecisionAction.Confirm, quoted.Id, Words(quoted.Id));
        string at = Assert.Single(Decisions()).At;
        Assert.Equal((1, 0, 0), (DecisionList.Count(connection, at, at), DecisionList.Count(connection, "2100"), DecisionList.Count(connection, null, "2001")));
    }

    [Fact]
    public void Decisions_survive_a_rebuild_and_find_their_lines_again()
    {
        StatementShape statement = Assert.Single(Statements());
        Decide().Judge(DecisionAction.Reject, statement.Id, Words(statement.Id));
        Decide().Judge(DecisionAction.Note, statement.Id, "ask her");
        _case.Write("c.eml", TempCase.Mail("c", "Quay", "Something else."));
        _case.Build();
        Assert.Equal("rejected", Assert.Single(Statements(), known => known.Id == statement.Id).Verdict);
        Assert.All(Decisions(), static decision => Assert.False(decision.Orphaned));
        Decide().Judge(DecisionAction.Confirm, statement.Id, Words(statement.Id));
        Assert.Equal("confirmed", Assert.Single(Statements(), known => known.Id == statement.Id).Verdict);
    }

    [Fact]
    public void A_decision_whose_words_are_gone_says_so()
    {
        Decide().Judge(DecisionAction.Confirm, Assert.Single(Statements()).Id, "words that were other words");
        Assert.True(Assert.Single(Decisions()).Orphaned);
    }

    [Fact]
    public void Every_decision_is_in_the_log_without_words_of_the_evidence()
    {
        Decide().Join(Party("garrow@tide.example").Id, Party("og@home.example").Id);
        using SqliteConnection connection = _case.Open();
        LogShape line = LogList.Read(connection, Page.All).Last();
        Assert.Equal("decide", line.Action);
        Assert.DoesNotContain("Garrow", line.Detail, StringComparison.Ordinal);
        Assert.True(AuditLog.IsIntact(connection));
    }

    [Fact]
    public void What_does_not_exist_cannot_be_decided()
    {
        Assert.Throws<OnRecordException>(() => Decide().Join("party-0000000000000000", Party("og@home.example").Id));
        Assert.Throws<OnRecordException>(() => Decide().Join(Party("og@home.example").Id, Party("og@home.example").Id));
        Assert.Throws<OnRecordException>(() => Decide().Split(Party("garrow@tide.example").Id, "Bo Lund"));
        Assert.Throws<OnRecordException>(() => Words("statement-0000000000000000"));
    }

    private CaseDecisions Decide() => new(_case.CasePath, "a reviewer", TimeProvider.System);

    private PartyShape Party(string words)
    {
        using SqliteConnection connection = _case.Open();
        return Assert.Single(PartyList.Read(connection, words, withAll: false, Page.All));
    }

    private List<PartyReasonShape> Why(string id)
    {
        using SqliteConnection connection = _case.Open();
        return [.. PartyList.Why(connection, id)];
    }

    private List<StatementShape> Statements()
    {
        using SqliteConnection connection = _case.Open();
        return [.. StatementList.Read(connection, new ItemFilter(), Page.All)];
    }

    private List<DecisionShape> Decisions()
    {
        using SqliteConnection connection = _case.Open();
        return [.. DecisionList.Read(connection, Page.All)];
    }

    private string Words(string id)
    {
        using SqliteConnection connection = _case.Open();
        return DecisionList.WordsOf(connection, id);
    }
}
