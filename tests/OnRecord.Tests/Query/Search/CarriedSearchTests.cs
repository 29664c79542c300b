using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Store;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

/// <summary>What a message carries answers for who sent and got it and when.</summary>
public sealed class CarriedSearchTests(CarriedSearchTests.Made made) : IClassFixture<CarriedSearchTests.Made>
{
    [Theory]
    [InlineData("lanterns from:ines", "notes.txt")]
    [InlineData("lanterns from:pell to:quill", "notes.txt")]
    [InlineData("lanterns from:ines to:quill", "")]
    [InlineData("lanterns from:ines after:2018-06", "")]
    [InlineData("lanterns after:2018-05 before:2018-05", "notes.txt")]
    [InlineData("lanterns after:2018-05-20 before:2018-05-30", "")]
    [InlineData("lanterns NOT from:ines", "loose.txt,notes.txt")]
    [InlineData("lanterns NOT party:ines NOT party:pell", "loose.txt")]
    [InlineData("lanterns (from:ines OR in:release/loose)", "loose.txt,notes.txt")]
    [InlineData("lanterns (from:ines OR barnacle)", "notes.txt")]
    [InlineData("from:ines OR lanterns", "a.eml,inner.txt,loose.txt,notes.txt")]
    [InlineData("kind:document (from:ines OR from:venn) NOT party:orr", "inner.txt,notes.txt")]
    [InlineData("NOT from:pell NOT kind:message", "deep.txt,inner.txt,loose.txt,notes.txt")]
    [InlineData("NOT (from:ines OR from:pell) NOT kind:message", "deep.txt,loose.txt")]
    [InlineData("harpoon party:hall", "inner.txt")]
    [InlineData("barnacle from:venn", "deep.txt")]
    [InlineData("barnacle from:orr before:2018-02", "deep.txt")]
    [InlineData("kind:document to:ines", "deep.txt")]
    [InlineData("kind:document after:2018-06", "notes.txt,report.html")]
    [InlineData("kind:document after:2010 before:2011", "report.html")]
    [InlineData("kind:document before:2011 from:pell", "report.html")]
    [InlineData("kind:document after:2012 before:2017", "")]
    [InlineData("kind:document from:ine*", "inner.txt,notes.txt")]
    public void A_document_is_found_through_each_message_that_carries_it(string query, string names) => Assert.Equal(names, Names(made.Case.Find(query)));

    [Fact]
    public void A_message_is_asked_for_itself_alone() => Assert.Equal("Venn", Assert.Single(made.Case.Find("kind:message from:venn")).From);

    [Theory]
    [InlineData(null, null, "ines", "deep.txt,inner.txt,notes.txt")]
    [InlineData("2018-06", null, "pell", "notes.txt,report.html")]
    [InlineData("2018-06", null, "ines", "")]
    [InlineData(null, "2018-02", null, "deep.txt,report.html")]
    public void The_options_narrow_documents_alike(string? from, string? to, string? party, string names)
    {
        var filter = new ItemFilter(from, to, party);
        using SqliteConnection connection = made.Case.Open();
        Assert.Equal(names, Names(new CaseSearch(connection).Search(new SearchRequest("kind:document", Page.All, filter)).Rows));
        Assert.Equal(names.Split(',', StringSplitOptions.RemoveEmptyEntries).Length, DocumentList.Count(connection, filter));
    }

    [Fact]
    public void A_hit_names_the_messages_that_carry_it_those_first_that_were_asked_for()
    {
        SearchRow row = Assert.Single(made.Case.Find("lanterns from:pell"));
        Assert.Equal((null, null), (row.From, row.Date));
        Assert.Equal(["Pell", "Ines Trask"], row.AttachedTo.Select(static message => message.From));
        Assert.Equal("2018-06-04T09:30:00-08:00", row.AttachedTo[0].Date);
        Assert.Empty(Assert.Single(made.Case.Find("lanterns in:release/loose")).AttachedTo);
        using SqliteConnection connection = made.Case.Open();
        Assert.Equal(["Ines Trask", "Pell"], DocumentList.Read(connection, new ItemFilter(), Page.All).Single(static document => document.Citation.Path!.EndsWith("notes.txt", StringComparison.Ordinal)).AttachedTo.Select(static message => message.From));
    }

