using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Store.Decisions;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>A name of one word is the only full name of the case only where something says so, and where nothing speaks against it.</summary>
public sealed class ShortNameLinkTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Dominique Fennimore, the wife of the governor, opened a school.", "President Fennimore spoke to the consul. \"We shall win,\" Fennimore said.")]
    [InlineData("Dominique Fennimore opened a school.", "\"We shall win,\" Fennimore said.")]
    [InlineData("Lucan Fennimore, a spokesman for the Tide Board, opened a school.", "\"We shall win,\" said Fennimore, a spokesman for the Quay Union.")]
    public void A_family_name_in_another_file_is_nobodys(string full, string brief) => Assert.Null(Called(full, brief));

    [Theory]
    [InlineData("Mayor Lucan Fennimore opened a school.", "Mayor Fennimore spoke to the consul. \"We shall win,\" Fennimore said.")]
    [InlineData("Sen. Lucan Fennimore opened a school.", "Senator Fennimore spoke to the consul. \"We shall win,\" Fennimore said.")]
    public void Whoever_holds_the_same_office_there_is_meant(string full, string brief) => Assert.Equal("Lucan Fennimore", Called(full, brief));

    [Theory]
    [InlineData("Lucan Fennimore runs the crane.", "Fennimore said that the quay was shut.", "Lucan Fennimore")]
    [InlineData("Lucan Fennimore runs the crane.", "Mr. Fennimore said that the quay was shut.", "Lucan Fennimore")]
    [InlineData("Stephanie Fennimore runs the crane.", "Mr. Fennimore said that the quay was shut.", null)]
    [InlineData("Stephanie Fennimore runs the crane.", "Fennimore said that he had shut the quay.", null)]
    [InlineData("Lucan Fennimore runs the crane.", "A man called Fennimore (not his real name) came. Fennimore said that the quay was shut.", null)]
    [InlineData("Dominique Fennimore, the wife of the governor, came.", "President Fennimore said that the quay was shut.", null)]
    public void The_full_name_in_the_thread_tells_whom_a_family_name_means_unless_something_speaks_against_it(string full, string brief, string? expected)
    {
        _case.Write("a.eml", Mail("a", "Cora Fox <cora@fox.example>", null, full));
        _case.Write("b.eml", Mail("b", "Ann Quill <ann@docks.example>", "a", brief));
        Assert.Equal(expected, Speaker());
    }

    [Fact]
    public void Another_given_name_in_the_subject_speaks_against_it()
    {
        _case.Write("a.eml", Mail("a", "Cora Fox <cora@fox.example>", null, "Lucan Fennimore runs the crane."));
        _case.Write("b.eml", Mail("b", "Ann Quill <ann@docks.example>", "a", "Fennimore said that the quay was shut.").Replace("Subject: Quay", "Subject: Tim Fennimore", StringComparison.Ordinal));
        Assert.Null(Speaker());
    }

    [Theory]
    [InlineData("Ann Quill <ann@docks.example>", "Fennimore", "Lucan Fennimore")]
    [InlineData("Ola Berg <ola@docks.example>", "Fennimore", null)]
    [InlineData("Ola Berg <ola@docks.example>", "Mr Fennimore", "Lucan Fennimore")] // a colleague of Ann Quill's
    [InlineData("Ola Berg <ola@pier.example>", "Mr Fennimore", null)]
    public void Whoever_writes_means_whom_they_write_to(string from, string name, string? expected)
    {
        _case.Write("a.eml", Mail("a", "Ann Quill <ann@docks.example>", null, "The crane is here.").Replace("To: Bo Lund <bo@docks.example>", "To: Lucan Fennimore <lucan@fox.example>", StringComparison.Ordinal));
        _case.Write("news.txt", "date 2018-03-06\nNews\n\nLucan Fennimore opened a school.\n");
        _case.Write("b.eml", Mail("b", from, null, $"{name} said that the quay was shut.").Replace("Subject: Quay", "Subject: Pier", StringComparison.Ordinal).Replace("bo@docks.example", "bo@pier.example", StringComparison.Ordinal));
        Assert.Equal(expected, Speaker());
    }

    [Theory]
    [InlineData("Lucan Fennimore <lucan@docks.example>", null)] // nobody calls himself so
    [InlineData("Ann Quill <ann@docks.example>", "Lucan Fennimore")]
    public void Who_writes_is_not_whom_the_words_tell_of(string from, string? expected)
    {
        _case.Write("a.eml", Mail("a", from, null, "I have given the list to Mr Fennimore. Fennimore said that the quay was shut.").Replace("To: Bo Lund <bo@docks.example>", "To: Bo Lund <bo@docks.example>, Lucan Fennimore <lucan@docks.example>", StringComparison.Ordinal));
        Assert.Equal(expected, Speaker());
    }

    [Fact]
    public void A_message_that_carries_a_document_tells_whom_that_means()
    {
        _case.Write("a.eml", "From: Ann Quill <ann@docks.example>\r\nTo: Lucan Fennimore <lucan@fox.example>\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nMessage-ID: <a@docks.example>\r\nSubject: Quay\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the notes.\r\n--b\r\nContent-Type: text/plain; name=\"notes.txt\"\r\nContent-Disposition: attachment; filename=\"notes.txt\"\r\n\r\nNotes of Monday\r\n\r\nFennimore said that the quay was shut.\r\n--b--\r\n");
        Assert.Equal("Lucan Fennimore", Speaker());
    }

    [Fact]
    public void A_short_name_has_a_reason_and_a_reviewer_takes_it_away()
    {
        Assert.Equal("Lucan Fennimore", Called("Mayor Lucan Fennimore opened a school.", "Mayor Fennimore spoke to the consul. \"We shall win,\" Fennimore said."));
        string id = Party();
        using (SqliteConnection connection = _case.Open())
        {
            PartyReasonShape reason = Assert.Single(PartyList.Why(connection, id));
            Assert.Equal(("fennimore", "lucan fennimore", "family_name_with_role", 70), (reason.One, reason.Other, reason.Why, reason.Score));
            Assert.EndsWith("b.txt", reason.Citation!.Path, StringComparison.Ordinal);
        }

        Decision split = Decisions().Split(id, "Fennimore");
        Assert.Null(Speaker());
        Decisions().Undo(split.Id.ToString());
        Assert.Equal("Lucan Fennimore", Speaker());
    }

    private static string Mail(string id, string from, string? answers, string body) =>
        $"From: {from}\r\nTo: Bo Lund <bo@docks.example>\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nMessage-ID: <{id}@docks.example>\r\n{(answers is null ? "" : $"In-Reply-To: <{answers}@docks.example>\r\n")}Subject: Quay\r\n\r\n{body}\r\n";

    private string? Called(string full, string brief)
    {
        _case.Write("a.txt", $"date 2018-03-06\nSchool\n\n{full}\n");
        _case.Write("b.txt", $"date 2018-03-16\nPort\n\n{brief}\n");
        return Speaker();
    }

    private string? Speaker()
    {
        _case.Build();
        using SqliteConnection connection = _case.Open();
        StatementShape said = Assert.Single(StatementList.Read(connection, new ItemFilter(), Page.All), static said => said.Speaker?.Text.Contains("Fennimore", StringComparison.Ordinal) == true);
        return said.Speaker!.Party is null ? null : said.Speaker.Name;
    }

    private string Party()
    {
        using SqliteConnection connection = _case.Open();
        return Assert.Single(PartyList.Read(connection, "lucan fennimore", withAll: true, Page.All)).Id;
    }

    private CaseDecisions Decisions() => new(_case.CasePath, "ann", TimeProvider.System, JudgedLines.Find);
}
