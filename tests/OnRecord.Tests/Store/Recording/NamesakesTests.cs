using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>Two people of one name in one case: what the address of either says is theirs, and what only the name says is neither's.</summary>
public sealed class NamesakesTests : IDisposable
{
    private const string Alder = "john.smith@alder.example", Birch = "jsmith@birch.example";

    private readonly TempCase _case = new();

    public NamesakesTests()
    {
        _case.Write("alder.eml", TempCase.Mail("alder", "Harbour", "Mary, the council will vote on Tuesday. I said on Monday that the plan was ready.\r\n\r\nJohn Smith", from: $"John Smith <{Alder}>"));
        _case.Write("birch.eml", TempCase.Mail("birch", "Fish", "I said on Monday that the prices will rise.", from: $"John Smith <{Birch}>", date: "Tue, 6 Mar 2018 09:30:00 -0800"));
        _case.Write("to.eml", TempCase.Mail("to", "Nets", "The nets are new.", date: "Wed, 7 Mar 2018 09:30:00 -0800").Replace("Bo Lund <bo@docks.example>", $"John Smith <{Birch}>", StringComparison.Ordinal));
        _case.Write("article.txt", "date 2018-03-08\nHarbour\n\nJohn Smith said that the harbour would close. Petra Garrow phoned John Smith on Tuesday.\n");
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData(Alder, "Harbour")]
    [InlineData(Birch, "Fish, Nets")]
    public void A_message_is_of_the_one_whose_address_it_has(string address, string subjects)
    {
        using SqliteConnection connection = _case.Open();
        Assert.Equal(subjects, string.Join(", ", MessageList.Read(connection, new ItemFilter(Party: PartyOf(connection, address)), Page.All).Select(static message => message.Subject)));
        string[] contacts = [.. ContactList.Read(connection, new ItemFilter(Party: PartyOf(connection, address)), Page.All).Select(static contact => contact.Id)];
        Assert.Equal(MessageList.Read(connection, new ItemFilter(Party: address), Page.All).Select(static message => message.Id), contacts);
    }

    [Theory]
    [InlineData(Alder, "that the plan was ready")]
    [InlineData(Birch, "that the prices will rise")]
    public void Who_writes_I_is_the_one_at_the_address(string address, string content)
    {
        using SqliteConnection connection = _case.Open();
        Assert.Equal([content], StatementList.Read(connection, new ItemFilter(Party: PartyOf(connection, address)), Page.All).Select(static statement => statement.Content));
    }

    [Fact]
    public void A_bare_name_is_neither()
    {
        using SqliteConnection connection = _case.Open();
        StatementShape told = Assert.Single(StatementList.Read(connection, new ItemFilter(), Page.All), static statement => statement.Content.Contains("close", StringComparison.Ordinal));
        ContactShape phoned = Assert.Single(ContactList.Read(connection, new ItemFilter(), Page.All), static contact => contact.Medium == "call");
        string?[] parties = [told.Speaker?.Party, Assert.Single(phoned.To).Party];
        Assert.DoesNotContain(PartyOf(connection, Alder), parties);
        Assert.DoesNotContain(PartyOf(connection, Birch), parties);
    }

    [Fact]
    public void Messages_and_contacts_say_the_same_of_who_it_is()
    {
        using SqliteConnection connection = _case.Open();
        MessageShape message = Assert.Single(MessageList.Read(connection, new ItemFilter(Party: Alder), Page.All));
        ContactShape contact = Assert.Single(ContactList.Read(connection, new ItemFilter(Party: Alder), Page.All), one => one.Id == message.Id);
        Assert.Equal((PartyOf(connection, Alder), PartyOf(connection, Alder)), (message.From?.Party, contact.From?.Party));
    }

    private static string PartyOf(SqliteConnection connection, string address) =>
        Assert.Single(PartyList.Read(connection, null, false, Page.All), party => party.Addresses.Contains(address)).Id;
}
