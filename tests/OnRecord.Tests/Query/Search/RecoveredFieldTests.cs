using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Query.Threads;
using OnRecord.Store;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

/// <summary>What is asked of headers is asked of messages too that are known only from a quotation, a forward or a printout.</summary>
public sealed class RecoveredFieldTests(RecoveredFieldTests.Made made) : IClassFixture<RecoveredFieldTests.Made>
{
    [Theory]
    [InlineData("pilots", "a.eml")]
    [InlineData("from:brandt pilots", "quoted Doors")]
    [InlineData("from:brandt@docks.example", "quoted Doors")]
    [InlineData("from:brandt lanterns", "")] // words of the answer around it
    [InlineData("from:roe pilots", "a.eml")]
    [InlineData("from:garrow ledgers", "printed Stall ledgers")]
    [InlineData("from:garrow =ledgers =\"before the fair\"", "printed Stall ledgers")]
    [InlineData("from:garr* to:quill", "printed Stall ledgers")]
    [InlineData("to:quill", "printed Stall ledgers")]
    [InlineData("party:quill NOT ledgers", "")]
    [InlineData("subject:\"stall ledgers\"", "printed Stall ledgers")]
    [InlineData("subject:ledgres~", "printed Stall ledgers")]
    [InlineData("from:pell", "forwarded Tide gates")]
    [InlineData("party:(pell OR garrow)", "forwarded Tide gates,printed Stall ledgers")]
    [InlineData("after:2018-02-20 before:2018-02-20", "printed Stall ledgers")]
    [InlineData("pilots (from:brandt OR from:nobody)", "quoted Doors")]
    [InlineData("ledgers OR from:pell", "forwarded Tide gates,print.txt,printed Stall ledgers")]
    [InlineData("kind:message NOT from:roe", "forwarded Tide gates,printed Stall ledgers,quoted Doors")]
    [InlineData("kind:message NOT has:attachment NOT from:roe", "forwarded Tide gates,printed Stall ledgers,quoted Doors")]
    [InlineData("kind:message has:attachment", "")]
    [InlineData("kind:document", "loose.txt,print.txt")]
    [InlineData("NOT kind:document NOT from:roe NOT party:brandt", "forwarded Tide gates,printed Stall ledgers")]
    [InlineData("from:garrow in:release/prints", "printed Stall ledgers")]
    [InlineData("from:garrow in:release/mail", "")]
    [InlineData("party:brandt in:release/mail NOT from:roe", "quoted Doors")]
    [InlineData("from:garrow file:print.txt", "printed Stall ledgers")]
    [InlineData("from:garrow file:*.txt", "printed Stall ledgers")]
    [InlineData("from:garrow file:*.eml", "")]
    [InlineData("from:garrow kind:text/plain", "printed Stall ledgers")]
    [InlineData("from:garrow has:date", "printed Stall ledgers")]
    [InlineData("body:pilots from:brandt", "quoted Doors")]
    public void A_condition_on_a_header_reaches_them(string query, string hits) => Assert.Equal(hits, Names(made.Case.Find(query)));

    [Theory]
    [InlineData("2018-02-20", "2018-02-20", null, "printed Stall ledgers")]
    [InlineData(null, null, "garrow", "printed Stall ledgers")]
    [InlineData(null, null, "pell@gate.example", "forwarded Tide gates")]
    [InlineData("2019", null, "garrow", "")]
    public void The_options_reach_them_alike(string? from, string? to, string? party, string hits)
    {
        using SqliteConnection connection = made.Case.Open();
        var filter = new ItemFilter(from, to, party);
        SearchAnswer answer = new CaseSearch(connection).Search(new SearchRequest("kind:message", Page.All, filter));
        Assert.Equal(hits, Names(answer.Rows));
        Assert.Equal(MessageList.Count(connection, filter), answer.Total);
    }

