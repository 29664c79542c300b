using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Query.Trails;
using OnRecord.Store;
using OnRecord.Store.Decisions;
using OnRecord.Tools.Check;
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
    public void Who_is_joined_with_a_house_has_the_name_of_the_person()
    {
        _case.Write("t.txt", "date 2018-03-16\nTides\n\nThe Harbour Tide Board met on Monday. The Harbour Tide Board shut the quay. Bo Lund said that the Harbour Tide Board was right. The Harbour Tide Board agreed.\n");
        _case.Build();
        Decide().Join(Party("Harbour Tide Board").Id, Party("garrow@tide.example").Id);
        Assert.Equal("Odile Garrow", Party("garrow@tide.example").Name);
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
    public void A_son_is_taken_out_of_his_father_by_his_name()
    {
        _case.Write("f.eml", TempCase.Mail("f", "Quay", "See you.", from: "Walter Finch <finch@quay.example>"));
        _case.Write("g.txt", "date 2018-03-16\nQuay row\n\nWalter Finch Jr. said that the gate was open.\n");
        _case.Build();
        string father = Party("finch@quay.example").Id;
        Assert.Equal(["Walter Finch", "Walter Finch Jr."], Party(father).Names);
        Decision split = Decide().Split(father, "Walter Finch Jr.");
        Assert.Equal((father, "Walter Finch Jr."), (split.Subject, split.Words));
        Assert.Equal(["Walter Finch"], Party(father).Names);
        Assert.Equal(["finch@quay.example"], Party(father).Addresses);
        Assert.Equal(["Walter Finch Jr."], Party("Walter Finch Jr.").Names);
        _case.Write("h.eml", TempCase.Mail("h", "Quay", "Again.", from: "Walter Finch <finch@quay.example>"));
        _case.Build();
        Assert.Equal(["Walter Finch"], Party(father).Names);
        Decide().Undo(split.Id.ToString());
        Assert.Equal(["Walter Finch", "Walter Finch Jr."], Party(father).Names);
    }

    [Fact]
    public void An_id_stays_with_the_person_when_an_address_is_taken_out_and_the_address_has_another()
    {
        string id = Party("garrow@tide.example").Id;
        Decision split = Decide().Split(id, "garrow@tide.example");
        Assert.Equal((id, "Odile Garrow"), (Party("Odile Garrow").Id, Party(id).Name));
        PartyShape address = Party("garrow@tide.example");
        Assert.NotEqual(id, address.Id);
        Assert.Equal(address.Addresses, Party(address.Id).Addresses);
        Decide().Note(id, "the harbour master");
        Decide().Note(address.Id, "whose?");
        _case.Write("c.eml", TempCase.Mail("c", "Quay", "And again.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        Assert.Equal((id, "the harbour master"), (Party("Odile Garrow").Id, Assert.Single(Party("Odile Garrow").Notes)));
        Assert.Equal((address.Id, "whose?"), (Party("garrow@tide.example").Id, Assert.Single(Party("garrow@tide.example").Notes)));
        Decide().Undo(split.Id.ToString());
        Assert.Equal(id, Party("garrow@tide.example").Id);
    }

    [Fact]
    public void What_was_joined_to_an_address_and_noted_of_it_goes_with_it_when_it_is_taken_out()
    {
        _case.Write("c.eml", TempCase.Mail("c", "Quay", "Once more.", from: "Odile Garrow <garrow@home.example>"));
        _case.Write("d.eml", TempCase.Mail("d", "Quay", "Not yet.", from: "Bo Lund <lund@pier.example>"));
        _case.Build();
        Decision apart = Decide().Split(Party("garrow@home.example").Id, "garrow@home.example");
        Decide().Join(Party("garrow@home.example").Id, Party("og@home.example").Id);
        Decide().Note(Party("garrow@home.example").Id, "her husband");
        Decide().Undo(apart.Id.ToString());
        Assert.Equal(["garrow@home.example", "garrow@tide.example", "og@home.example"], Party("Odile Garrow").Addresses);

        Decide().Split(Party("Odile Garrow").Id, "garrow@home.example");
        Assert.Equal(["garrow@home.example", "og@home.example"], Party("garrow@home.example").Addresses);
        Assert.Equal(["her husband"], Party("garrow@home.example").Notes);
        Assert.Equal(["garrow@tide.example"], Party("garrow@tide.example").Addresses);
        Assert.Empty(Party("garrow@tide.example").Notes);
    }

    [Fact]
    public void A_note_stays_with_the_name_when_an_address_is_taken_out_of_the_party()
    {
        string id = Party("Odile Garrow").Id;
        Decide().Note(id, "ask her");
        Decide().Split(id, "garrow@tide.example");
        Assert.Equal(["ask her"], Party("Odile Garrow").Notes);
        Assert.Empty(Party("garrow@tide.example").Notes);
        Assert.All(Decisions(), static decision => Assert.False(decision.Orphaned));
    }

    [Fact]
    public void A_message_that_is_only_quoted_can_be_judged_and_decisions_are_listed_by_date()
    {
        _case.Write("q.eml", TempCase.Mail("q", "Re: Gate", "Agreed.\r\n\r\nOn Mon, Mar 5, 2018 at 9:12 AM, Cy Vale <cy@vale.example> wrote:\r\n> Who opens the gate tomorrow?\r\n"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        MessageShape quoted = Assert.Single(MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.Recovered));
        Decide().Judge(DecisionAction.Confirm, quoted.Id);
        string at = Assert.Single(Decisions()).At;
        Assert.Equal((1, 0, 0), (DecisionList.Count(connection, at, at), DecisionList.Count(connection, "2100"), DecisionList.Count(connection, null, "2001")));
    }

    [Fact]
    public void Decisions_survive_a_rebuild_and_find_their_lines_again()
    {
        StatementShape statement = Assert.Single(Statements());
        Decide().Judge(DecisionAction.Reject, statement.Id);
        Decide().Note(statement.Id, "ask her");
        _case.Write("c.eml", TempCase.Mail("c", "Quay", "Something else."));
        _case.Build();
        Assert.Equal("rejected", Assert.Single(Statements(), known => known.Id == statement.Id).Verdict);
        Assert.All(Decisions(), static decision => Assert.False(decision.Orphaned));
        Decide().Judge(DecisionAction.Confirm, statement.Id);
        Assert.Equal("confirmed", Assert.Single(Statements(), known => known.Id == statement.Id).Verdict);
    }

    [Fact]
    public void A_verdict_holds_no_longer_than_the_words_it_was_given_on_and_is_a_problem_without_them()
    {
        string id = Assert.Single(Statements()).Id;
        Decide().Judge(DecisionAction.Confirm, id);
        Decide().Note(id, "ask her");
        Assert.Equal("confirmed", Assert.Single(Statements()).Verdict);
        Assert.Empty(Problems());

        _case.Change("UPDATE decision SET words = 'that the quay' WHERE action = 2");
        StatementShape statement = Assert.Single(Statements());
        Assert.Null(statement.Verdict);
        Assert.Equal(["ask her"], statement.Notes);
        Assert.Equal([true, false], Decisions().Select(static decision => decision.Orphaned));
        ProblemShape problem = Assert.Single(Problems());
        Assert.Equal(("decision-orphaned", "release/a.eml"), (problem.Code, problem.Path));
        Assert.Contains(Decisions()[0].Id, problem.Text, StringComparison.Ordinal);
        Assert.Contains("decision-orphaned", _case.Exported(), StringComparison.Ordinal);

        Decide().Undo(Decisions()[0].Id);
        Assert.Empty(Problems());
    }

    [Fact]
    public void Problems_of_decisions_stand_behind_those_of_files_and_are_counted_and_cut_into_pages_with_them()
    {
        _case.Write("z.eml", "Subject: nothing else\r\n\r\nWords.\r\n");
        _case.Build();
        Decide().Judge(DecisionAction.Confirm, Statements()[0].Id);
        Decide().Judge(DecisionAction.Reject, Statements()[0].Id);
        _case.Change("UPDATE decision SET words = 'others'");
        using SqliteConnection connection = _case.Open();
        string[] all = [.. ProblemList.Read(connection, new LedgerFilter(), Page.All).Select(static problem => problem.Code)];
        Assert.Equal(["decision-orphaned", "decision-orphaned"], all[^2..]);
        Assert.Equal(all.Length, ProblemList.Count(connection, new LedgerFilter()));
        Assert.Equal(all, Enumerable.Range(0, all.Length + 1).SelectMany(at => ProblemList.Read(connection, new LedgerFilter(), new Page(1, at))).Select(static problem => problem.Code));
        Assert.Equal(2, ProblemList.Count(connection, new LedgerFilter(Code: "decision-orphaned")));
        Assert.Equal(0, ProblemList.Count(connection, new LedgerFilter(Under: "release/")) - ProblemList.Count(connection, new LedgerFilter(State: "kept")));
    }

    [Fact]
    public void A_decision_is_about_the_line_that_an_id_leads_to()
    {
        _case.Write("c/a.eml", TempCase.Mail("a", "[tide] Quay", "I told the pilots  that the quay is shut.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        string[] ids = Ids("SELECT hash FROM item WHERE title LIKE '%Quay' AND from_text LIKE '%Garrow%' ORDER BY copy_of IS NULL");
        Assert.Equal(2, ids.Length);
        Assert.Equal(ids[1], Decide().Judge(DecisionAction.Reject, ids[0]).Subject);
        Assert.Equal(ids[1], Decide().Note(ids[1].ToUpperInvariant().Replace("MESSAGE", "message", StringComparison.Ordinal), "in capitals").Subject);
        using SqliteConnection connection = _case.Open();
        MessageShape message = Assert.Single(MessageList.Read(connection, new ItemFilter(), Page.All), message => message.Id == ids[1]);
        Assert.Equal(("rejected", "in capitals"), (message.Verdict, Assert.Single(message.Notes)));
        Assert.Throws<OnRecordException>(() => Decide().Judge(DecisionAction.Reject, "statement-0000000000000000"));
    }

    [Fact]
    public void A_verdict_on_an_item_stands_when_its_id_was_replaced()
    {
        string id = Ids("SELECT hash FROM item WHERE path = 'release/a.eml'")[0];
        Decide().Judge(DecisionAction.Confirm, id);
        _case.Change($"INSERT INTO replaced SELECT hash, 170 FROM item WHERE path = 'release/a.eml'; UPDATE item SET hash = 170 WHERE path = 'release/a.eml'");
        using SqliteConnection connection = _case.Open();
        Assert.Equal("confirmed", Assert.Single(ChronologyList.Read(connection, new ItemFilter(), Page.All), static entry => entry.Id == "message-00000000000000aa").Verdict);
        Assert.False(Assert.Single(Decisions()).Orphaned);
    }

    [Fact]
    public void People_documents_messages_and_hits_show_what_reviewers_said()
    {
        _case.Write("note.txt", "The ferry sails at noon.");
        _case.Build();
        string party = Party("garrow@tide.example").Id, document, message;
        using (SqliteConnection connection = _case.Open())
        {
            document = Assert.Single(DocumentList.Read(connection, new ItemFilter(), Page.All)).Id;
            message = MessageList.Read(connection, new ItemFilter(), Page.All).First().Id;
        }

        foreach (string id in (string[])[party, document, message])
        {
            Decide().Judge(DecisionAction.Reject, id);
            Decide().Note(id, "seen " + id);
        }

        using SqliteConnection reviewed = _case.Open();
        Assert.Equal(("rejected", "seen " + party), (Party("garrow@tide.example").Verdict, Assert.Single(Party("garrow@tide.example").Notes)));
        DocumentShape kept = Assert.Single(DocumentList.Read(reviewed, new ItemFilter(), Page.All));
        Assert.Equal(("rejected", "seen " + document), (kept.Verdict, Assert.Single(kept.Notes)));
        Assert.Equal(("rejected", "seen " + message), (MessageList.Read(reviewed, new ItemFilter(), Page.All).First().Verdict, Assert.Single(MessageList.Read(reviewed, new ItemFilter(), Page.All).First().Notes)));
        Assert.Equal(("rejected", "seen " + document), (Assert.Single(_case.Find("ferry")).Verdict, Assert.Single(Assert.Single(_case.Find("ferry")).Notes)));
        foreach (string[] line in (string[][])[["people"], ["documents"], ["messages"], ["search", "ferry"]])
        {
            string shown = CliProcess.Run([.. line, "--case", _case.CasePath]).Output;
            Assert.Contains("[rejected]", shown, StringComparison.Ordinal);
            Assert.Contains("note: seen ", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_a_split_that_stands_holds_apart_is_not_joined_before_it_is_undone()
    {
        Decision split = Decide().Split(Party("garrow@tide.example").Id, "garrow@tide.example");
        (string one, string other) = (Party("Odile Garrow").Id, Party("garrow@tide.example").Id);
        OnRecordException refused = Assert.Throws<OnRecordException>(() => Decide().Join(one, other));
        Assert.Contains(split.Id.ToString(), refused.Message, StringComparison.Ordinal);
        Decide().Undo(split.Id.ToString());
        Assert.Equal(["garrow@tide.example"], Party("Odile Garrow").Addresses);
    }

    [Fact]
    public void A_split_after_a_join_takes_apart_what_was_joined()
    {
        Decide().Join(Party("garrow@tide.example").Id, Party("og@home.example").Id);
        Decide().Split(Party("og@home.example").Id, "og@home.example");
        Assert.Equal(["og@home.example"], Party("og@home.example").Addresses);
        Assert.Equal(["garrow@tide.example"], Party("garrow@tide.example").Addresses);
    }

    [Fact]
    public void Decisions_of_the_same_second_have_ids_of_their_own()
    {
        var decide = new CaseDecisions(_case.CasePath, "a reviewer", new FixedClock(), JudgedLines.Find);
        string id = Assert.Single(Statements()).Id;
        Decision first = decide.Judge(DecisionAction.Confirm, id);
        decide.Undo(first.Id.ToString());
        Decision again = decide.Judge(DecisionAction.Confirm, id);
        Assert.NotEqual(first.Id, again.Id);
        Assert.Equal("confirmed", Assert.Single(Statements()).Verdict);
        decide.Undo(again.Id.ToString());
        decide.Note(id, "twice");
        decide.Undo(decide.Note(id, "twice").Id.ToString());
        Assert.Single(Assert.Single(Statements()).Notes);
        Assert.Empty(_case.Failures());
    }

    [Fact]
    public void A_decision_that_is_interrupted_is_kept_and_the_next_build_makes_the_parties()
    {
        (string one, string other) = (Party("garrow@tide.example").Id, Party("og@home.example").Id);
        Assert.Throws<OperationCanceledException>(() => new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find) { Cancel = new CancellationToken(canceled: true) }.Join(one, other));
        Assert.Equal("join", Assert.Single(Decisions()).Action);
        Assert.Equal(["og@home.example"], Party("og@home.example").Addresses);
        using (SqliteConnection connection = _case.Open())
        {
            Assert.False(CaseMeta.IsFinished(connection));
        }

        Assert.False(File.Exists(_case.CasePath + "-wal"));
        _case.Build();
        Assert.Equal(["garrow@tide.example", "og@home.example"], Party("og@home.example").Addresses);
        using SqliteConnection finished = _case.Open();
        Assert.True(CaseMeta.IsFinished(finished));
    }

    [Theory]
    [InlineData("UPDATE decision SET action = 2")]
    [InlineData("UPDATE decision SET words = 'others'")]
    [InlineData("UPDATE decision SET undone_by = 'nobody, 2026-01-01T00:00:00Z'")]
    [InlineData("DELETE FROM decision")]
    public void A_decision_that_was_changed_behind_the_log_is_found(string change)
    {
        Decision decision = Decide().Judge(DecisionAction.Reject, Assert.Single(Statements()).Id);
        Assert.Empty(_case.Failures());
        _case.Change(change);
        Assert.Equal(decision.Id.ToString(), Assert.Single(_case.Failures()).Path);
    }

    [Fact]
    public void An_undoing_that_was_changed_is_found()
    {
        Decision decision = Decide().Judge(DecisionAction.Reject, Assert.Single(Statements()).Id);
        Decide().Undo(decision.Id.ToString());
        Assert.Empty(_case.Failures());
        _case.Change("UPDATE decision SET undone_by = replace(undone_by, 'a reviewer', 'another')");
        Assert.Equal(decision.Id.ToString(), Assert.Single(_case.Failures()).Path);
        _case.Change("UPDATE decision SET undone_by = NULL");
        Assert.Equal(decision.Id.ToString(), Assert.Single(_case.Failures()).Path);
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
    public void Of_a_party_the_log_and_the_list_have_the_decisions_about_it_and_its_lines()
    {
        string home = Party("og@home.example").Id;
        Decision joined = Decide().Join(Party("garrow@tide.example").Id, home);
        Decision judged = Decide().Judge(DecisionAction.Confirm, Assert.Single(Statements()).Id);
        Decision noted = Decide().Note(Party("Bo Lund").Id, "another");
        Decide().Undo(judged.Id.ToString());
        using SqliteConnection connection = _case.Open();
        foreach (string asked in (string[])["og@home.example", home])
        {
            Assert.Equal([joined.Id.ToString(), judged.Id.ToString(), judged.Id.ToString()], LogList.Read(connection, Page.All, party: asked).Select(static line => line.Detail.Split(' ')[0]));
            Assert.Equal(3, LogList.Count(connection, party: asked));
            Assert.Equal([joined.Id.ToString(), judged.Id.ToString()], DecisionList.Read(connection, Page.All, party: asked).Select(static decision => decision.Id));
        }

        Assert.Equal([noted.Id.ToString()], LogList.Read(connection, Page.All, party: "lund").Select(static line => line.Detail.Split(' ')[0]));
        Assert.Equal(0, LogList.Count(connection, "2100", party: "lund"));
    }

    [Fact]
    public void What_does_not_exist_cannot_be_decided()
    {
        Assert.Throws<OnRecordException>(() => Decide().Join("party-0000000000000000", Party("og@home.example").Id));
        Assert.Throws<OnRecordException>(() => Decide().Join(Party("og@home.example").Id, Party("og@home.example").Id));
        Assert.Throws<OnRecordException>(() => Decide().Split(Party("garrow@tide.example").Id, "Bo Lund"));
        Assert.Throws<OnRecordException>(() => Decide().Note("statement-0000000000000000", "a note"));
        Assert.Throws<OnRecordException>(() => Decide().Undo("decision-0000000000000000"));
    }

    [Fact]
    public void A_message_that_a_reviewer_says_answers_nothing_has_no_parent_until_it_is_undone_or_confirmed()
    {
        _case.Write("c.eml", TempCase.Mail("c", "Re: Quay", "The pilots know.", from: "Bo Lund <bo@docks.example>").Replace("Subject:", "In-Reply-To: <a@harbour.example>\r\nSubject:", StringComparison.Ordinal));
        _case.Build();
        (string parent, string answer) = (Message("release/a.eml").Id, Message("release/c.eml").Id);
        string thread = Message("release/c.eml").Thread!;
        Assert.Equal(parent, Message("release/c.eml").Parent);
        Decision rejected = Decide().Judge(DecisionAction.Reject, connection => JudgedLinks.Answer(connection, answer, parent));
        Assert.Null(Message("release/c.eml").Parent);
        Assert.NotEqual(Message("release/a.eml").Thread, Message("release/c.eml").Thread);
        _case.Write("d.eml", TempCase.Mail("d", "Boats", "More boats."));
        _case.Build();
        Assert.Null(Message("release/c.eml").Parent);
        Decide().Note(connection => JudgedLinks.Answer(connection, answer, parent), "another quay");
        using (SqliteConnection connection = _case.Open())
        {
            AnswerShape judged = Assert.Single(ThreadList.Read(connection, new ItemFilter(), Page.All).SelectMany(static one => one.Judged));
            Assert.Equal((answer, parent, "rejected", "another quay"), (judged.Message, judged.Parent, judged.Verdict, Assert.Single(judged.Notes)));
        }

        Assert.Contains($"answers {parent}  [rejected]", CliProcess.Run("threads", "--case", _case.CasePath).Output, StringComparison.Ordinal);
        Assert.Equal(2, Decisions("bo@docks.example").Count);
        Decide().Undo(rejected.Id.ToString());
        Assert.Equal((parent, thread), (Message("release/c.eml").Parent, Message("release/c.eml").Thread));
        Assert.Throws<OnRecordException>(() => Decide().Judge(DecisionAction.Reject, connection => JudgedLinks.Answer(connection, parent, answer)));
        Decide().Judge(DecisionAction.Reject, connection => JudgedLinks.Answer(connection, answer, parent));
        Decide().Judge(DecisionAction.Confirm, connection => JudgedLinks.Answer(connection, answer, parent));
        Assert.Equal(parent, Message("release/c.eml").Parent);
    }

    [Fact]
    public void A_step_of_a_trail_is_shown_with_its_verdict_and_notes_and_orphaned_without_its_words()
    {
        const string Words = "the inspectors come to the north quay on Monday before dawn, and nobody has to answer them alone";
        _case.Write("e.eml", TempCase.Mail("e", "Notice", $"Hold this: {Words}.", date: "Fri, 16 Mar 2018 10:00:00 +0000"));
        _case.Write("f.txt", $"date 2018-03-18\nAt the quay\n\nA notice on the board said that {Words}. It was taken down.\n");
        _case.Build();
        string article = Steps(Words)[^1].Item;
        Decision verdict = Decide().Judge(DecisionAction.Reject, connection => JudgedLinks.StepOf(connection, article, Words));
        Decide().Note(connection => JudgedLinks.StepOf(connection, article, Words), "the board had it before");
        Assert.Equal(("rejected", "the board had it before"), (Steps(Words)[^1].Verdict, Assert.Single(Steps(Words)[^1].Notes)));
        Assert.Null(Steps(Words)[0].Verdict);
        Assert.Contains("[rejected]", CliProcess.Run("trail", Words, "--case", _case.CasePath).Output, StringComparison.Ordinal);
        _case.Write("g.txt", "date 2018-03-19\nBoats\n\nNothing of that.\n");
        _case.Build();
        Assert.Equal("rejected", Steps(Words)[^1].Verdict);
        Assert.All(Decisions(), static decision => Assert.False(decision.Orphaned));
        _case.Change("UPDATE decision SET keys = replace(keys, 'alone', 'in threes')");
        Assert.Null(Steps(Words)[^1].Verdict);
        Assert.Equal(2, Problems().Count(static problem => problem.Code == "decision-orphaned"));
        Decide().Undo(verdict.Id.ToString());
        Assert.Single(Problems(), static problem => problem.Code == "decision-orphaned");
        Assert.Throws<OnRecordException>(() => Decide().Judge(DecisionAction.Reject, connection => JudgedLinks.StepOf(connection, Message("release/b.eml").Id, Words)));
    }

    [Theory]
    [InlineData("reject", 0)]
    [InlineData("confirm", 0)]
    public void Steps_and_answers_are_judged_from_the_command_line(string verb, int code)
    {
        _case.Write("c.eml", TempCase.Mail("c", "Re: Quay", "The pilots know.", from: "Bo Lund <bo@docks.example>").Replace("Subject:", "In-Reply-To: <a@harbour.example>\r\nSubject:", StringComparison.Ordinal));
        _case.Build();
        (string parent, string answer) = (Message("release/a.eml").Id, Message("release/c.eml").Id);
        Assert.Equal(code, CliProcess.Run("decide", verb, answer, "--answers", parent, "--case", _case.CasePath).Code);
        Assert.Equal(2, CliProcess.Run("decide", verb, answer, "--answers", parent, "--trail", "words of some sort", "--case", _case.CasePath).Code);
        Assert.Equal(verb == "reject", Message("release/c.eml").Parent is null);
    }

    [Fact]
    public void A_bare_name_that_several_texts_have_is_one_party_by_that_name_alone_and_its_roles_are_not_said_to_be_of_one_person()
    {
        using var other = new TempCase();
        other.Write("t.txt", "date 2018-03-16\nTides\n\nSenator Bo Lund said on Monday that the quay is shut.\n");
        other.Write("u.txt", "date 2018-03-17\nCranes\n\nBo Lund, the president of Tannery Works, said that the cranes are sold.\n");
        other.Build();
        using SqliteConnection connection = other.Open();
        PartyShape shared = Assert.Single(PartyList.Read(connection, "Bo Lund", withAll: false, Page.All));
        Assert.True(shared.NameAlone);
        Assert.Equal("name_alone", Assert.Single(PartyList.Why(connection, shared.Id)).Why);
        Assert.Contains("is not resolved", CliProcess.Run("people", "--party", "Bo Lund", "--case", other.CasePath).Output, StringComparison.Ordinal);
        Assert.Contains("named so 2 times", CliProcess.Run("people", "--why", shared.Id, "--case", other.CasePath).Output, StringComparison.Ordinal);
        Assert.False(Party("garrow@tide.example").NameAlone);
    }

    private MessageShape Message(string path)
    {
        using SqliteConnection connection = _case.Open();
        return Assert.Single(MessageList.Read(connection, new ItemFilter(), Page.All), message => message.Citation.Path == path);
    }

    private IReadOnlyList<TrailStepShape> Steps(string words)
    {
        using SqliteConnection connection = _case.Open();
        return new TrailSearch(connection).Of(words)!.Steps;
    }

    private List<DecisionShape> Decisions(string party)
    {
        using SqliteConnection connection = _case.Open();
        return [.. DecisionList.Read(connection, Page.All, party: party)];
    }

    private CaseDecisions Decide() => new(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find);

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

    private List<ProblemShape> Problems()
    {
        using SqliteConnection connection = _case.Open();
        return [.. ProblemList.Read(connection, new LedgerFilter(), Page.All)];
    }

    private string[] Ids(string sql)
    {
        using SqliteConnection connection = _case.Open();
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = sql;
        using SqliteDataReader rows = select.ExecuteReader();
        var ids = new List<string>();
        while (rows.Read())
        {
            ids.Add(ItemKind.Message.Id(rows.GetInt64(0)).ToString());
        }

        return [.. ids];
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 5, 9, 30, 0, TimeSpan.Zero);
    }
}
