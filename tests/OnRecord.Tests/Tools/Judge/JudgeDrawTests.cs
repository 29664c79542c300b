using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Tests.Samples;
using OnRecord.Tools.Judge;
using Xunit;

namespace OnRecord.Tests.Tools.Judge;

public sealed partial class JudgeDrawTests(SampleCase sample) : IDisposable
{
    private readonly SqliteConnection _connection = sample.Open();

    public void Dispose() => _connection.Dispose();

    [Theory]
    [InlineData("recovered")]
    [InlineData("threads")]
    [InlineData("trails")]
    [InlineData("parties")]
    [InlineData("contacts")]
    [InlineData("requests")]
    [InlineData("said")]
    [InlineData("disputes")]
    public void A_sheet_tells_what_to_check_and_where_but_not_how_sure_the_program_is(string kind)
    {
        JudgeSheet sheet = JudgeSheet.Draw(kind, JudgeDrawCommand.DrawOf(kind, _connection, "dev"), 1, 5);
        Assert.True(sheet.Of >= 5, $"The sample has only {sheet.Of} {kind}.");
        Assert.Equal(5, sheet.Entries.DistinctBy(static entry => entry.Id).Count());
        Assert.All(sheet.Entries, static entry => Assert.Matches(Id(), entry.Id));
        Assert.All(sheet.Entries, static entry => Assert.NotEmpty(entry.Places));
        Assert.All(sheet.Entries.SelectMany(static entry => entry.Places), static place => Assert.True(File.Exists(place.File), place.Path));
        Assert.DoesNotMatch(Telling(), JsonSerializer.Serialize(sheet.Entries, ContractJson.Options));
    }

    [Fact]
    public void The_lines_named_for_a_recovered_message_name_its_writer()
    {
        IJudgeDraw draw = JudgeDrawCommand.DrawOf("recovered", _connection, "dev");
        int seen = 0;
        foreach (JudgeEntry entry in draw.Ids.Select(draw.Entry))
        {
            if (((HeaderClaim)entry.Claim).From is { } from && entry.Places[0] is { Lines: [int first, int last], File: { } file })
            {
                string lines = string.Join('\n', File.ReadLines(file).Skip(first - 1).Take(last - first + 1));
                Assert.Contains(from.Split(' ', '<', '>', ',')[0], lines, StringComparison.OrdinalIgnoreCase);
                seen++;
            }
        }

        Assert.True(seen > 0);
    }

    [Fact]
    public void No_link_that_References_make_is_drawn()
    {
        using SqliteCommand count = _connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM link WHERE parent IS NOT NULL";
        Assert.InRange(new ThreadDraw(_connection).Ids.Count, 1, (int)(long)count.ExecuteScalar()! - 1);
    }

    [GeneratedRegex("^[a-z]+-[0-9a-f]{16}$")]
    private static partial Regex Id();

    [GeneratedRegex("\"(score|reason|why|count)\"")]
    private static partial Regex Telling();
}
