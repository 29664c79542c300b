using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Events;

public sealed class StatementFilterTests : IDisposable
{
    private readonly TempCase _case = new();

    public StatementFilterTests()
    {
        _case.Write("article.txt", "date 2018-03-16\nQuay row\n\nOdile Garrow said that the quay was shut. “The gate is open,” said Lena Soko. Lucan Brandt denied that the inspectors had come.\n");
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData(null, false, null, 3)]
    [InlineData("direct", false, null, 1)]
    [InlineData("indirect", false, null, 2)]
    [InlineData(null, true, null, 1)]
    [InlineData(null, false, "inspector", 1)]
    [InlineData(null, false, "Quays garrow", 1)]
    [InlineData(null, false, "quay soko", 0)]
    [InlineData("direct", true, null, 0)]
    public void Statements_are_picked_by_kind_denial_and_words(string? kind, bool isDenied, string? words, int expected)
    {
        using SqliteConnection connection = _case.Open();
        var filter = new ItemFilter { Said = new StatementFilter(kind, isDenied, words) };
        Assert.Equal((expected, expected), ((int)StatementList.Count(connection, filter), StatementList.Read(connection, filter, Page.All).Count()));
    }
}
