using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using Xunit;

namespace OnRecord.Tests.Samples;

/// <summary>What holds for the ids of everything that the sample release tells.</summary>
public sealed class SampleIdTests(SampleCase sample)
{
    [Fact]
    public void No_two_lines_of_a_listing_have_one_id()
    {
        using SqliteConnection connection = sample.Open();
        foreach (IEnumerable<string> listing in (IEnumerable<string>[])[
            StatementList.Read(connection, new ItemFilter(), Page.All).Select(static line => line.Id), ContactList.Read(connection, new ItemFilter(), Page.All).Select(static line => line.Id),
            RequestList.Read(connection, new ItemFilter(), Page.All).Select(static line => line.Id), ChronologyList.Read(connection, new ItemFilter(), Page.All).Select(static line => line.Id)])
        {
            string[] ids = [.. listing];
            Assert.NotEmpty(ids);
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT count(*) - count(DISTINCT kind || ' ' || hash) FROM event";
        Assert.Equal(0L, select.ExecuteScalar());
    }
}
