using System.Text;
using CsCheck;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Analysis;
using OnRecord.Store.Building;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>Who is who in a case, and who said what to whom: from the files to the listings.</summary>
public sealed class PeopleStageTests : IDisposable
{
    private const string Article = """
        date 2018-03-16
        Quay row goes on

        Odile Garrow, director of the Tide Board, told the Averil Ledger on Tuesday that she had not warned the shop owners.

        Lena Soko reported that Lucan Brandt said the quay was safe. Odile Garrow met with Ann Roe on Monday, according to two officials.

        Brandt did not respond to requests for comment.
        """;

    private const string Block = "-----Original Message-----\r\nFrom: Lucan Brandt <brandt@docks.example>\r\nSent: Friday, March 2, 2018 9:14 AM\r\nTo: Ann Roe\r\nSubject: Doors\r\n\r\n";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_statement_has_its_speaker_time_and_the_bytes_of_its_words()
    {
        string path = _case.Write("article.txt", Article);
        _case.Build();
        StatementShape told = Assert.Single(Statements(), static statement => statement.Cue == "told");
        Assert.Equal(("Odile Garrow", "2018-03-13", "2018-03-16"), (told.Speaker?.Name, told.Said?.Value, told.Published?.Value));
        Assert.Equal("that she had not warned the shop owners", told.Content);
        Assert.Equal("Averil Ledger", told.Addressee?.Name);
        long[] place = Assert.Single(Assert.Single(told.ContentSpans).Bytes);
        Assert.Equal(told.Content, Encoding.UTF8.GetString(File.ReadAllBytes(path)[(int)place[0]..(int)place[1]]));
        Assert.Null(told.ToldIn);
    }

    [Fact]
    public void Ids_of_statements_contacts_and_parties_are_cited_by_their_words()
    {
        _case.Write("article.txt", Article);
        _case.Build();
        using SqliteConnection connection = _case.Open();
        StatementShape told = Statements().First(static statement => statement.Cue == "told");
        Assert.Equal(told.Citation.Text, ItemCitation.Whole(connection, told.Id).Text);
        ContactShape met = ContactList.Read(connection, new ItemFilter(), Page.All).First();
        Assert.Equal(met.Citation.Text, ItemCitation.Whole(connection, met.Id).Text);
        PartyShape garrow = Assert.Single(PartyList.Read(connection, "garrow", withAll: false, Page.All));
        Assert.Equal("Odile Garrow", ItemCitation.Whole(connection, garrow.Id).Text);
    }

    [Fact]
    public void A_chain_names_who_tells_it()
    {
        _case.Write("article.txt", Article);
        _case.Build();
        StatementShape said = Assert.Single(Statements(), static statement => statement.Speaker?.Name == "Lucan Brandt" && statement.Chain.Count > 0);
        Assert.Equal(["Lena Soko"], said.Chain.Select(static teller => teller.Name));
    }

    [Fact]
    public void The_writer_of_a_message_and_a_person_in_an_article_are_one_party_with_a_reason()
    {
        _case.Write("article.txt", Article);
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "I told the pilots that the quay is shut.", from: "Odile Garrow <garrow@tide.example>"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        PartyShape garrow = Assert.Single(PartyList.Read(connection, "garrow", withAll: false, Page.All));
        Assert.Equal(["garrow@tide.example"], garrow.Addresses);
        Assert.Contains(garrow.Roles, static role => role.Text == "director of the Tide Board");
        Assert.Equal("header_name_and_address", Assert.Single(PartyList.Why(connection, garrow.Id)).Why);
        Assert.Equal(garrow.Id, Messages().Single().From?.Party);
        Assert.Equal(garrow.Id, Assert.Single(Statements(), static statement => statement.Speaker?.Text == "I").Speaker?.Party);
    }

