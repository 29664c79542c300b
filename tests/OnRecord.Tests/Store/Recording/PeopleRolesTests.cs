using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>What people are said to be and when, in signatures and in texts, and short names that a thread or a rare family name explains.</summary>
public sealed class PeopleRolesTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_signature_says_as_what_somebody_writes_and_for_whom()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The crane comes at nine on Monday and stays until the evening.\r\n\r\n-- \r\nAnn Quill\r\nCommunications Director\r\nHarbour Trust\r\n"));
        _case.Build();
        RoleShape role = Assert.Single(Party("ann quill").Roles);
        Assert.Equal(("Communications Director", "Harbour Trust"), (role.Text, role.Of));
        Assert.Equal("Communications Director", role.Citation?.Text);
    }

    [Fact]
    public void A_role_is_told_from_the_first_to_the_last_date_and_cited_where_it_is_told_first()
    {
        _case.Write("b.txt", "date 2018-05-02\nQuay\n\nOdile Garrow, director of the Tide Board, said that it would rain all week.\n");
        _case.Write("a.txt", "date 2018-03-16\nQuay\n\nOdile Garrow, director of the Tide Board, told reporters that the quay was shut.\n");
        _case.Write("c.txt", "date 2019-01-09\nQuay\n\nOdile Garrow, the mayor, said that the quay was open again.\n");
        _case.Build();
        IReadOnlyList<RoleShape> roles = Party("odile garrow").Roles;
        Assert.Equal([("director of the Tide Board", "2018-03-16", "2018-05-02"), ("mayor", "2019-01-09", "2019-01-09")], roles.Select(static role => (role.Text, role.From, role.To)));
        Assert.EndsWith("a.txt", roles[0].Citation?.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_name_is_that_of_the_one_person_of_the_thread_who_has_it()
    {
        _case.Write("a.eml", Mail("a", "Lucan Brandt <brandt@docks.example>", "Ann Quill <ann@docks.example>", null, "The quay is shut today."));
        _case.Write("b.eml", Mail("b", "Ann Quill <ann@docks.example>", "Bo Lund <bo@docks.example>", "a", "Lucan said that the quay was shut."));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal("Lucan Brandt", Assert.Single(StatementList.Read(connection, new ItemFilter(), Page.All)).Speaker?.Name);
    }

    [Fact]
    public void A_given_name_that_two_of_the_thread_have_is_nobodys()
    {
        _case.Write("a.eml", Mail("a", "Lucan Brandt <brandt@docks.example>", "Lucan Orr <orr@docks.example>", null, "The quay is shut today."));
        _case.Write("b.eml", Mail("b", "Ann Quill <ann@docks.example>", "Bo Lund <bo@docks.example>", "a", "Lucan said that the quay was shut."));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Null(Assert.Single(StatementList.Read(connection, new ItemFilter(), Page.All)).Speaker?.Party);
    }

    [Fact]
    public void An_initial_in_a_document_is_that_of_the_only_person_of_a_rare_family_name()
    {
        _case.Write("a.eml", Mail("a", "Lucan Brandt <brandt@docks.example>", "Ann Quill <ann@docks.example>", null, "The quay is shut today."));
        _case.Write("note.txt", "Quay notes\n\nOn Monday the deputy, L. Brandt, said that the quay was shut.\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Assert.Equal("Lucan Brandt", Assert.Single(StatementList.Read(connection, new ItemFilter(), Page.All)).Speaker?.Name);
    }

    private static string Mail(string id, string from, string to, string? answers, string body) =>
        $"From: {from}\r\nTo: {to}\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nMessage-ID: <{id}@docks.example>\r\n{(answers is null ? "" : $"In-Reply-To: <{answers}@docks.example>\r\n")}Subject: Quay\r\n\r\n{body}\r\n";

    private PartyShape Party(string name)
    {
        using SqliteConnection connection = _case.Open();
        return Assert.Single(PartyList.Read(connection, name, withAll: false, Page.All));
    }
}
