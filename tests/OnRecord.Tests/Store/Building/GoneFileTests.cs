using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Store;
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
}
