using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Store;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query;

public sealed class LogListTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData(null, null, "one two three")]
    [InlineData("2019-03-02", null, "two three")]
    [InlineData(null, "2019-03-01", "one")]
    [InlineData("2019-03-02T10:00", "2019-03", "two")] // the minute of the second line, which is not over at its start
    [InlineData("2019-03-02T06:00-04:00", "2019-03-02T06:00:30-04:00", "two")]
    [InlineData("2020", null, "")]
    public void Lines_are_listed_by_their_dates_in_UTC(string? from, string? to, string actions)
    {
        using SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath);
        AuditLog.Append(connection, new DateTimeOffset(2019, 3, 1, 23, 59, 59, 900, TimeSpan.Zero), "one", "");
        AuditLog.Append(connection, new DateTimeOffset(2019, 3, 2, 10, 0, 30, TimeSpan.Zero), "two", "");
        AuditLog.Append(connection, new DateTimeOffset(2019, 4, 1, 0, 0, 0, TimeSpan.Zero), "three", "");
        Assert.Equal(actions, string.Join(' ', LogList.Read(connection, Page.All, from, to).Select(static line => line.Action)));
        Assert.Equal(actions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, LogList.Count(connection, from, to));
    }
}
