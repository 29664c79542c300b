using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

/// <summary>What somebody wrote or published is listed with what somebody sent or received.</summary>
public sealed class WrittenByTests(WrittenByTests.Made made) : IClassFixture<WrittenByTests.Made>
{
    [Theory]
    [InlineData("Basil Quill", "gate.html,notes.txt")]
    [InlineData("quill", "gate.html,notes.txt")]
    [InlineData("Averil Ledger", "gate.html,quay.html")]
    [InlineData("Queenie Quay", "quay.html")]
    [InlineData("basil", "gate.html,notes.txt")]
    [InlineData("sil", "")]
    public void Documents_and_searches_have_them_by_name(string party, string names)
    {
        Assert.Equal(names, Names(Documents(party)));
        Assert.Equal(names, Names(Found("kind:document", party)));
        Assert.Equal(names, Names(Found("kind:document party:\"" + party + "\"", null)));
    }

    [Fact]
    public void Documents_and_searches_have_them_by_the_id_of_the_party()
    {
        using SqliteConnection connection = made.Case.Open();
        foreach ((string name, string names) in ((string, string)[])[("Queenie Quay", "quay.html"), ("Basil Quill", "gate.html,notes.txt"), ("Averil Ledger", "gate.html,quay.html")])
        {
            PartyShape party = PartyList.Read(connection, name, withAll: true, Page.All).Single(party => party.Name == name);
            Assert.Equal(names, Names(Documents(party.Id)));
            Assert.Equal(names, Names(Found("", party.Id).Where(static row => row.Kind == "document")));
        }
    }

    [Fact]
    public void Messages_that_only_carry_what_somebody_wrote_are_not_that_persons()
    {
        using SqliteConnection connection = made.Case.Open();
        Assert.Equal(0, MessageList.Count(connection, new ItemFilter(Party: "Queenie Quay")));
        Assert.Equal(1, MessageList.Count(connection, new ItemFilter(Party: "Basil Quill")));
    }

    private List<DocumentShape> Documents(string party)
    {
        using SqliteConnection connection = made.Case.Open();
        var filter = new ItemFilter(Party: party);
        List<DocumentShape> found = [.. DocumentList.Read(connection, filter, Page.All)];
        Assert.Equal(found.Count, DocumentList.Count(connection, filter));
        return found;
    }

    private IReadOnlyList<SearchRow> Found(string query, string? party)
    {
        using SqliteConnection connection = made.Case.Open();
        return new CaseSearch(connection).Search(new SearchRequest(query, Page.All, new ItemFilter(Party: party))).Rows;
    }

    private static string Names(IEnumerable<DocumentShape> rows) => Names(rows.Select(static row => row.Citation.Path!));

    private static string Names(IEnumerable<SearchRow> rows) => Names(rows.Select(static row => row.Citation.Path!));

    private static string Names(IEnumerable<string> paths) => string.Join(',', paths.Select(static path => path[(path.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal));

    public sealed class Made : IDisposable
    {
        public Made()
        {
            Case.Write("gate.html", Page("The side gate was locked", "Basil Quill"));
            Case.Write("quay.html", Page("The quay was closed again", "Queenie Quay"));
            Case.Write("a.eml", "From: Basil Quill <basil@tide.example>\r\nTo: Hall <hall@tide.example>\r\nDate: Mon, 7 May 2018 09:30:00 -0800\r\nMessage-ID: <a@tide.example>\r\nSubject: Notes\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n\r\nSee below.\r\n"
                + "--b\r\nContent-Type: text/plain; name=\"notes.txt\"\r\nContent-Disposition: attachment; filename=\"notes.txt\"\r\n\r\nLanterns on the quay.\r\n--b--\r\n");
            Case.Build();
        }

        internal TempCase Case { get; } = new();

        public void Dispose() => Case.Dispose();

        private static string Page(string headline, string author) =>
            $"<html><head><title>{headline}</title><meta name=\"author\" content=\"{author}\"><meta property=\"og:site_name\" content=\"Averil Ledger\"><meta property=\"article:published_time\" content=\"2018-03-02\"></head><body><article><h1>{headline}</h1><p>Nobody at the harbour was told of it.</p></article></body></html>";
    }
}
