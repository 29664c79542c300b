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
