using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Store.Recording.Disputes;
using OnRecord.Tests.Query;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

public sealed class MessageIndexTests
{
    [Theory]
    [InlineData("ann@my_corp.example", "bo@myxcorp.example", 1)]
    [InlineData("ann@MY.example", "bo@my.example", 2)]
    [InlineData("ann@%", "bo@docks.example", 1)]
    [InlineData("ann@corp.example", "bo@my.corp.example", 1)]
    public void Only_those_with_the_same_domain_are_of_one_office(string one, string other, int people)
    {
        using CaseFixture made = CaseFixture.Of();
        AddAddress(made.Connection, 1, one);
        AddAddress(made.Connection, 2, other);
        Assert.Equal(people, new MessageIndex(made.Connection).OfficeOf(1).Count);
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(0, 0, false)]
    public void A_party_has_others_of_its_name_where_no_two_of_a_type_have_it(int type, int other, bool expected)
    {
        using CaseFixture made = CaseFixture.Of();
        AddParty(made.Connection, 1, type, "Bo Lund");
        AddParty(made.Connection, 2, other, "BO LUND");
        Assert.Equal(expected ? [1, 2] : [], new MessageIndex(made.Connection).OfName("Bo Lund", 1));
    }

    [Fact]
    public void Messages_between_two_are_those_of_the_time_that_is_asked_for()
    {
        FixtureItem[] items = [.. Enumerable.Range(1, 9).Select(static day => new FixtureItem($"release/{day}", "The quay.") { From = "Ann Roe <ann@quay.example>", To = "Bo Lund <bo@quay.example>", Date = $"2018-03-0{day}T09:30:00-08:00" })];
        using CaseFixture made = CaseFixture.Of(items);
        CaseFile.Execute(made.Connection, "INSERT INTO address_party SELECT address_id, address_id FROM address");
        long ann = CaseFile.Scalar(made.Connection, "SELECT address_id FROM address WHERE address = 'ann@quay.example'"), bo = CaseFile.Scalar(made.Connection, "SELECT address_id FROM address WHERE address = 'bo@quay.example'");
        long first = ItemDate.Parse("2018-03-03", null)!.Value.From, end = ItemDate.Parse("2018-03-05", null)!.Value.To + 1;
        Assert.Equal(["2018-03-05T09:30:00-08:00", "2018-03-04T09:30:00-08:00", "2018-03-03T09:30:00-08:00"], new MessageIndex(made.Connection).Between([ann], [bo], first, end).Select(static message => message.Date));
    }

    private static void AddAddress(SqliteConnection connection, int number, string address) =>
        CaseFile.Execute(connection, $"INSERT INTO address VALUES({number}, '{address}', NULL); INSERT INTO address_party VALUES({number}, {number})");

    private static void AddParty(SqliteConnection connection, int number, int type, string name) =>
        CaseFile.Execute(connection, $"INSERT INTO party VALUES({number}, {number}, {type}, '{name}', 1, '{{}}')");
}
