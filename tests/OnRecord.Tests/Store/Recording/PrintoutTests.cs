using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>Printed mail in text files.</summary>
public sealed class PrintoutTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_printout_is_not_taken_for_a_memorandum_of_the_same_writer_and_day()
    {
        _case.Write("doors.txt", "Sent: Monday, March 5, 2018 9:14 AM\nFrom: Roe, Ann\nTo: Lund, Bo\nSubject: Harbour doors\n\nThe doors are shut at nine.\n");
        _case.Write("memo.txt", "From: Ann Roe\nDate: March 5, 2018\nTo: Bo Lund\nRe: Harbour keys\n\nThe keys are kept by Cay.\n");
        Assert.Equal(["Harbour doors printed", "Harbour keys "], Messages().Select(static message => $"{message.Subject} {message.Recovered}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("From: Ann Roe\nDate: March 5, 2018\nTo: Bo Lund\nRe: Harbour keys\n\nThe keys are kept by Cay.\n")]
    [InlineData("From: Roe, Ann\nSent: Monday, March 5, 2018 9:14 AM\nTo: Lund, Bo\nRe: Harbour keys\n\nThe keys are kept by Cay.\n")]
    [InlineData("From: Roe, Ann\nDate: Monday, March 5, 2018 9:14 AM\nRe: Harbour keys\n\nThe keys are kept by Cay.\n")]
    public void The_subject_of_a_memorandum_stands_behind_re(string text)
    {
        _case.Write("keys.txt", text);
        Assert.Equal("Harbour keys", Assert.Single(Messages()).Subject);
        Assert.Equal("message", Assert.Single(_case.Find("subject:keys kind:message")).Kind);
    }

    [Theory]
    [InlineData("From:      Roe, Ann <ann@harbour.example>\nSent:      Monday, March 5, 2018 9:14 AM\nTo:\nSubject:\n\n\nI spoke with him yesterday.\n")]
    [InlineData("From:      ann.roe\nSent:      Monday, March 5, 2018 9:14 AM\nTo:\n\n\nI spoke with him yesterday.\n")]
    public void A_printout_whose_recipients_and_subject_were_taken_out_is_a_message_of_its_sender_and_moment(string mail)
    {
        _case.Write("spoke.txt", "   UNCLASSIFIED Department of Harbours Case No. H-2014-2 Doc No. H0578 Date: 11/30/2015\n\n                         RELEASE IN PART\n                         B6\n\n" + mail + "\n   UNCLASSIFIED Department of Harbours Case No. H-2014-2 Doc No. H0578 Date: 11/30/2015\n");
        Assert.Equal("2018-03-05T09:14", Assert.Single(Messages()).Date);
        Assert.Single(_case.Find("from:ann \"I spoke with him yesterday\""));
        using SqliteConnection connection = _case.Open();
        Assert.Empty(ChronologyList.Read(connection, new ItemFilter(From: "2015", To: "2016"), Page.All));
    }

    [Fact]
    public void The_day_of_a_release_is_not_when_the_mail_below_was_sent()
    {
        _case.Write("stamped.txt", "Case No. H-2014-2\nDoc No. H0578\nDate: 05/13/2015                     RELEASE IN\n                    PART B6\n     From:        Roe, Ann\n     Sent         Monday, March 5, 2018 9:14 AM\n     To:          Lund, Bo\n     Subject      Harbour doors\n\n     The doors are shut.\n");
        Assert.DoesNotContain(Messages(), static message => message.Date?.StartsWith("2015", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("3/4/2019 9:15", "2019-03-04", "2019-04-03")]
    [InlineData("3/4/2019", "2019-03-04", "2019-04-03")]
    [InlineData("3/4/2019 9:15 AM", null, null)]
    [InlineData("3/14/2019 9:15", null, null)]
    [InlineData("some day", null, null)]
    public void A_printed_date_that_may_be_two_days_is_a_problem_that_names_both(string sent, string? one, string? other)
    {
        _case.Write("oars.txt", $"From: Hall, Dee\nSent: {sent}\nTo: Lund, Bo\nSubject: Harbour oars\n\nSix oars went missing since Easter.\n");
        for (int builds = 0; builds < 2; builds++)
        {
            string id = Assert.Single(Messages()).Id;
            Assert.Equal(
                one is null ? [] : [$"The date of {id}, which is known from here, does not tell which number is the month: it is {one} or {other}."],
                _case.Ledger().SelectMany(static entry => entry.Problems).Where(static problem => problem.Code == "date-ambiguous").Select(static problem => problem.Text));
            _case.Change("DELETE FROM meta WHERE name = 'record'");
        }
    }

    [Theory]
    [InlineData("Sent: Saturday, March 10, 2018 9:15 AM\n")]
    [InlineData("")]
    public void Printed_mail_of_one_moment_or_of_none_stands_in_the_order_of_the_paper(string sent)
    {
        string[] subjects = ["Zinc", "Ants", "Lamps", "Oars", "Keys"];
        _case.Write("five.txt", "Harbour office\n\n" + string.Join('\n', subjects.Select(subject => $"From: {subject}oa {subject}field <{subject}@harbour.example>\n{sent}To: Lund, Bo\nSubject: {subject}\n\nWhat is said of {subject} in the book of this year is all that we know.\n")));
        Dictionary<string, string?> messages = Messages().ToDictionary(static message => message.Id, static message => message.Subject);
        Assert.Equal(subjects, messages.Values);
        using SqliteConnection connection = _case.Open();
        Assert.Equal(sent.Length == 0 ? [] : subjects, ChronologyList.Read(connection, new ItemFilter(), Page.All).Where(static entry => entry.Kind == "message").Select(static entry => entry.Text));
        Assert.Equal(subjects, ContactList.Read(connection, new ItemFilter(), Page.All).Select(contact => messages.GetValueOrDefault(contact.Id)).OfType<string>());
        Assert.Equal(subjects, _case.Find("kind:message").Select(static row => row.Subject));
    }

    [Theory]
    [InlineData("Cc: Boss Person\n", "Gate")]
    [InlineData("Cc: Boss Person\n", "Quite another thing")]
    public void A_printout_with_another_recipient_than_the_held_mail_is_listed_beside_it_and_found(string copied, string subject)
    {
        const string words = "We meet at the gate at nine. Do not bring the papers.";
        _case.Write("held.eml", $"From: Rita Sohl <rita@harbour.example>\nTo: Gero Mann <gero@harbour.example>\nDate: Thu, 7 May 2020 10:00:00 +0000\nSubject: Gate\nMessage-ID: <q1@harbour.example>\n\n{words}\n");
        _case.Write("print.txt", $"From: Rita Sohl\nSent: Thursday, May 7, 2020 10:00 AM\nTo: Gero Mann\n{copied}Subject: {subject}\n\n{words}\n");
        List<MessageShape> messages = Messages();
        MessageShape held = Assert.Single(messages, static message => message.Recovered is null);
        MessageShape printed = Assert.Single(messages, static message => message.Recovered is not null);
        Assert.Equal("Boss Person", Assert.Single(printed.Cc).Name);
        Assert.Equal([printed.Id], held.Variants);
        Assert.Equal([held.Id], printed.Variants);
        Assert.Equal(printed.Id, Assert.Single(_case.Find("to:boss")).Item);
        Assert.Equal([held.Id], Assert.Single(_case.Find("to:boss")).Variants);
    }

    [Fact]
    public void A_printed_time_keeps_the_precision_of_the_paper()
    {
        _case.Write("doors.txt", "From: Roe, Ann\nSent: Monday, March 5, 2018 9:14 AM\nTo: Lund, Bo\nSubject: Harbour doors\n\nThe doors are shut at nine.\n");
        Assert.Equal("2018-03-05T09:14", Assert.Single(Messages()).Date);
        using SqliteConnection connection = _case.Open();
        Assert.Equal(("2018-03-05T09:14", "minute"), Assert.Single(ChronologyList.Read(connection, new ItemFilter(), Page.All)).When is var when ? (when.Value, when.Precision) : default);
    }

    private List<MessageShape> Messages()
    {
        _case.Build();
        using SqliteConnection connection = _case.Open();
        return [.. MessageList.Read(connection, new ItemFilter(), Page.All)];
    }
}
