using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Decisions;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Store;
using OnRecord.Store.Decisions;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Query;

/// <summary>Ids of what is told in items, of threads and of disputes lead on when another item stands for theirs, and decisions go with them.</summary>
public sealed class DerivedIdTests : IDisposable
{
    private const string Words = "Lena Soko told the pilots that the quay is shut. Odile Garrow met with Ann Roe on Monday. Neither Odile Garrow nor Lucan Brandt replied to a request for comment.";

    private const string Block = "-----Original Message-----\r\nFrom: Lucan Brandt <brandt@docks.example>\r\nSent: Friday, March 2, 2018 9:14 AM\r\nTo: Ann Roe\r\nSubject: Doors\r\n\r\n";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void The_id_of_an_answer_is_cited_by_both_messages_and_that_of_a_step_by_its_words()
    {
        const string Wording = "The harbour board will shut the north gate on Friday, and every pilot has to be off the water before the tide turns at noon.";
        _case.Write("a.eml", TempCase.Mail("a", "Gate", Wording));
        _case.Write("b.eml", TempCase.Mail("b", "Re: Gate", "Thank you for telling us of it.", "Bo Lund <bo@docks.example>", "Mon, 5 Mar 2018 10:30:00 -0800").Replace("Subject:", "In-Reply-To: <a@harbour.example>\r\nSubject:", StringComparison.Ordinal));
        _case.Write("c.eml", TempCase.Mail("c", "Passed on", Wording, "Bo Lund <bo@docks.example>", "Mon, 5 Mar 2018 11:30:00 -0800"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        string[] messages = [.. MessageList.Read(connection, new ItemFilter(), Page.All).OrderBy(static message => message.Date).Select(static message => message.Id)];
        JudgedLine answer = JudgedLinks.Answer(connection, messages[1], messages[0]);
        Assert.True(ItemCitation.HasSides(connection, answer.Id));
        Assert.Equal([messages[1], messages[0]], ItemCitation.All(connection, answer.Id).Select(static side => side.Item));
        JudgedLine step = JudgedLinks.StepOf(connection, messages[2], Wording);
        Assert.Equal(messages[2], ItemCitation.Whole(connection, step.Id).Item);
        Assert.StartsWith("The harbour board will shut the north gate", ItemCitation.Whole(connection, step.Id).Text, StringComparison.Ordinal);
        Assert.Throws<OnRecordException>(() => ItemCitation.Whole(connection, "step-0000000000000000"));
    }

    [Fact]
    public void Several_who_were_asked_in_the_same_words_are_requests_with_ids_of_their_own()
    {
        _case.Write("m.txt", Words);
        _case.Build();
        using SqliteConnection connection = _case.Open();
        RequestShape[] requests = [.. RequestList.Read(connection, new ItemFilter(), Page.All)];
        Assert.Equal(["Lucan Brandt", "Odile Garrow"], requests.Select(static request => request.Asked.Name!).Order(StringComparer.Ordinal));
        new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find).Judge(DecisionAction.Reject, requests[0].Id);
        Assert.Single(RequestList.Read(connection, new ItemFilter(), Page.All), static request => request.Verdict == "rejected");
    }

    [Fact]
    public void What_is_told_in_a_message_keeps_its_ids_and_decisions_when_a_copy_comes_to_stand_for_it()
    {
        _case.Write("b/m.eml", TempCase.Mail("m", "Quay", Words));
        _case.Write("b/reply.eml", TempCase.Mail("r", "Re: Quay", "So I hear.").Replace("Subject:", "In-Reply-To: <m@harbour.example>\r\nSubject:", StringComparison.Ordinal));
        _case.Build();
        Dictionary<string, string> before = Cited();
        Assert.Equal(["contact", "request", "statement", "thread"], before.Keys.Select(static id => id.Split('-')[0]).Distinct().Order(StringComparer.Ordinal));
        string[] told = [.. before.Keys.Where(static id => !id.StartsWith("thread-", StringComparison.Ordinal))];
        foreach (string id in told)
        {
            Decide(id);
        }

        AddCopy();
        Dictionary<string, string> now = Cited();
        Assert.Equal(before.Count, now.Count);
        Assert.DoesNotContain(told, now.ContainsKey);
        AssertLead(before);
        Assert.Equal(told.Length, Verdicts());
        Assert.Empty(Orphans());

        File.Delete(Path.Combine(_case.Release, "a/m.eml"));
        _case.Build();
        Assert.Equal(before, Cited());
        AssertLead(now);
        Assert.Equal(told.Length, Verdicts());
    }

    [Fact]
    public void A_case_that_grew_says_the_same_as_one_built_at_once_and_its_old_ids_lead_on()
    {
        _case.Write("b/m.eml", TempCase.Mail("m", "Quay", Words));
        _case.Build();
        Dictionary<string, string> before = Cited();
        AddCopy();
        AssertLead(before);
        string grown = _case.Exported();
        File.Delete(_case.CasePath);
        _case.Build();
        Assert.Equal(grown, _case.Exported());
    }

    [Fact]
    public void What_a_recovered_message_tells_keeps_its_ids_when_it_is_quoted_elsewhere_or_found()
    {
        const string Told = "I told the pilots that the side door is locked before eight in the morning.";
        _case.Write("m.eml", TempCase.Mail("a", "Re: Doors", $"Noted.\r\n\r\n{Block}{Told}\r\n"));
        _case.Build();
        Dictionary<string, string> before = Cited();
        string statement = Assert.Single(before.Keys, static id => id.StartsWith("statement-", StringComparison.Ordinal));
        Decide(statement);
        _case.Write("held.eml", "From: Lucan Brandt <brandt@docks.example>\r\nTo: Ann Roe <ann@harbour.example>\r\nDate: Fri, 2 Mar 2018 09:14:00 -0800\r\nMessage-ID: <h@docks.example>\r\nSubject: Doors\r\n\r\n" + Told + "\r\n");
        _case.Build();
        Assert.DoesNotContain(statement, Cited().Keys);
        using SqliteConnection connection = _case.Open();
        Assert.Equal("release/held.eml", ItemCitation.Whole(connection, statement).Path);
        Assert.Equal(1, Verdicts());
    }

    [Fact]
    public void A_dispute_keeps_its_id_and_verdict_when_the_item_of_a_side_is_replaced_by_a_copy()
    {
        _case.Write("b/m.eml", TempCase.Mail("m", "Quay", "Lena Soko said that Lucan Brandt had opened the north gate."));
        _case.Write("b/n.eml", TempCase.Mail("n", "Gate", "Odile Garrow said that Lucan Brandt had not opened the north gate.", date: "Tue, 6 Mar 2018 09:30:00 -0800"));
        _case.Build();
        string dispute = Assert.Single(Disputes()).Id;
        Decide(dispute);
        _case.Write("a/m.eml", "Received: from far.example\r\n" + TempCase.Mail("m", "Quay", "Lena Soko said that Lucan Brandt had opened the  north gate."));
        _case.Build();
        DisputeShape now = Assert.Single(Disputes());
        Assert.NotEqual(dispute, now.Id);
        Assert.Equal("confirmed", now.Verdict);
        using SqliteConnection connection = _case.Open();
        Assert.Equal(2, ItemCitation.All(connection, dispute).Count);
        Assert.Contains($"{dispute} is now {now.Id}.", CliProcess.Run("cite", dispute, "--case", _case.CasePath).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("is now", CliProcess.Run("cite", now.Id, "--case", _case.CasePath).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thread_whose_first_message_changes_its_id_is_found_by_the_old_one()
    {
        _case.Write("b/m.eml", TempCase.Mail("m", "Quay", "The quay is shut."));
        _case.Build();
        using (SqliteConnection connection = _case.Open())
        {
            string thread = Assert.Single(ThreadList.Read(connection, new ItemFilter(), Page.All)).Id;
            for (int at = 0; at < 8; at++)
            {
                _case.Write($"b/r{at}.eml", TempCase.Mail($"r{at}", "Re: Quay", $"Answer {at}.").Replace("Subject:", "In-Reply-To: <m@harbour.example>\r\nSubject:", StringComparison.Ordinal));
            }

            _case.Build();
            Assert.Equal(9, ThreadList.Members(connection, thread).Count);
        }
    }

    [Fact]
    public void What_is_told_leads_on_when_a_newer_reader_gave_its_item_another_id()
    {
        _case.Write("m.eml", TempCase.Mail("m", "Quay", Words));
        _case.Build();
        string told = Cited().Keys.First(static id => id.StartsWith("statement-", StringComparison.Ordinal));
        _case.Change("UPDATE entry SET reading = 0, item_hash = 170; UPDATE item SET hash = 170; UPDATE event SET hash = 7 WHERE kind = 0; UPDATE thread SET hash = 8");

        _case.Build();
        using SqliteConnection read = _case.Open();
        Assert.Equal(ItemCitation.Whole(read, told).Text, ItemCitation.Whole(read, "statement-0000000000000007").Text);
        Assert.Single(ThreadList.Members(read, "thread-0000000000000008"));
    }

    private void AddCopy()
    {
        _case.Write("a/m.eml", "Received: from far.example\r\n" + TempCase.Mail("m", "Quay", Words.Replace("that the", "that  the", StringComparison.Ordinal)));
        _case.Build();
    }

    private void Decide(string id) => new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find).Judge(DecisionAction.Confirm, id);

    /// <summary>The ids of all that is told and of threads, each with the words it is cited by on one line.</summary>
    private Dictionary<string, string> Cited()
    {
        using SqliteConnection connection = _case.Open();
        string[] ids =
        [
            .. StatementList.Read(connection, new ItemFilter(), Page.All).Select(static told => told.Id),
            .. ContactList.Read(connection, new ItemFilter(), Page.All).Select(static told => told.Id).Where(static id => id.StartsWith("contact-", StringComparison.Ordinal)),
            .. RequestList.Read(connection, new ItemFilter(), Page.All).Select(static told => told.Id),
            .. ThreadList.Read(connection, new ItemFilter(), Page.All).Select(static thread => thread.Id),
        ];
        return ids.ToDictionary(static id => id, id => Cite(connection, id), StringComparer.Ordinal);
    }

    private void AssertLead(Dictionary<string, string> before)
    {
        using SqliteConnection connection = _case.Open();
        Assert.All(before, one => Assert.Equal(one.Value, Cite(connection, one.Key)));
    }

    private static string Cite(SqliteConnection connection, string id) => string.Join(' ', ItemCitation.Whole(connection, id).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private int Verdicts()
    {
        using SqliteConnection connection = _case.Open();
        return StatementList.Read(connection, new ItemFilter(), Page.All).Count(static told => told.Verdict is not null) + ContactList.Read(connection, new ItemFilter(), Page.All).Count(static told => told.Verdict is not null)
            + RequestList.Read(connection, new ItemFilter(), Page.All).Count(static told => told.Verdict is not null);
    }

    private List<ProblemShape> Orphans()
    {
        using SqliteConnection connection = _case.Open();
        return [.. ProblemList.Read(connection, new LedgerFilter(Code: "decision-orphaned"), Page.All)];
    }

    private List<DisputeShape> Disputes()
    {
        using SqliteConnection connection = _case.Open();
        return [.. DisputeList.Read(connection, new ItemFilter(), Page.All)];
    }
}