    [Theory]
    [InlineData("lanterns OR barnacle OR harpoon")]
    [InlineData("from:ines")]
    [InlineData("NOT from:ines")]
    [InlineData("after:2018-05")]
    public void What_a_facet_counts_the_filter_gives(string query) => Assert.NotEmpty(FacetCheck.Holds(made.Case, query).Party);

    [Fact]
    public void A_case_that_grew_and_one_that_was_migrated_say_the_same()
    {
        using var grown = new TempCase();
        foreach (Action<TempCase> step in Made.Files.Reverse())
        {
            step(grown);
            grown.Build();
        }

        Assert.Equal(made.Case.Exported(), grown.Exported());
        grown.Change(TempCase.WithoutNewest + "DROP TABLE carried; DROP TABLE recovered_fts; ALTER TABLE finding DROP COLUMN left_out; ALTER TABLE item DROP COLUMN heads; ALTER TABLE participant DROP COLUMN from_copy; DELETE FROM meta WHERE name='linking'; PRAGMA user_version=12");
        grown.Build();
        Assert.Equal(made.Case.Exported(), grown.Exported());
        Assert.Equal("notes.txt", Names(grown.Find("lanterns from:ines")));
    }

    private static string Names(IEnumerable<SearchRow> rows) =>
        string.Join(',', rows.Select(static row => row.Citation.Path![(row.Citation.Path!.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal));

    public sealed class Made : IDisposable
    {
        private static readonly byte[] Notes = Encoding.UTF8.GetBytes("Lanterns on the quay.\n");

        internal static readonly IReadOnlyList<Action<TempCase>> Files =
        [
            folder => folder.Write("a.eml", Mail("a", "Ines Trask <ines@tide.example>", "Hall <hall@tide.example>", "Mon, 7 May 2018 09:30:00 -0800", ("notes.txt", Notes), ("pack.zip", Zip("inner.txt", "A harpoon.")))),
            folder => folder.Write("b.eml", Mail("b", "Pell <pell@docks.example>", "Quill <quill@docks.example>", "Mon, 4 Jun 2018 09:30:00 -0800", ("notes.txt", Notes),
                ("report.html", Encoding.UTF8.GetBytes("<html><head><title>Tides</title><meta property=\"article:published_time\" content=\"2010-03-02\"></head><body><article><p>The tides of the year are told.</p></article></body></html>")))),
            folder => folder.Write("c.eml", Mail("c", "Orr <orr@docks.example>", "Ines Trask <ines@tide.example>", "Mon, 5 Feb 2018 09:30:00 -0800",
                ("venn.eml", Encoding.UTF8.GetBytes(Mail("d", "Venn <venn@reef.example>", "Orr <orr@docks.example>", "Tue, 2 Jan 2018 09:30:00 -0800", ("deep.txt", Encoding.UTF8.GetBytes("A barnacle."))))))),
            static folder => folder.Write("loose/loose.txt", "Lanterns in a box."),
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

        private static string Mail(string id, string from, string to, string date, params (string Name, byte[] Content)[] attached)
        {
            var mail = new StringBuilder($"From: {from}\r\nTo: {to}\r\nDate: {date}\r\nMessage-ID: <{id}@tide.example>\r\nSubject: Post {id}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b{id}\"\r\n\r\n--b{id}\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n");
            foreach ((string name, byte[] content) in attached)
            {
                mail.Append(name.EndsWith(".eml", StringComparison.Ordinal)
                    ? $"--b{id}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\r\n{Encoding.UTF8.GetString(content)}\r\n"
                    : $"--b{id}\r\nContent-Type: application/octet-stream; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(content)}\r\n");
            }

            return mail.Append($"--b{id}--\r\n").ToString();
        }

        private static byte[] Zip(string name, string content)
        {
            using var bytes = new MemoryStream();
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            {
                ZipArchiveEntry entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var writer = new StreamWriter(entry.Open());
                writer.Write(content);
            }

            return bytes.ToArray();
        }
    }
}
