using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>The same statement in two articles, from the files to the listing.</summary>
public sealed class StatementGroupStageTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void The_same_statement_in_two_articles_is_one_group_that_can_be_listed()
    {
        _case.Write("ledger.txt", "date 2018-03-16\nQuay row\n\nOdile Garrow said that no shop owner was warned by her office. Odile Garrow said the ferries were full.\n");
        _case.Write("tide.txt", "date 2018-03-18\nAnother row\n\n“No shop owner was warned by this office,” Odile Garrow told reporters.\n");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        List<StatementShape> grouped = [.. StatementList.Read(connection, new ItemFilter(), Page.All).Where(static statement => statement.Group is not null)];
        Assert.Equal(2, grouped.Count);
        Assert.Equal(grouped[0].Group, grouped[1].Group);
        Assert.Equal(grouped.Select(static statement => statement.Id), StatementList.Read(connection, new ItemFilter(Group: grouped[0].Group), Page.All).Select(static statement => statement.Id));
        Assert.Equal(0, StatementList.Count(connection, new ItemFilter(Group: "group-0000000000000000")));
    }
}
