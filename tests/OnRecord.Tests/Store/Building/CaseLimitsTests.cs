using System.IO.Compression;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Store;
using OnRecord.Tests.Ingest.Archives;
using Xunit;

namespace OnRecord.Tests.Store.Building;

public sealed class CaseLimitsTests : IDisposable
{
    private readonly TempCase _case = new();

    public CaseLimitsTests()
    {
        _case.Write("deep.zip", Zip("middle.zip", Zip("inner.zip", ZipFixtures.Of(("note.txt", "The lanterns stay lit.")))));
        _case.Write("b.txt", "The roster.");
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_raised_limit_reads_on_where_a_lower_one_stopped()
    {
        Build(static limits => limits with { Depth = 1 });
        Assert.Contains("limit-depth", Codes());
        Assert.Empty(_case.Find("lanterns"));
        Build(static limits => limits with { Depth = 8 });
        Assert.DoesNotContain("limit-depth", Codes());
        Assert.Single(_case.Find("lanterns"));
        using var atOnce = new TempCase();
        File.Copy(Path.Combine(_case.Release, "deep.zip"), Path.Combine(atOnce.Release, "deep.zip"));
        File.Copy(Path.Combine(_case.Release, "b.txt"), Path.Combine(atOnce.Release, "b.txt"));
        atOnce.Build();
        Assert.Equal(atOnce.Exported(), _case.Exported());
    }

    [Fact]
    public void The_limits_stay_with_the_case_until_others_are_given()
    {
        Build(static limits => limits with { Depth = 1 });
        string before = _case.Exported();
        _case.Build();
        Assert.Equal(before, _case.Exported());
        using SqliteConnection connection = _case.Open();
        Assert.Equal(1, CaseLimits.Of(connection).Depth);
        Assert.Single(OnRecord.Query.LogList.Read(connection, OnRecord.Query.Page.All), static line => line.Action == "build");
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(8, 1)]
    [InlineData(2, 2)]
    public void Verify_reads_with_the_limits_of_the_case(int first, int then)
    {
        Build(limits => limits with { Depth = first });
        Build(limits => limits with { Depth = then });
        Assert.Empty(_case.Failures());
    }

    [Fact]
    public void A_container_without_any_member_says_so()
    {
        _case.Write("bare.zip", [0x50, 0x4B, 5, 6, .. new byte[18]]);
        _case.Build();
        Assert.Contains("no-members", Codes());
    }

    private string[] Codes() => [.. _case.Ledger().SelectMany(static entry => entry.Problems).Select(static problem => problem.Code)];

    private void Build(Func<IngestLimits, IngestLimits> limits) => _case.Build(options => options with { Limits = limits });

    private static byte[] Zip(string name, byte[] content) => ZipFixtures.Of(CompressionLevel.Optimal, (name, content));
}
