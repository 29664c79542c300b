using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Events;

/// <summary>A list of contacts says what it does not have.</summary>
public sealed class ContactsLeftOutTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Messages_without_recipients_and_contacts_without_times_are_counted()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The quay is shut.").Replace("To: Bo Lund <bo@docks.example>\r\n", "", StringComparison.Ordinal));
        _case.Write("b.eml", TempCase.Mail("b", "Quay", "Cy Fox met with Di Marsh.", "Bo Lund <bo@docks.example>"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal("Not in it: 1 message that names no recipient (messages has it).", ContactsLeftOut.Sentence(connection, new ItemFilter()));
        Assert.Equal("Not in it: 1 message that names no recipient (messages has it), and 1 contact whose words give no time (contacts without times has it).", ContactsLeftOut.Sentence(connection, new ItemFilter(From: "2018-03-01")));
        Assert.Null(ContactsLeftOut.Sentence(connection, new ItemFilter(Party: "bo@docks.example")));
        Assert.Equal("Not in it: 1 contact whose words give no time (contacts without times has it).", ContactsLeftOut.Sentence(connection, new ItemFilter(Party: "Cy Fox", To: "2018-04-01")));
    }

    [Fact]
    public void What_an_answer_of_a_day_quotes_of_that_evening_is_not_of_that_morning()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Ferry", "The morning note.", date: "Wed, 12 Sep 2018 09:00:00 -0400"));
        _case.Write("print.txt", "From: Lund, Bo <lund@docks.example>\nSent: Wednesday, September 12, 2018\nTo: Roe, Ann\nSubject: Fw: Keys\n\nThis is nice.\n\n-----Original Message-----\nFrom: Fox, Cy\nSent: Wednesday, September 12, 2018 10:08 PM\nTo: Lund, Bo\nSubject: Keys\n\nThe keys of the quay are back.\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        List<string?> times = [.. ContactList.Read(connection, new ItemFilter(), Page.All).Select(static contact => contact.When?.Value).Where(static time => time?.Contains('T', StringComparison.Ordinal) is true)];
        Assert.Equal(["2018-09-12T09:00:00-04:00", "2018-09-12T22:08"], times);
    }
}
