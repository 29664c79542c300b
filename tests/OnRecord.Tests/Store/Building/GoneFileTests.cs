using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Export;
using OnRecord.Query.Shapes;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Building;
using Xunit;

namespace OnRecord.Tests.Store.Building;

/// <summary>Items whose files changed or went away stay findable and say so.</summary>
public sealed class GoneFileTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void What_no_file_holds_any_more_is_marked_and_not_counted()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The old words about lanterns."));
        string gone = _case.Write("b.txt", "Talking points about lanterns.");
        _case.Write("c.txt", "Lanterns stay.");
        LedgerTotals before = _case.Build();
        Assert.Equal((1, 2), (before.Messages, before.Documents));
        Assert.All(_case.Find("lanterns"), static row => Assert.Null(row.State));

        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The new and longer words about lanterns."));
        File.Delete(gone);
        LedgerTotals after = _case.Build();
        Assert.Equal((1, 1), (after.Messages, after.Documents));
        Assert.Equal(
            ["release/a.eml ", "release/a.eml superseded", "release/b.txt missing", "release/c.txt "],
            _case.Find("lanterns").Select(static row => $"{row.Citation.Path} {row.State}").Order(StringComparer.Ordinal));
        using SqliteConnection connection = _case.Open();
        Assert.Equal([null, "superseded"], MessageList.Read(connection, new ItemFilter(), Page.All).Select(static message => message.State).Order(StringComparer.Ordinal));
        Assert.Equal(["missing", null], DocumentList.Read(connection, new ItemFilter(), Page.All).Select(static document => document.State));
    }

    [Fact]
    public void What_the_record_has_of_a_file_that_is_gone_says_so_in_listings_and_tables()
    {
        string gone = _case.Write("a.txt", "2 March 2018\n\nOdile Garrow telephoned Bo Lund on Monday. Lena Soko said that the north gate was open. Bo Lund did not respond to a request for comment.");
        _case.Build();
        Assert.Equal([null, null, null], States());
        File.Delete(gone);
        _case.Write("b.txt", "Keys.");
        _case.Build();

        Assert.Equal(["missing", "missing", "missing"], States());
        using SqliteConnection connection = _case.Open();
        string folder = Directory.CreateDirectory(Path.Combine(_case.Folder, "tables")).FullName;
        RecordCsv.Write(connection, folder);
        foreach (string table in (string[])["statements", "contacts", "requests"])
        {
            string[] lines = File.ReadAllLines(Path.Combine(folder, table + ".csv"));
            Assert.Contains(",state", lines[0], StringComparison.Ordinal);
            Assert.EndsWith(",missing", lines[1].TrimEnd(','), StringComparison.Ordinal);
        }
    }

    private string?[] States()
    {
        using SqliteConnection connection = _case.Open();
        return
        [
            StatementList.Read(connection, new ItemFilter(), Page.All).First().State,
            Assert.Single(ContactList.Read(connection, new ItemFilter(), Page.All)).State,
            Assert.Single(RequestList.Read(connection, new ItemFilter(), Page.All)).State,
        ];
    }

    [Fact]
    public void A_copy_that_is_there_stands_for_one_that_is_gone()
    {
        string first = _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The words about lanterns."));
        _case.Write("b.eml", TempCase.Mail("1", "Lanterns", "The words about  lanterns.\r\n"));
        _case.Build();
        File.Delete(first);
        LedgerTotals totals = _case.Build();
        Assert.Equal(1, totals.Messages);
        Assert.True(totals.Balances);
        Assert.Equal(["release/b.eml "], _case.Find("lanterns").Select(static row => $"{row.Citation.Path} {row.State}"));
    }

    [Fact]
    public void A_file_that_came_back_with_other_words_supersedes_what_was_gone()
    {
        string path = _case.Write("a.txt", "The old words about lanterns.");
        _case.Write("b.txt", "Keys.");
        _case.Build();
        File.Delete(path);
        _case.Build();
        Assert.Equal(["missing", "kept"], _case.Ledger().Select(static entry => entry.State));
        _case.Write("a.txt", "The new words about lanterns, and more of them.");
        LedgerTotals totals = _case.Build();
        Assert.Equal(["release/a.txt kept", "release/a.txt superseded", "release/b.txt kept"], _case.Ledger().Select(static entry => $"{entry.Path} {entry.State}").Order(StringComparer.Ordinal));
        Assert.True(totals.Balances);
    }

    [Theory]
    [InlineData("release/sub/", "missing kept kept kept")]
    [InlineData("release/sub", "missing kept kept kept")] // it cannot even be looked at
    [InlineData("release/other/", "missing kept missing kept")]
    public void Files_in_a_folder_that_cannot_be_read_are_not_missing(string folder, string expected)
    {
        _case.Write("a.txt", "One.");
        _case.Write("b.txt", "Two.");
        _case.Write("sub/c.txt", "Three.");
        _case.Write("subway.txt", "Four.");
        _case.Build();
        using (SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath, TimeProvider.System))
        {
            var known = new KnownSources(connection, RootTable.Load(connection), new StaleSources(connection, IngestLimits.Default));
            foreach (string there in (string[])["b.txt", "subway.txt"])
            {
                string path = Path.Combine(_case.Release, there);
                Assert.True(known.IsUnchanged(new FoundFile("release/" + there, path, DiskFile.Look(path).Bytes, DiskFile.Look(path).Modified), rehash: false));
            }

            Assert.False(known.IsUnchanged(new FoundFile(folder, Path.Combine(_case.Release, "sub"), 0, 0, "The folder cannot be read.", "unreadable"), rehash: false));
            CaseFile.InTransaction(connection, () => known.Settle(connection));
            CaseFile.CloseWrite(connection);
        }

        Assert.Equal(expected, string.Join(' ', _case.Ledger().Select(static entry => entry.State)));
    }
}
