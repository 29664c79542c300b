using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Export;
using OnRecord.Store;
using OnRecord.Store.Decisions;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Query.Export;

/// <summary>The record in formats of other programs.</summary>
public sealed class RecordExportTests : IDisposable
{
    /// <summary>Of the public FollowTheMoney schema, what this export may use: the properties of each schema with those it inherits.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Person"] = ["name", "alias", "email", "position", "summary", "notes"],
        ["Organization"] = ["name", "alias", "email", "summary", "notes"],
        ["LegalEntity"] = ["name", "alias", "email", "summary", "notes"],
        ["Email"] = ["name", "subject", "date", "messageId", "from", "to", "cc", "bcc", "emitters", "recipients", "inReplyToEmail", "fileName", "summary", "notes"],
        ["PlainText"] = ["name", "title", "author", "publishedAt", "fileName", "mimeType", "language", "notes"],
        ["Event"] = ["name", "summary", "date", "startDate", "endDate", "involved", "proof", "recordId", "notes"],
    };

    private readonly TempCase _case = new();

    public RecordExportTests()
    {
        _case.Write("article.txt", "date 2018-03-16\nQuay <b>row</b>\n\nOdile Garrow told the Averil Ledger last month that she \"had not\" warned the <script>alert(1)</script> owners. Garrow declined to comment.\n");
        _case.Write("a.eml", TempCase.Mail("a", "Quay & doors", "Odile Garrow met with Bo Lund on Monday.", from: "Ann Roe <ann@harbour.example>"));
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void The_page_to_print_loads_nothing_and_holds_no_mark_of_the_evidence()
    {
        string page = File.ReadAllText(Write("html", "chronology.html"));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.Contains("Quay &amp; doors", page, StringComparison.Ordinal);
        Assert.Contains("“last month”", page, StringComparison.Ordinal);
        Assert.Contains("SHA-256 ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_is_printed_with_what_it_was_about_and_all_that_tells_of_it()
    {
        _case.Write("b.txt", "date 2018-03-17\nTides\n\nLena Soko did not respond to a request for comment about the quay.\n");
        _case.Write("c.eml", TempCase.Mail("c", "Questions about the tide tables", "Dear Ms Soko, can you tell me by noon who keeps the tide tables of the quay? I write for the Averil Ledger. Best, Cy Marsh", from: "Cy Marsh <marsh@ledger.example>"));
        _case.Build();
        string page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Write("html", "chronology.html"))!, "requests.html"));
        Assert.Contains(", about the quay", page, StringComparison.Ordinal);
        using SqliteConnection connection = _case.Open();
        Assert.All(RequestList.Read(connection, new ItemFilter(), Page.All).SelectMany(static request => request.Evidence), evidence => Assert.Contains("also: " + HtmlText.Escape(evidence.Text!), page, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_of_the_record_load_nothing_and_their_links_lead_somewhere()
    {
        string folder = Path.GetDirectoryName(Write("html", "chronology.html"))!;
        Dictionary<string, string> pages = Directory.GetFiles(folder, "*.html").ToDictionary(static file => Path.GetFileName(file), File.ReadAllText);
        Assert.Equal(["chronology.html", "contacts.html", "disputes.html", "index.html", "people.html", "requests.html", "statements.html", "threads.html", "trails.html"], pages.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, string page) in pages)
        {
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
            foreach (Match link in Regex.Matches(page, "href=\"([^\"#]*)(#([^\"]+))?\""))
            {
                string to = link.Groups[1].Value.Length == 0 ? name : link.Groups[1].Value;
                Assert.True(pages.ContainsKey(to), to);
                Assert.True(!link.Groups[2].Success || pages[to].Contains($"id=\"{link.Groups[3].Value}\"", StringComparison.Ordinal), link.Value);
            }
        }

        Assert.Contains(">Odile Garrow</a>", pages["statements.html"], StringComparison.Ordinal);
        Assert.Contains("told the Averil Ledger last month that she &quot;had not&quot; warned the &lt;script&gt;", pages["statements.html"], StringComparison.Ordinal);
        Assert.Contains("declined, told", pages["requests.html"], StringComparison.Ordinal);
        Assert.Contains("Quay &amp; doors", pages["threads.html"], StringComparison.Ordinal);
        Assert.Contains("meeting", pages["contacts.html"], StringComparison.Ordinal);
        Assert.Contains("ann@harbour.example", pages["people.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_to_open_first_leads_to_each_with_its_count()
    {
        string folder = Path.GetDirectoryName(Write("html", "index.html"))!;
        string page = File.ReadAllText(Path.Combine(folder, "index.html"));
        using SqliteConnection connection = _case.Open();
        foreach ((string name, long count) in new[] { ("chronology", ChronologyList.Count(connection, new ItemFilter())), ("contacts", ContactList.Count(connection, new ItemFilter())) })
        {
            Assert.Contains(FormattableString.Invariant($"<a href=\"{name}.html\">{name}</a></td><td class=\"number\">{count}</td>"), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_time_whose_clock_is_not_told_is_marked_on_pages_and_in_tables()
    {
        _case.Write("calls.csv", "Date,Time,Caller,Called,Duration\r\n2018-03-04,14:05,Ann Roe,Bo Lund,6 min\r\n");
        _case.Build();
        string page = File.ReadAllText(Write("html", "contacts.html"));
        Assert.Contains("2018-03-04T14:05*", page, StringComparison.Ordinal);
        Assert.Contains("A time with * is told without an offset", page, StringComparison.Ordinal);
        Assert.Matches("2018-03-04T14:05,.*,guessed,", File.ReadAllText(Write("csv", "contacts.csv")));
    }

    [Fact]
    public void A_timeline_gives_dates_as_exact_as_the_evidence()
    {
        using JsonDocument timeline = JsonDocument.Parse(File.ReadAllText(Write("timelinejs", "timeline.json")));
        JsonElement month = timeline.RootElement.GetProperty("events").EnumerateArray().First(static e => e.GetProperty("group").GetString() == "statement");
        Assert.Equal("2018-02 (\"last month\")", month.GetProperty("display_date").GetString());
        Assert.Equal((2018, 2), (month.GetProperty("start_date").GetProperty("year").GetInt32(), month.GetProperty("start_date").GetProperty("month").GetInt32()));
        Assert.Equal(28, month.GetProperty("end_date").GetProperty("day").GetInt32());
    }

    [Fact]
    public void Entities_use_only_schemata_and_properties_that_exist_and_ids_that_are_there()
    {
        List<JsonElement> entities = [.. File.ReadAllLines(Write("ftm", "entities.ftm.json")).Select(static line => JsonDocument.Parse(line).RootElement)];
        HashSet<string> ids = [.. entities.Select(static entity => entity.GetProperty("id").GetString()!)];
        Assert.Equal(entities.Count, ids.Count);
        Assert.Contains(entities, static entity => entity.GetProperty("schema").GetString() == "Event");
        foreach (JsonElement entity in entities)
        {
            string[] allowed = Allowed[entity.GetProperty("schema").GetString()!];
            foreach (JsonProperty property in entity.GetProperty("properties").EnumerateObject())
            {
                Assert.Contains(property.Name, allowed);
                Assert.All(property.Value.EnumerateArray(), value => Assert.True(
                    property.Name is not ("involved" or "proof" or "emitters" or "recipients" or "inReplyToEmail") || ids.Contains(value.GetString()!), $"{property.Name} names {value}"));
            }
        }
    }

    [Theory]
    [InlineData("2018-03-05T09:30:00-08:00", "2018-03-05T17:30:00")]
    [InlineData("2018-03-05T23:30:00-08:00", "2018-03-06T07:30:00")]
    [InlineData("2018-03-05T09:30:00Z", "2018-03-05T09:30:00")]
    [InlineData("2018-03-05T09:30Z", "2018-03-05T09:30:00")]
    [InlineData("2018-03-05T09:30-08:00", "2018-03-05T17:30:00")]
    [InlineData("2018-03-05T09:30:15", "2018-03-05")]
    [InlineData("2018-03-05T09:30", "2018-03-05")] // a clock of no known zone
    [InlineData("2018-03-05", "2018-03-05")]
    [InlineData("2018", "2018")]
    [InlineData(null, null)]
    public void A_time_of_an_entity_is_the_same_moment_in_UTC(string? date, string? expected) => Assert.Equal(expected, FtmExport.DateOf(date));

    [Fact]
    public void Entities_say_where_their_words_stand()
    {
        ILookup<string, JsonElement> entities = File.ReadAllLines(Write("ftm", "entities.ftm.json")).Select(static line => JsonDocument.Parse(line).RootElement).ToLookup(static entity => entity.GetProperty("schema").GetString()!);
        foreach (string schema in (string[])["Email", "PlainText", "Event"])
        {
            Assert.NotEmpty(entities[schema]);
            Assert.All(entities[schema], static entity => Assert.Matches("^release/[^,]+, bytes [0-9]+ to [0-9]+, SHA-256 [0-9a-f]{64}$", entity.GetProperty("properties").GetProperty("notes")[0].GetString()));
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("ftm")]
    [InlineData("timelinejs")]
    [InlineData("html")]
    public void What_is_exported_is_for_its_owner_alone(string format)
    {
        string folder = Path.GetDirectoryName(Write(format, "any"))!;
        if (!OperatingSystem.IsWindows())
        {
            foreach (string file in Directory.GetFiles(folder))
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            }

            Write(format, "any");
            Assert.NotEmpty(Directory.GetFiles(folder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            foreach (string file in Directory.GetFiles(folder))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_named()
    {
        File.WriteAllText(Path.Combine(_case.Folder, "out"), "kept");
        Assert.EndsWith("out is a file. Name a folder to write into.", Assert.Throws<OnRecordException>(() => Write("csv", "any")).Message, StringComparison.Ordinal);
        Assert.Equal("kept", File.ReadAllText(Path.Combine(_case.Folder, "out")));
    }

    [Fact]
    public void Steps_of_trails_are_rows_of_a_table()
    {
        const string notice = "The inspectors come to the north quay on Monday before dawn, and nobody has to answer them alone.";
        _case.Write("b.eml", TempCase.Mail("b", "Notice", notice, from: "Cy Vale <cy@vale.example>"));
        _case.Write("c.eml", TempCase.Mail("c", "Seen", "Look:\r\n\r\n" + notice, from: "Bo Lund <bo@docks.example>", date: "Mon, 5 Mar 2018 11:30:00 -0800"));
        _case.Build();

        Assert.Equal([("first", "", ""), ("copied", "1", "known")], Rows(Write("csv", "trails.csv")).Select(static row => (row["relation"], row["from_step"], row["way"])));
    }

    [Fact]
    public void What_does_not_fit_together_stands_in_every_format_with_both_sides()
    {
        _case.Write("one.txt", "date 2018-03-16\nQuay row\n\nLena Soko said that Lucan Brandt had opened the north <gate>.\n");
        _case.Write("other.txt", "date 2018-03-17\nQuay row, again\n\nOdile Garrow said that Lucan Brandt had not opened the north <gate>.\n");
        _case.Build();
        string page = File.ReadAllText(Write("html", "disputes.html"));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("had not opened the north &lt;gate&gt;", page, StringComparison.Ordinal);
        Assert.Contains("/one.txt, bytes ", page, StringComparison.Ordinal);
        Assert.Contains("/other.txt, bytes ", page, StringComparison.Ordinal);
        Dictionary<string, string> row = Assert.Single(Rows(Write("csv", "disputes.csv")));
        Assert.Equal(("Odile Garrow", "2018-03-17", "2018-03-16"), (row["left_who"], row["left_when"], row["right_when"]));
        Assert.EndsWith("/one.txt", row["right_path"], StringComparison.Ordinal);
        Assert.Contains($"href=\"disputes.html#{row["id"]}\"", File.ReadAllText(Write("html", "chronology.html")), StringComparison.Ordinal);
        JsonElement entity = File.ReadAllLines(Write("ftm", "entities.ftm.json")).Select(static line => JsonDocument.Parse(line).RootElement).Single(entity => entity.GetProperty("id").GetString() == row["id"]);
        Assert.Equal(2, entity.GetProperty("properties").GetProperty("proof").GetArrayLength());
    }

    [Fact]
    public void The_chronology_has_a_dispute_at_the_time_of_its_later_side()
    {
        _case.Write("one.txt", "date 2018-03-19\nQuay row\n\nLena Soko said that Lucan Brandt had opened the north gate.\n");
        _case.Write("other.txt", "date 2018-03-17\nQuay row, again\n\nOdile Garrow said that Lucan Brandt had not opened the north gate.\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        ChronologyShape entry = Assert.Single(Disputes(new ItemFilter()));
        Assert.Equal("2018-03-19", entry.When.Value);
        Assert.EndsWith("/one.txt", entry.Citation.Path, StringComparison.Ordinal);
        Assert.Equal((entry.Citation.Item, 2), (entry.RefersTo, entry.Parties.Count));
        Assert.Single(Disputes(new ItemFilter(From: "2018-03-19", To: "2018-03-19", Party: "soko")));
        Assert.Empty(Disputes(new ItemFilter(To: "2018-03-18")));
        Assert.Empty(Disputes(new ItemFilter(Party: "lund")));

        IEnumerable<ChronologyShape> Disputes(ItemFilter filter) => ChronologyList.Read(connection, filter, Page.All).Where(static entry => entry.Kind == "dispute");
    }

    [Fact]
    public void The_page_to_print_says_who_told_whom_and_on_whose_word()
    {
        _case.Write("c.eml", TempCase.Mail("c", "Gate", "Who opens it tomorrow?", from: "Cy Vale <cy@vale.example>"));
        _case.Write("article.txt", "date 2018-03-16\nQuay row\n\nOdile Garrow said that Lena Soko told the council on Monday that the gate had been locked. Odile Garrow met with Cy Vale on March 2.\n");
        _case.Build();
        string page = File.ReadAllText(Write("html", "chronology.html"));
        Assert.Contains("<p class=\"who\">Cy Vale to Bo Lund</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"words\">Who opens it tomorrow?</p>", page, StringComparison.Ordinal);
        Assert.Matches("<p class=\"who\">Lena Soko( \\(“[^”]+”\\))? to the council, according to Odile Garrow</p>", page);
        Assert.Contains("<p class=\"who\">Odile Garrow and Cy Vale", page, StringComparison.Ordinal);
        Assert.Contains("Cy Vale to Bo Lund", Rows(Write("csv", "chronology.csv")).Select(static row => row["who_to_whom"]));
    }

    [Fact]
    public void What_a_reviewer_rejects_is_struck_out_in_its_words_not_in_its_speaker()
    {
        string style = File.ReadAllText(Write("html", "statements.html"));
        Assert.Contains(".rejected .words { text-decoration: line-through; }", style, StringComparison.Ordinal);
        Assert.Matches("<p class=\"words\">[^<]*Garrow told the Averil Ledger", style);
    }

    [Fact]
    public void What_no_file_holds_any_more_says_so_in_the_chronology()
    {
        _case.Write("article.txt", "date 2018-03-16\nQuay row\n\nOdile Garrow met with Cy Vale on March 2.\n");
        _case.Build();
        _case.Write("article.txt", "date 2018-03-16\nQuay row\n\nOdile Garrow met with Cy Vale on March 2, before dawn.\n");
        _case.Build();
        string page = File.ReadAllText(Write("html", "chronology.html"));
        Assert.Single(Regex.Matches(page, "<p class=\"kind\">contact, superseded</p>"));
        Assert.Equal(2, Regex.Count(page, "<p class=\"kind\">contact</p>")); // and the one in a.eml
        Assert.Contains("  superseded", CliProcess.Run(["chronology", "--case", _case.CasePath]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_leave_the_case_as_a_table()
    {
        string id;
        using (SqliteConnection connection = _case.Open())
        {
            id = StatementList.Read(connection, new ItemFilter(), Page.All).First().Id;
        }

        new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find).Judge(DecisionAction.Reject, id);
        Dictionary<string, string> row = Assert.Single(Rows(Write("csv", "decisions.csv")));
        Assert.Equal(("reject", id, "a reviewer", ""), (row["action"], row["subject"], row["by"], row["undone_by"]));
    }

    [Fact]
    public void What_was_said_at_no_known_time_was_said_by_the_day_it_was_published()
    {
        _case.Write("bare.txt", "date 2018-03-21\nQuay row\n\nLena Soko said that the gate had been locked.\n");
        _case.Build();
        JsonElement told = File.ReadAllLines(Write("ftm", "entities.ftm.json")).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("properties"))
            .Single(static one => one.TryGetProperty("name", out JsonElement name) && name[0].GetString()!.StartsWith("Lena Soko: ", StringComparison.Ordinal));
        Assert.Equal("2018-03-21", told.GetProperty("endDate")[0].GetString());
        Assert.False(told.TryGetProperty("startDate", out _) || told.TryGetProperty("date", out _));
    }

    [Fact]
    public void An_entity_of_a_statement_keeps_the_words_that_deny_it()
    {
        _case.Write("denial.txt", "date 2018-03-21\nQuay row\n\nLena Soko denied that she had read the warning.\n");
        _case.Build();
        Assert.Contains("Lena Soko: Lena Soko denied that she had read the warning", Names("statement-"));
    }

    [Fact]
    public void What_a_reviewer_rejects_is_marked_in_every_format()
    {
        string id;
        using (SqliteConnection connection = _case.Open())
        {
            id = StatementList.Read(connection, new ItemFilter(), Page.All).First(static statement => statement.Said is not null).Id;
        }

        new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find).Judge(DecisionAction.Reject, id);
        Assert.StartsWith("[rejected by a reviewer] ", Assert.Single(Names(id)), StringComparison.Ordinal);
        using JsonDocument timeline = JsonDocument.Parse(File.ReadAllText(Write("timelinejs", "timeline.json")));
        JsonElement slide = timeline.RootElement.GetProperty("events").EnumerateArray().Single(e => e.GetProperty("unique_id").GetString() == id);
        Assert.StartsWith("[rejected by a reviewer] ", slide.GetProperty("text").GetProperty("headline").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_timeline_has_moments_of_several_offsets_in_their_order()
    {
        _case.Write("b.eml", TempCase.Mail("b", "signed", "I have signed.", date: "Tue, 6 Mar 2018 10:00:00 -0500"));
        _case.Write("c.eml", TempCase.Mail("c", "do not sign", "Do not sign.", date: "Tue, 6 Mar 2018 15:30:00 +0200"));
        _case.Build();
        using JsonDocument timeline = JsonDocument.Parse(File.ReadAllText(Write("timelinejs", "timeline.json")));
        Assert.Equal((13, 30), Clock(timeline, "do not sign"));
        Assert.Equal((15, 0), Clock(timeline, "signed"));
        Assert.Contains("The axis follows the clock of UTC", timeline.RootElement.GetProperty("title").GetProperty("text").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static (int Hour, int Minute) Clock(JsonDocument timeline, string headline)
    {
        JsonElement date = timeline.RootElement.GetProperty("events").EnumerateArray().Single(e => e.GetProperty("text").GetProperty("headline").GetString() == headline).GetProperty("start_date");
        return (date.GetProperty("hour").GetInt32(), date.GetProperty("minute").GetInt32());
    }

    [Fact]
    public void Pages_tell_when_it_was_said_apart_from_when_it_was_published()
    {
        _case.Write("bare.txt", "date 2018-03-21\nQuay row\n\nLena Soko said that the gate had been locked.\n");
        _case.Build();
        Assert.Matches("<div class=\"when\">by 2018-03-21</div>\n<div><p class=\"kind\">[^\n]*\n<p class=\"who\">[^\n]*Lena Soko", File.ReadAllText(Write("html", "statements.html")));
    }

    [Fact]
    public void Words_of_a_message_that_go_on_say_so()
    {
        string words = string.Concat(Enumerable.Repeat("The quay is shut. ", 20));
        _case.Write("long.eml", TempCase.Mail("long", "Shut", words));
        _case.Build();
        Assert.Contains("The quay is shut. …</p>", File.ReadAllText(Write("html", "chronology.html")), StringComparison.Ordinal);
        Assert.Contains("The quay is shut. …</p>", File.ReadAllText(Write("html", "contacts.html")), StringComparison.Ordinal);
        Assert.Contains("The quay is shut. …", CliProcess.Run(["contacts", "--case", _case.CasePath]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chronology_tells_how_much_it_leaves_out()
    {
        _case.Write("bare.txt", "Lena Soko said that the gate had been locked.\n");
        _case.Build();
        string told = "whose words give no time, or none that can be placed";
        Assert.Contains(told, CliProcess.Run(["chronology", "--case", _case.CasePath]).Error, StringComparison.Ordinal);
        Assert.Contains(told, File.ReadAllText(Write("html", "chronology.html")), StringComparison.Ordinal);
    }

    /// <summary>Names of the entities whose ids begin so.</summary>
    private IEnumerable<string> Names(string id) => File.ReadAllLines(Write("ftm", "entities.ftm.json")).Select(static line => JsonDocument.Parse(line).RootElement)
        .Where(entity => entity.GetProperty("id").GetString()!.StartsWith(id, StringComparison.Ordinal)).Select(static entity => entity.GetProperty("properties").GetProperty("name")[0].GetString()!);

    [Fact]
    public void Tables_of_the_record_have_a_row_for_each()
    {
        Write("csv", "statements.csv");
        Assert.True(File.ReadAllLines(Path.Combine(_case.Folder, "out", "statements.csv")).Length >= 2);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(_case.Folder, "out", "requests.csv")).Length);
    }

    [Fact]
    public void Tables_tell_recovered_messages_and_where_words_stand_and_what_reviewers_said()
    {
        _case.Write("q.eml", TempCase.Mail("q", "Re: Gate", "Agreed.\r\n\r\nOn Mon, Mar 5, 2018 at 9:12 AM, Cy Vale <cy@vale.example> wrote:\r\n> Who opens the gate tomorrow?\r\n"));
        _case.Build();
        string id;
        using (SqliteConnection connection = _case.Open())
        {
            id = StatementList.Read(connection, new ItemFilter(), Page.All).First().Id;
        }

        var decisions = new CaseDecisions(_case.CasePath, "a reviewer", TimeProvider.System, JudgedLines.Find);
        decisions.Judge(DecisionAction.Reject, id);
        decisions.Note(id, "ask <her>");
        List<Dictionary<string, string>> messages = Rows(Write("csv", "messages.csv"));
        Assert.All(messages, static row => Assert.Equal("", row["bcc"]));
        Assert.Equal(["", "", "quoted"], messages.Select(static row => row["recovered"]).Order(StringComparer.Ordinal));
        Dictionary<string, string> statement = Rows(Path.Combine(_case.Folder, "out", "statements.csv")).Single(row => row["id"] == id);
        Assert.Equal(("rejected", "ask <her>", "last month"), (statement["verdict"], statement["notes"], statement["said_words"]));
        Assert.Equal(64, statement["sha256"].Length);
        Assert.StartsWith("document-", statement["item"], StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ to [0-9]+$", statement["bytes"]);
        Assert.Contains("declined to comment", Assert.Single(Rows(Path.Combine(_case.Folder, "out", "requests.csv")))["text"], StringComparison.Ordinal);
        Assert.Contains(Rows(Path.Combine(_case.Folder, "out", "contacts.csv")), static row => row["text"].Contains("met with", StringComparison.Ordinal));
        Assert.Equal("rejected", Rows(Path.Combine(_case.Folder, "out", "chronology.csv")).Single(row => row["id"] == id)["verdict"]);
        string page = File.ReadAllText(Write("html", "chronology.html"));
        Assert.Contains("rejected by a reviewer", page, StringComparison.Ordinal);
        Assert.Contains("Note of a reviewer: ask &lt;her&gt;", page, StringComparison.Ordinal);
        foreach (string[] line in (string[][])[["statements"], ["chronology"], ["cite", id]])
        {
            string shown = CliProcess.Run([.. line, "--case", _case.CasePath]).Output;
            Assert.Contains("rejected", shown, StringComparison.Ordinal);
            Assert.Contains("ask <her>", shown, StringComparison.Ordinal);
        }
    }

    /// <summary>The rows of a table by column, quoted cells and line ends in them understood.</summary>
    private static List<Dictionary<string, string>> Rows(string path)
    {
        var rows = new List<List<string>> { new() };
        var cell = new System.Text.StringBuilder();
        bool quoted = false;
        foreach (char c in File.ReadAllText(path))
        {
            quoted ^= c == '"';
            if (!quoted && c is ',' or '\n')
            {
                string text = cell.ToString().TrimEnd('\r');
                rows[^1].Add(text.StartsWith('"') ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text);
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add([]);
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return [.. rows.Skip(1).Where(static row => row.Count > 0).Select(row => rows[0].Zip(row).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal))];
    }

    private string Write(string format, string file)
    {
        string into = Path.Combine(_case.Folder, "out");
        using SqliteConnection connection = _case.Open();
        CaseExport.Write(connection, format, into, "harbour");
        return Path.Combine(into, file);
    }
}