    [Fact]
    public void A_row_tells_their_own_header_and_cites_the_words_in_the_file_that_carries_them()
    {
        SearchRow row = Assert.Single(made.Case.Find("from:garrow fair"));
        Assert.Equal(("message", "2018-02-20T16:05", "Odile Garrow", "Stall ledgers", "printed"), (row.Kind, row.Date, row.From, row.Subject, row.Recovered));
        Assert.Null(row.Within);
        Assert.Equal("release/prints/print.txt", row.Citation.Path);
        byte[] file = File.ReadAllBytes(Path.Combine(made.Case.Release, "prints", "print.txt"));
        Assert.Equal(row.Citation.Text, System.Text.Encoding.UTF8.GetString(file[(int)row.Citation.Bytes[0][0]..(int)row.Citation.Bytes[^1][1]]));
        Assert.Contains("before the fair", row.Citation.Text, StringComparison.Ordinal);
        Assert.Equal("fair", row.Snippet[row.Highlights[0][0]..row.Highlights[0][1]]);
        using SqliteConnection connection = made.Case.Open();
        Assert.Equal(row.Subject, MessageList.Of(connection, new OnRecord.Query.Decisions.VerdictBook(connection), row.Item)?.Subject);
        Assert.NotNull(MessageNames.FindRecovered(connection, row.Item));
        Assert.All(made.Case.Find("from:roe"), static held => Assert.Null(held.Recovered));
    }

    [Fact]
    public void Each_is_found_by_each_of_its_fields()
    {
        using SqliteConnection connection = made.Case.Open();
        var search = new CaseSearch(connection);
        Assert.All(MessageList.Read(connection, new ItemFilter(), Page.All, choice: MessageChoice.Recovered), message => Assert.All(
            new[] { $"from:{message.From!.Address}", $"to:{message.To[0].Name!.Split(' ')[0]}", $"subject:\"{message.Subject}\"", $"kind:message after:{message.Date![..10]} before:{message.Date[..10]}" },
            query => Assert.Contains(message.Id, search.Search(new SearchRequest(query, Page.All, new ItemFilter())).Rows.Select(static row => row.Item))));
    }

    [Theory]
    [InlineData("from:garrow")]
    [InlineData("to:quill from:garrow")]
    [InlineData("party:brandt")]
    public void Nobody_is_denied_who_wrote_one(string query)
    {
        using SqliteConnection connection = made.Case.Open();
        Assert.Empty(new CaseSearch(connection).Notes(query));
    }

    [Theory]
    [InlineData("pilots OR ledgers OR lanterns")]
    [InlineData("from:roe")]
    [InlineData("kind:message")]
    [InlineData("NOT from:roe")]
    [InlineData("after:2018-02 before:2018-03")]
    [InlineData("in:release/prints ledgers")]
    public void What_a_facet_counts_the_filter_gives(string query) => Assert.NotEmpty(FacetCheck.Holds(made.Case, query).Kind);

    [Theory]
    [InlineData(SearchOrder.Oldest, "printed Stall ledgers,forwarded Tide gates,quoted Doors,a.eml,b.eml")]
    [InlineData(SearchOrder.Newest, "b.eml,a.eml,quoted Doors,forwarded Tide gates,printed Stall ledgers")]
    public void They_stand_in_the_order_of_their_dates_page_by_page(SearchOrder order, string hits)
    {
        using SqliteConnection connection = made.Case.Open();
        var search = new CaseSearch(connection);
        IEnumerable<SearchRow> rows = Enumerable.Range(0, 3).SelectMany(page => search.Search(new SearchRequest("kind:message", new Page(2, page * 2), new ItemFilter(), order)).Rows);
        Assert.Equal(hits, string.Join(',', rows.Select(Name)));
        Assert.Equal(5, search.Count("kind:message", new ItemFilter()));
    }

