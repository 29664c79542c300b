using System.IO.Compression;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Events;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using Xunit;

namespace OnRecord.Tests.Store;

/// <summary>Cases that earlier versions of the program wrote, over the same small release (<c>tests/Fixtures/old-cases</c>).</summary>
public sealed class OldCaseTests : IDisposable
{
    private readonly TempCase _case = new();

    public OldCaseTests()
    {
        string release = Path.Combine(Fixtures(), "release");
        foreach (string file in Directory.GetFiles(release, "*", SearchOption.AllDirectories))
        {
            _case.Write(Path.GetRelativePath(release, file), File.ReadAllBytes(file));
        }
    }

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public void A_case_of_an_earlier_version_is_migrated_after_a_backup_and_answers(int version)
    {
        Unpack(version);
        Migrate();
        using (SqliteConnection backup = new($"Data Source={CaseMigration.BackupPath(_case.CasePath, version)};Mode=ReadOnly;Pooling=False"))
        {
            backup.Open();
            Assert.Equal(version, CaseFile.Scalar(backup, "PRAGMA user_version"));
            Assert.Equal(5, CaseFile.Scalar(backup, "SELECT count(*) FROM item"));
        }

        using SqliteConnection connection = _case.Open();
        Assert.Equal(Schema.Version, CaseFile.Scalar(connection, "PRAGMA user_version"));
        Assert.Equal(["For your article", "Re: Stall permits", "Stall permits"], MessageList.Read(connection, new ItemFilter(), Page.All).Select(static message => message.Subject).Order(StringComparer.Ordinal));
        Assert.Equal("stalls.txt", Path.GetFileName(Assert.Single(_case.Find("barnacles from:odile")).Citation.Path));
        Citation cited = Assert.Single(_case.Find("\"loses a stall\"")).Citation;
        Assert.Equal("article.txt", Path.GetFileName(cited.Path));
        Assert.Equal(cited.Text, System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_case.Release, "article.txt"))[(int)cited.Bytes[0][0]..(int)cited.Bytes[^1][1]]).Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal(cited.Item, ItemCitation.Whole(connection, cited.Item).Item);
        Assert.Equal(version >= 12, StatementList.Read(connection, new ItemFilter(), Page.All).Any());
        Assert.NotEmpty(ContactList.Read(connection, new ItemFilter(), Page.All));
        Assert.NotEmpty(ChronologyList.Read(connection, new ItemFilter(), Page.All));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public void A_case_of_an_earlier_version_that_is_built_again_says_what_a_new_one_says(int version)
    {
        _case.Build();
        string fresh = _case.Exported();
        File.Delete(_case.CasePath);
        Unpack(version);
        _case.Build(options => options with { Paths = [], MovedRoots = new Dictionary<string, string> { ["release"] = _case.Release } });
        Assert.Equal(fresh, _case.Exported());
        Assert.Empty(_case.Failures());
        using SqliteConnection connection = _case.Open();
        Assert.True(AuditLog.IsIntact(connection));
    }

    private void Migrate()
    {
        using SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath);
        CaseFile.CloseWrite(connection);
    }

    private void Unpack(int version)
    {
        using FileStream packed = File.OpenRead(Path.Combine(Fixtures(), $"schema-{version}.onrecord.gz"));
        using var plain = new GZipStream(packed, CompressionMode.Decompress);
        using FileStream made = File.Create(_case.CasePath);
        plain.CopyTo(made);
    }

    private static string Fixtures() => Path.Combine(Samples.SampleFolder.Find(), "..", "tests", "Fixtures", "old-cases");
}