    [Fact]
    public void Words_of_a_recovered_message_are_its_writers_and_counted_once()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Re: Doors", $"Noted.\r\n\r\n{Block}I told the pilots that the side door is locked before eight in the morning.\r\n"));
        _case.Write("b.eml", TempCase.Mail("b", "Fw: Doors", $"See below.\r\n\r\n{Block}I told the pilots that the side door is locked before eight in the morning.\r\n"));
        _case.Build();
        StatementShape told = Assert.Single(Statements());
        Assert.Equal("Lucan Brandt", told.Speaker?.Name);
        Assert.Equal(Messages().Single(static message => message.Recovered is not null).Id, told.ToldIn);
    }

    [Theory]
    [InlineData("Bo Lund <bo@docks.example>", true)]
    [InlineData("Bo Lund <bo@docks.example>, Lena Soko <soko@docks.example>", false)] // with whom of the two is not said
    public void What_was_discussed_with_whoever_it_is_written_to_is_a_contact(string to, bool expected)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "As discussed by telephone yesterday, the north gate of the quay will be shut on Friday.").Replace("Bo Lund <bo@docks.example>", to, StringComparison.Ordinal));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        ContactShape[] told = [.. ContactList.Read(connection, new ItemFilter(Party: "roe"), Page.All).Where(static contact => contact.AccordingTo is not null)];
        Assert.Equal(expected ? [("Ann Roe", "Bo Lund", "call", "2018-03-04")] : [], told.Select(static contact => (contact.From!.Name!, contact.To[0].Name!, contact.Medium, contact.When!.Value!)));
        ChronologyShape[] entries = [.. ChronologyList.Read(connection, new ItemFilter(Party: "lund"), Page.All).Where(static entry => entry.Kind == "contact")];
        Assert.Equal(expected ? ["between Ann Roe", "between Bo Lund", "according_to Ann Roe"] : [], entries.SelectMany(static entry => entry.Parties).Select(static one => $"{one.Role} {one.Name}"));
    }

    [Fact]
    public void Contacts_are_messages_and_what_texts_tell_of()
    {
        _case.Write("article.txt", Article);
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "See you then."));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        List<ContactShape> contacts = [.. ContactList.Read(connection, new ItemFilter(), Page.All)];
        Assert.Equal(ContactList.Count(connection, new ItemFilter()), contacts.Count);
        Assert.Equal(["email", "meeting"], contacts.Select(static contact => contact.Medium));
        Assert.Equal(("Odile Garrow", "Ann Roe", "two officials", "2018-03-12"), (contacts[1].From?.Name, contacts[1].To[0].Name, contacts[1].AccordingTo?.Text, contacts[1].When?.Value));
        Assert.Null(contacts[0].AccordingTo);
    }

    [Fact]
    public void Requests_and_the_chronology_stand_at_their_times()
    {
        _case.Write("article.txt", Article);
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "See you then."));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        RequestShape request = Assert.Single(RequestList.Read(connection, new ItemFilter(), Page.All));
        Assert.Equal(("Lucan Brandt", "no_response"), (request.Asked.Name, request.Outcome));
        List<ChronologyShape> entries = [.. ChronologyList.Read(connection, new ItemFilter(), Page.All)];
        Assert.Equal(["message", "contact", "statement"], entries.Select(static entry => entry.Kind));
        Assert.Equal(2, ChronologyList.Count(connection, new ItemFilter(From: "2018-03-12")));
        Assert.Equal(1, ChronologyList.Count(connection, new ItemFilter(Party: "ann roe", From: "2018-03-12")));
    }

    [Fact]
    public void Patches_and_other_languages_say_nothing()
    {
        _case.Write("patch.txt", "--- a/quay.c\n+++ b/quay.c\n@@ -1 +1 @@\n-/* Ann Roe said that the quay is shut. */\n+/* Bo Lund said that it is open. */\n");
        _case.Write("de.txt", "Die Stadt sagt, dass der Hafen noch nicht offen ist und dass auch die Schule zu bleibt.\n");
        _case.Build();
        Assert.Empty(Statements());
    }

    [Fact]
    public void A_case_that_grew_file_by_file_in_any_order_is_the_same_record()
    {
        (string Name, string Content)[] files =
        [
            ("article.txt", Article),
            ("a.eml", TempCase.Mail("a", "Re: Doors", $"Noted.\r\n\r\n{Block}I told the pilots that Odile Garrow said the door is locked before eight.\r\n")),
            ("b.eml", TempCase.Mail("b", "Doors", "I told the pilots that Odile Garrow said the door is locked before eight.", from: "Lucan Brandt <brandt@docks.example>", date: "Fri, 2 Mar 2018 09:14:00 -0800")),
            ("c.eml", TempCase.Mail("c", "Quay", "Lucan said that he had warned nobody.", from: "Odile Garrow <garrow@tide.example>")),
            ("ask.eml", Sent("ask", "soko@harbourledger.example", "garrow@tide.example", "I am a reporter with the Harbour Ledger. When did the board learn that the pier is shut?")),
            ("no.eml", Sent("no", "garrow@tide.example", "soko@harbourledger.example", "We decline to comment on the pier.")),
            ("yes.eml", Sent("yes", "garrow@tide.example", "soko@harbourledger.example", "The board learned of it on Friday.")),
        ];
        string Build(IEnumerable<(string Name, string Content)> order, bool atOnce)
        {
            using var grown = new TempCase();
            foreach ((string name, string content) in order)
            {
                grown.Write(name, content);
                if (!atOnce)
                {
                    grown.Build();
                }
            }

            grown.Build();
            return grown.Exported();
        }

        string expected = Build(files, atOnce: true);
        Assert.Contains("\"statement-", expected, StringComparison.Ordinal);
        Assert.Contains("\"known\":\"asked\"", expected, StringComparison.Ordinal);
        Gen.Shuffle(files).Sample(order => Assert.Equal(expected, Build(order, atOnce: false)), iter: 3, threads: 1);
    }

    [Fact]
    public void An_interrupted_analysis_goes_on_where_it_was()
    {
        _case.Write("article.txt", Article);
        _case.Build();
        string expected = _case.Exported();
        using (SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath))
        {
            CaseFile.Execute(connection, "DELETE FROM meta WHERE name = 'people'; DELETE FROM event; DELETE FROM finding;");
            CaseFile.CloseWrite(connection);
        }

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new CaseBuilder(new BuildOptions([_case.Release], _case.CasePath), TimeProvider.System).Run(cancelled.Token));
        _case.Build();
        Assert.Equal(expected, _case.Exported());
    }

    private static string Sent(string id, string from, string to, string body) =>
        $"From: {from}\r\nTo: {to}\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nMessage-ID: <{id}@mail.example>\r\n{(id == "ask" ? "" : "References: <ask@mail.example>\r\n")}Subject: Re: Pier\r\n\r\n{body}\r\n";

    private List<StatementShape> Statements()
    {
        using SqliteConnection connection = _case.Open();
        List<StatementShape> statements = [.. StatementList.Read(connection, new ItemFilter(), Page.All)];
        Assert.Equal(StatementList.Count(connection, new ItemFilter()), statements.Count);
        return statements;
    }

    private List<MessageShape> Messages()
    {
        using SqliteConnection connection = _case.Open();
        return [.. MessageList.Read(connection, new ItemFilter(), Page.All)];
    }

    [Fact]
    public void Findings_that_are_made_anew_are_not_read_by_the_number_of_old_events()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "Odile Garrow said that the quay was shut. Lena Soko said that the pier was open."));
        _case.Build();
        string before = _case.Exported();
        _case.Change("UPDATE finding SET rules = 1; UPDATE event SET number = 1 - number WHERE kind = 0; DELETE FROM meta WHERE name = 'people'");
        Assert.ThrowsAny<OperationCanceledException>(() => new CaseBuilder(new BuildOptions([_case.Release], _case.CasePath), TimeProvider.System, new ItemGuard(static (step, _) =>
        {
            if (step == AnalysisStep.People)
            {
                throw new OperationCanceledException();
            }
        })).Run(CancellationToken.None));
        using (SqliteConnection connection = _case.Open())
        {
            Assert.Throws<OnRecordException>(() => StatementList.Read(connection, new ItemFilter(), Page.All).ToList());
        }

        _case.Build();
        Assert.Equal(before, _case.Exported());
    }

    [Theory]
    [InlineData("The quay is cold.", null)]
    [InlineData("Ann Roe, mayor of Averil, met the pilots.", "Ann Roe")]
    public void Somebody_with_an_office_and_a_family_name_is_no_correspondent_whom_nobody_gives_that_office(string elsewhere, string? expected)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "Mayor Roe said that the quay was shut.", "Bo Lund <bo@docks.example>").Replace("To: Bo Lund <bo@docks.example>", "To: Ann Roe <ann@harbour.example>", StringComparison.Ordinal));
        _case.Write("b.txt", $"date 2018-03-16\nPilots\n\n{elsewhere}\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        StatementShape said = Assert.Single(StatementList.Read(connection, new ItemFilter(), Page.All), static statement => statement.Content.Contains("shut", StringComparison.Ordinal));
        Assert.Equal(expected, said.Speaker!.Party is null ? null : said.Speaker.Name);
    }
}