    [Fact]
    public void Those_that_come_to_be_held_are_found_once_and_any_order_of_builds_says_the_same()
    {
        using var grown = new TempCase();
        foreach (Action<TempCase> step in Made.Files.Reverse())
        {
            step(grown);
            grown.Build();
        }

        Assert.Equal(made.Case.Exported(), grown.Exported());
        Assert.Equal(made.Case.Find("kind:message").Select(static row => row.Item), grown.Find("kind:message").Select(static row => row.Item));
        grown.Write("mail/held.eml", TempCase.Mail("h", "Stall ledgers", Made.Ledgers, from: "Odile Garrow <garrow@tide.example>", date: "Tue, 20 Feb 2018 16:05:00 -0800").Replace("Bo Lund <bo@docks.example>", "Quill Orr <quill@docks.example>", StringComparison.Ordinal));
        grown.Build();
        Assert.Equal("held.eml", Names(grown.Find("from:garrow")));
    }

    [Fact]
    public void A_case_whose_record_is_not_made_says_that_they_may_be_missing()
    {
        using var cut = new TempCase();
        cut.Write("print.txt", Made.Print);
        cut.Build();
        cut.Change("DELETE FROM meta WHERE name='record'; DELETE FROM recovered; DELETE FROM recovered_copy; DELETE FROM participant WHERE item_id < 0; INSERT INTO recovered_fts(recovered_fts) VALUES('delete-all')");
        using SqliteConnection connection = cut.Open();
        var search = new CaseSearch(connection);
        IReadOnlyList<string> notes = search.Notes("from:garrow");
        Assert.StartsWith("Nothing found so far is from garrow.", notes[0], StringComparison.Ordinal);
        Assert.Contains("not finished", notes[^1], StringComparison.Ordinal);
        Assert.Empty(search.Notes("ledgers"));
        Assert.Contains("not finished", Assert.Single(search.Notes("ledgers", new ItemFilter(From: "2018"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_made_before_they_were_indexed_has_them_when_it_is_built_next()
    {
        using var old = new TempCase();
        old.Write("print.txt", Made.Print);
        old.Build();
        old.Change(TempCase.WithoutNewest + "DROP TABLE recovered_fts; PRAGMA user_version=14");
        old.Build();
        Assert.Equal("printed Stall ledgers", Names(old.Find("from:garrow")));
    }

    private static string Names(IEnumerable<SearchRow> rows) => string.Join(',', rows.Select(Name).Order(StringComparer.Ordinal));

    private static string Name(SearchRow row) => row.Recovered is { } how ? $"{how} {row.Subject}" : Path.GetFileName(row.Citation.Path!);

    public sealed class Made : IDisposable
    {
        public const string Ledgers = "The ledgers of all stalls must be on my table before the fair opens, and the keys beside them.";

        public const string Print = $"From: Odile Garrow <garrow@tide.example>\r\nSent: Tuesday, February 20, 2018 4:05 PM\r\nTo: Quill Orr <quill@docks.example>\r\nSubject: Stall ledgers\r\n\r\n{Ledgers}\r\n";

        internal static readonly IReadOnlyList<Action<TempCase>> Files =
        [
            static folder => folder.Write("mail/a.eml", TempCase.Mail("a", "Re: Doors", "Noted the lanterns.\r\n\r\n-----Original Message-----\r\nFrom: Lucan Brandt <brandt@docks.example>\r\nSent: Friday, March 2, 2018 9:14 AM\r\nTo: Ann Roe\r\nSubject: Doors\r\n\r\nThe side door is locked before eight in the morning, pilots must ring.\r\n")),
            static folder => folder.Write("mail/b.eml", TempCase.Mail("b", "Fwd: Tide gates", "Please see.\r\n\r\n---------- Forwarded message ----------\r\nFrom: Pell Marsh <pell@gate.example>\r\nDate: Thu, Mar 1, 2018 at 8:01 AM\r\nSubject: Tide gates\r\nTo: Ann Roe <ann@harbour.example>\r\n\r\nThe gates close at noon whatever the tide tables say about it.\r\n", date: "Tue, 6 Mar 2018 09:30:00 -0800")),
            static folder => folder.Write("prints/print.txt", Print),
            static folder => folder.Write("loose.txt", "A box of barnacles."),
        ];

        public Made()
        {
            foreach (Action<TempCase> step in Files)
            {
                step(Case);
            }

            Case.Build();
        }

        internal TempCase Case { get; } = new();

        public void Dispose() => Case.Dispose();
    }
}
