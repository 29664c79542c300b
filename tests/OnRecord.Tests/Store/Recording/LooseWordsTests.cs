using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>What is told in quoted or forwarded words that are of no message: it stands in the record once, and is nobody's who is known.</summary>
public sealed class LooseWordsTests : IDisposable
{
    private const string Said = "Odile Garrow said that the north gate of the harbour was left open all night.";

    private const string Other = "Lucan Brandt said that nobody on the quay had been told of the repairs to the crane.";

    private const string Divider = "----- Forwarded by Ann Roe on 03/05/2018 09:14 AM -----";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("Look at this.\r\n\r\n> {0}")]
    [InlineData("Look at this.\r\n\r\n>> {0}")] // quoted by somebody who is quoted
    [InlineData("Look at this.\r\n\r\n" + Divider + "\r\n\r\n{0}")]
    [InlineData("Look at this.\r\n\r\n-----Original Message-----\r\n\r\n{0}")]
    [InlineData("From: Ann Roe\r\nTo: The pilots\r\nDate: March 5, 2018\r\nSubject: Gate\r\n\r\n{0}")] // the head of a memo
    [InlineData("On Fri, Mar 2, 2018 at 9:14 AM Bo Lund <bo@docks.example> wrote:\r\n> Is it shut?\r\n\r\nLook at this.\r\n\r\n>> {0}")] // deeper than the header
    public void Quoted_words_that_no_header_names_are_read_though_their_mail_answers_one_that_is_held(string body)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Gate", "Is the gate shut?", from: "Bo Lund <bo@docks.example>", date: "Fri, 2 Mar 2018 09:14:00 -0800"));
        _case.Write("b.eml", Answer("b", string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Said)));
        _case.Build();
        StatementShape said = Assert.Single(Statements());
        Assert.Equal(("Odile Garrow", "said", null, null), (said.Speaker?.Name, said.Cue, said.ToldBy, said.ToldIn));
        Assert.Equal([($"a quotation in {said.Citation.Item}", (string?)null)], said.Chain.Select(static one => (one.Text, one.Party)));
        Assert.EndsWith("b.eml", said.Citation.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_says_I_there_is_nobody_known()
    {
        _case.Write("b.eml", Answer("b", $"Look at this.\r\n\r\n{Divider}\r\n\r\nI told the pilots that the side door is locked. Lucan Brandt called me yesterday. We met with Odile Garrow last Monday. {Said}"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        StatementShape[] said = [.. Statements()];
        Assert.Equal([("I", (string?)null), ("Odile Garrow", "Odile Garrow")], said.Where(static one => one.Cue is "told" or "said").Select(static one => (one.Speaker!.Text, one.Speaker.Name)));
        ContactShape[] told = [.. ContactList.Read(connection, new ItemFilter(), Page.All).Where(static one => one.AccordingTo is not null)];
        Assert.Equal(["Lucan Brandt > me", "We > Odile Garrow"], told.Select(static one => $"{one.From!.Text} > {one.To.Single().Text}").Order(StringComparer.Ordinal));
        Assert.All(told, static one => Assert.Equal(($"a quotation in {one.Citation.Item}", null, null), (one.AccordingTo!.Text, one.AccordingTo.Party, one.When?.From)));
        Assert.All(told, static one => Assert.DoesNotContain(one.To.Append(one.From), static side => side?.Name is "Ann Roe" or "Bo Lund"));
        Assert.DoesNotContain(StatementList.Read(connection, new ItemFilter(Party: "roe"), Page.All), static one => one.Cue is "told" or "said");
    }

    [Fact]
    public void What_is_only_done_there_is_no_statement()
    {
        _case.Write("b.eml", Answer("b", $"Look at this.\r\n\r\n> Lear Works has recognized $500 million of revenue. You should consider a dinner. {Said}"));
        _case.Build();
        Assert.Equal("Odile Garrow", Assert.Single(Statements()).Speaker?.Name);
    }

    [Fact]
    public void They_were_written_no_later_than_the_mail_and_their_times_are_of_the_day_that_they_tell()
    {
        _case.Write("a.eml", Answer("a", $"Look.\r\n\r\n> {Said.Replace("all night", "last Monday", StringComparison.Ordinal)}"));
        _case.Write("b.eml", Answer("b", $"Look.\r\n\r\n> By Lena Soko\r\n> Harbor Ledger\r\n> March 1, 2018\r\n>\r\n> {Other} Brandt said on Monday that it rained."));
        _case.Build();
        StatementShape undated = Assert.Single(Statements(), static one => one.Speaker?.Name == "Odile Garrow");
        Assert.Equal((null, "2018-03-05T09:30:00-08:00", null), (undated.Published?.Value, undated.Published?.To, undated.Said?.From));
        Assert.Equal(["2018-02-26"], Statements().Select(static one => one.Said?.From).OfType<string>());
    }

    [Fact]
    public void Words_that_are_analysed_elsewhere_are_not_read_again()
    {
        const string Wrapped = "> Odile Garrow said that the north gate\r\n> of the harbour was left open all night.";
        _case.Write("held.eml", TempCase.Mail("held", "Gate", Said, from: "Lena Soko <soko@ledger.example>", date: "Thu, 1 Mar 2018 09:14:00 -0800"));
        _case.Write("article.txt", Other);
        _case.Write("b.eml", Answer("b", $"Look.\r\n\r\n{Wrapped}\r\n>\r\n> {Other}\r\n>\r\n> Tim Ash said that the pilots have slept on the boats since the storm."));
        _case.Build();
        Assert.Equal(["article.txt Lucan Brandt", "b.eml Tim Ash", "held.eml Odile Garrow"], Statements().Select(static one => $"{one.Citation.Path!.Split('/')[^1]} {one.Speaker?.Name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_words_in_several_quotations_are_read_where_the_first_id_is()
    {
        for (int at = 0; at < 4; at++)
        {
            _case.Write($"{at}.eml", Answer($"{at}", $"Look {at}.\r\n\r\n{(at % 2 == 0 ? "> " : Divider + "\r\n\r\n")}{Said}\r\n"));
        }

        _case.Build();
        using SqliteConnection connection = _case.Open();
        string first = MessageList.Read(connection, new ItemFilter(), Page.All).Where(static message => message.Recovered is null).Select(static message => message.Id).Min(StringComparer.Ordinal)!;
        Assert.Equal(first, Assert.Single(Statements()).Citation.Item);
    }

    [Fact]
    public void What_a_later_build_finds_held_is_no_longer_read_in_quotations()
    {
        _case.Write("b.eml", Answer("b", $"Look.\r\n\r\n> {Said}\r\n>\r\n> {Other}"));
        _case.Build();
        Assert.Equal(2, Statements().Count(static one => one.Citation.Path!.EndsWith("b.eml", StringComparison.Ordinal)));
        _case.Write("held.eml", TempCase.Mail("held", "Gate", Said, from: "Lena Soko <soko@ledger.example>", date: "Thu, 1 Mar 2018 09:14:00 -0800"));
        _case.Build();
        Assert.Equal(["Lucan Brandt b.eml", "Odile Garrow held.eml"], Statements().Select(static one => $"{one.Speaker?.Name} {one.Citation.Path!.Split('/')[^1]}").Order(StringComparer.Ordinal));
        string grown = _case.Exported();
        File.Delete(_case.CasePath);
        _case.Build();
        Assert.Equal(_case.Exported(), grown);
    }

    [Fact]
    public void What_a_document_prints_under_no_header_of_mail_is_read_too()
    {
        _case.Write("print.txt", $"From: Ann Roe <ann@harbour.example>\nSent: Friday, March 2, 2018 9:14 AM\nTo: Bo Lund\nSubject: Gate\n\nLook at this.\n\n>> {Said}\n");
        _case.Build();
        StatementShape said = Assert.Single(Statements());
        Assert.Equal(("Odile Garrow", null, null), (said.Speaker?.Name, said.ToldIn, said.ToldBy));
    }

    private static string Answer(string id, string body) => $"References: <a@harbour.example>\r\n{TempCase.Mail(id, "Re: Gate", body)}";

    private List<StatementShape> Statements()
    {
        using SqliteConnection connection = _case.Open();
        return [.. StatementList.Read(connection, new ItemFilter(), Page.All)];
    }
}
