using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Decisions;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

/// <summary>What the commands print of a small case.</summary>
public sealed class ShownTests : IDisposable
{
    private const string Lost = "Please open the gate tomorrow at six, before the first ferry comes in.";

    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_message_that_is_known_from_a_quotation_is_no_gap_besides()
    {
        _case.Write("a.eml", "In-Reply-To: <lost@vale.example>\r\nReferences: <lost@vale.example>\r\n" + TempCase.Mail("a", "Re: Gate", $"Agreed.\r\n\r\nOn Mon, Mar 5, 2018 at 9:12 AM, Cy Vale <cy@vale.example> wrote:\r\n> {Lost}\r\n"));
        _case.Build();
        string shown = Run("threads");

        Assert.Contains("[not held; quoted; <lost@vale.example>]", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("not held: <", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("referred to and not held", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_of_one_message_can_be_left_out()
    {
        _case.Write("a.eml", "In-Reply-To: <b@harbour.example>\r\n" + TempCase.Mail("a", "Re: Gate", "Agreed."));
        _case.Write("b.eml", TempCase.Mail("b", "Gate", Lost));
        _case.Write("c.eml", TempCase.Mail("c", "Ropes", "The ropes are new."));
        _case.Build();
        Assert.Contains("Ropes", Run("threads"), StringComparison.Ordinal);
        string shown = Run("threads", "--min", "2");
        Assert.Contains("Gate  (2 messages)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Ropes", shown, StringComparison.Ordinal);
        Assert.Equal("{\"total\":1}", Run("threads", "--min", "2", "--count").Trim());
        Assert.Equal("{\"total\":0}", Run("threads", "--min", "3", "--count").Trim());
    }

    [Fact]
    public void What_somebody_works_for_is_shown_beside_what_somebody_is()
    {
        _case.Write("a.txt", "Ann Roe, a pilot, works for Delta Freight. Kim Orr is associated with the Harbor Club.\n");
        _case.Build();
        string[] shown = [.. Run("people").Split('\n').Select(static line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        Assert.Contains("is pilot", shown);
        Assert.Contains("who works for Delta Freight", shown);
        Assert.Contains("is associated with the Harbor Club", shown);
    }

    [Fact]
    public void A_demo_hit_without_title_is_called_by_its_file()
    {
        _case.Write("gate list.txt", "the gate is open");
        _case.Build();
        Assert.Equal("gate list.txt", OnRecord.Cli.Output.HitView.Title(new OnRecord.Cli.Output.Sheet(TextWriter.Null, width: 80), Assert.Single(_case.Find("gate")), 60));
    }

    [Fact]
    public void A_citation_of_words_that_are_gone_says_so()
    {
        _case.Write("changed.txt", "the gate is open");
        _case.Write("gone.txt", "the ropes are new");
        _case.Build();
        string changed = Assert.Single(_case.Find("gate")).Item, gone = Assert.Single(_case.Find("ropes")).Item;
        Assert.DoesNotContain("state", Run("cite", changed), StringComparison.Ordinal);
        _case.Write("changed.txt", "the gate is shut for ever");
        File.Delete(Path.Combine(_case.Release, "gone.txt"));
        _case.Build();
        Assert.Contains("state    superseded: the file has other content now", Run("cite", changed), StringComparison.Ordinal);
        Assert.Contains("state    missing: the file is no longer where it was read", Run("cite", gone), StringComparison.Ordinal);
        Assert.Contains("\"state\":\"superseded\"", Run("cite", changed, "--json"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_text_is_shown_and_cited_by_its_file()
    {
        _case.Write("empty.html", "<html><body></body></html>");
        _case.Write("gate.txt", "the gate is open");
        _case.Build();
        string shown = Run("search", "kind:document");
        Assert.Contains("2 found, shown 1 to 2", shown, StringComparison.Ordinal);
        Assert.Contains("empty.html", shown, StringComparison.Ordinal);
        string empty = _case.Find("file:empty.html")[0].Item;
        Assert.Contains("empty.html", Run("cite", empty), StringComparison.Ordinal);
        Assert.Contains("sha256", Run("cite", empty, "--all"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hit_says_what_message_carries_it_and_where_else_it_stands()
    {
        string attached = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n" + TempCase.Mail("a", "Plans", "--b\r\nContent-Type: text/plain; name=gate.txt\r\nContent-Disposition: attachment; filename=gate.txt\r\n\r\nThe gate is open.\r\n--b--");
        _case.Write("a.eml", attached);
        _case.Write("b.eml", attached.Replace("<a@", "<b@", StringComparison.Ordinal).Replace("09:30", "09:31", StringComparison.Ordinal));
        _case.Build();
        string shown = Run("search", "gate open");

        Assert.Contains("no date", shown, StringComparison.Ordinal);
        Assert.Contains("attached to a message: Ann Roe, 2018-03-05T09:30:00-08:00, Plans, message-", shown, StringComparison.Ordinal);
        Assert.Contains(", and to 1 other message", shown, StringComparison.Ordinal);
        Assert.Contains("also at 1 other path: release/b.eml!/gate.txt", shown, StringComparison.Ordinal);
        Assert.Contains("attached to a message: Ann Roe", Run("documents"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData(">")]
    public void Citing_a_message_that_is_not_held_shows_its_words(string mark)
    {
        _case.Write("a.eml", TempCase.Mail("a", "Re: Gate", $"Agreed.\r\n\r\n{mark}From: Cy Vale <cy@vale.example>\r\n{mark}To: ann@harbour.example\r\n{mark}Subject: Gate\r\n{mark}Date: Mon, 5 Mar 2018 09:12:00 -0800\r\n{mark}\r\n{mark}{Lost}\r\n"));
        _case.Build();
        using SqliteConnection connection = _case.Open();
        MessageShape lost = Assert.Single(MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.Recovered));

        Assert.Contains(Lost, Run("cite", lost.Id), StringComparison.Ordinal);
    }

    [Fact]
    public void The_id_of_a_group_shows_each_of_its_statements()
    {
        foreach (string name in (string[])["one", "other"])
        {
            _case.Write(name + ".txt", $"date 2018-03-16\nQuay row in the {name} paper\n\nOdile Garrow said that the north gate of the old harbour had been opened at seven by 40 men.\n");
        }

        _case.Build();
        using SqliteConnection connection = _case.Open();
        string group = StatementList.Read(connection, new ItemFilter(), Page.All).Select(static statement => statement.Group).OfType<string>().First();
        string shown = Run("cite", group);

        Assert.Contains("/one.txt", shown, StringComparison.Ordinal);
        Assert.Contains("/other.txt", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_id_of_a_decision_is_answered_in_a_sentence()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The quay is shut."));
        _case.Build();
        string message;
        using (SqliteConnection connection = _case.Open())
        {
            message = MessageList.Read(connection, new ItemFilter(), Page.All).Single().Id;
        }

        string id = new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find).Note(message, "ask Bo").Id.ToString();
        CliAnswer answer = CliProcess.Run("cite", id, "--case", _case.CasePath), unknown = CliProcess.Run("cite", "decision-0123456789abcdef", "--case", _case.CasePath);

        Assert.Equal((1, 1), (answer.Code, unknown.Code));
        Assert.Contains("decide list shows it", answer.Error, StringComparison.Ordinal);
        Assert.Contains("nothing with the id decision-0123456789abcdef", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_anything_is_one()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The quay is shut."));
        _case.Write("b/a.eml", TempCase.Mail("a", "Quay", "The quay is shut."));
        _case.Build();

        Assert.Contains("  1 copy", Run("messages"), StringComparison.Ordinal);
        Assert.DoesNotContain(" 1 times", Run("people"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_of_a_record_that_is_not_finished_says_so()
    {
        _case.Write("a.eml", TempCase.Mail("a", "Quay", "The quay is shut."));
        _case.Build();
        Assert.DoesNotContain("unfinished", Run("people", "--count"), StringComparison.Ordinal);
        using (SqliteConnection connection = new($"Data Source={_case.CasePath};Pooling=False"))
        {
            connection.Open();
            CaseMeta.Set(connection, CaseMeta.Recording, "1");
        }

        Assert.Contains("\"unfinished\":true", Run("people", "--count"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_files_is_named_as_one()
    {
        Directory.CreateDirectory(_case.Release);
        Assert.Contains("No file was found", CliProcess.Run("build", _case.Release, "--case", _case.CasePath).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people", "Only those who fit")]
    [InlineData("statements", "Only what this person says, is told, passes on or wrote down")]
    [InlineData("requests", "Only where this person asked or was asked")]
    public void Help_says_of_each_listing_what_party_means_there(string command, string meaning)
    {
        string help = CliProcess.Run(command, "--help").Output;

        Assert.Contains(meaning, help, StringComparison.Ordinal);
        Assert.DoesNotContain("sent or received", help, StringComparison.Ordinal);
    }

    private string Run(params string[] arguments) => CliProcess.Run([.. arguments, "--case", _case.CasePath]).Output;
}
