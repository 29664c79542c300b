using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>One name beside two addresses of one message: two people, or one who has both.</summary>
public sealed class NamesakeHeadersTests : IDisposable
{
    private const string Port = "Petra Garrow <petra.garrow@port.example>", Firm = "Petra Garrow <pgarrow@lawfirm.example>", Home = "Petra Garrow <petra77@gmail.com>";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Bo Lund <bo@docks.example>", Port + ", " + Firm, "Please agree on clause four.", 1)] // at the new place and at the old one
    [InlineData(Firm, Port, "Petra, I propose that the port pays nothing.", 2)] // greeted
    [InlineData(Firm, Port, "Dear Ms. Garrow:\r\n\r\nI propose that the port pays nothing.", 2)]
    [InlineData(Firm, Port, "call the diver about the crane before Friday", 1)] // a note to herself
    [InlineData(Firm, Port, "Bo, I propose that the port pays nothing.", 1)] // greets somebody else
    [InlineData("Bo Lund <bo@docks.example>", Port + ", " + Home, "Please agree on clause four.", 1)] // at work and at home
    public void They_are_two_where_a_message_treats_them_so(string from, string to, string words, int people)
    {
        Write("one.eml", from, to, words);
        Assert.Equal(people, With("garrow").Length);
    }

    [Theory]
    [InlineData("I write to you both as I never know which of you I get.", 2)]
    [InlineData("One of\r\nyou must sign.", 2)]
    [InlineData("The road is closed.", 1)]
    [InlineData("I sent you two reports.", 1)]
    [InlineData("I will send you both files, and thank you two weeks early.", 1)]
    [InlineData("I read both of your letters and one of yours twice.", 1)]
    [InlineData("The road is closed.\r\n\r\n> I never know which of you I get.", 1)] // somebody else's words
    public void A_message_to_two_addresses_may_speak_to_two(string words, int people)
    {
        Write("one.eml", "Bo Lund <bo@docks.example>", Port + ", " + Firm, words);
        Assert.Equal(people, With("garrow").Length);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)] // nothing but two jobs
    public void Two_on_one_message_who_sign_for_different_employers_are_two(bool isTogether, int people)
    {
        Write("one.eml", Port, "Bo Lund <bo@docks.example>", "The road is closed until the evening of Monday.\r\n\r\n-- \r\nPetra Garrow\r\nCommunications Director\r\nHarbour Trust\r\n");
        Write("two.eml", Firm, "Bo Lund <bo@docks.example>", "The bread is baked and comes on Monday morning.\r\n\r\n-- \r\nPetra Garrow\r\nManaging Director\r\nQuay Bakery Inc.\r\n");
        Write("three.eml", "Bo Lund <bo@docks.example>", isTogether ? Port + ", " + Firm : Port, "Please agree on clause four.");
        Assert.Equal(people, With("garrow").Length);
        using SqliteConnection connection = _case.Open();
        PartyShape[] named = [.. PartyList.Read(connection, "garrow", false, Page.All).Where(static party => party.Addresses.Count > 0)];
        Assert.All(named, static party => Assert.Equal("Petra Garrow", party.Name));
        Assert.Equal(people, named.Length);
        if (!isTogether)
        {
            Assert.Contains(PartyList.Why(connection, named[0].Id), static reason => reason.Score == 60);
            Assert.DoesNotContain(PartyList.Why(connection, named[0].Id), static reason => reason.Score > 60);
        }
    }

    [Fact]
    public void An_address_that_a_reviewer_takes_out_keeps_its_name_and_its_messages()
    {
        Write("one.eml", Port, "Bo Lund <bo@docks.example>", "The road is closed.");
        Write("two.eml", Firm, "Bo Lund <bo@docks.example>", "The bread is baked.");
        _case.Build();
        string id;
        using (SqliteConnection connection = _case.Open())
        {
            id = Assert.Single(PartyList.Read(connection, "petra garrow", false, Page.All)).Id;
        }

        new OnRecord.Store.Decisions.CaseDecisions(_case.CasePath, "ann", TimeProvider.System, OnRecord.Query.Decisions.JudgedLines.Find).Split(id, "pgarrow@lawfirm.example");
        using SqliteConnection split = _case.Open();
        PartyShape[] people = [.. PartyList.Read(split, "garrow", false, Page.All).Where(static party => party.Addresses.Count > 0)];
        Assert.Equal(["petra.garrow@port.example", "pgarrow@lawfirm.example"], people.Select(static party => Assert.Single(party.Addresses)).Order(StringComparer.Ordinal));
        Assert.All(people, static party => Assert.Equal("Petra Garrow", party.Name));
    }

    [Fact]
    public void A_son_whose_headers_leave_his_mark_out_is_not_one_with_another_initial()
    {
        Write("one.eml", "Bo Garrow Jr. <bgarrow@d.example>", "Ann Roe <ann@harbour.example>", "The wall is cracked.");
        Write("two.eml", "Bo Garrow <bgarrow@d.example>", "Ann Roe <ann@harbour.example>", "The pier is shut.");
        Write("three.eml", "Bo L. Garrow <blgarrow@d.example>", "Ann Roe <ann@harbour.example>", "The gate is open.");
        Assert.Equal(["bgarrow@d.example", "blgarrow@d.example"], With("garrow").Select(static addresses => Assert.Single(addresses)).Order(StringComparer.Ordinal));
    }

    private void Write(string name, string from, string to, string words) =>
        _case.Write(name, $"From: {from}\r\nTo: {to}\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nMessage-ID: <{name}@mail.example>\r\nSubject: pier\r\n\r\n{words}\r\n");

    /// <summary>The addresses of each party with an address that has a word.</summary>
    private IReadOnlyList<string>[] With(string word)
    {
        _case.Build();
        using SqliteConnection connection = _case.Open();
        return [.. PartyList.Read(connection, null, false, Page.All).Select(static party => party.Addresses).Where(addresses => addresses.Any(address => address.Contains(word, StringComparison.Ordinal) || address.Contains("petra", StringComparison.Ordinal)))];
    }
}
