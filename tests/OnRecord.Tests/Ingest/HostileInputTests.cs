using OnRecord.Ingest;
using OnRecord.Store;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Ingest;

public sealed class HostileInputTests : IDisposable
{
    private const int Depth = 10_000;
    private static readonly IReadOnlyList<HostileFile> s_files = HostileFiles.All(bomb: 4 << 20, Depth, line: 6 << 20);

    private static readonly IngestLimits s_limits = IngestLimits.Default with { ExpansionFree = 1 << 20, MemoryBytes = 1 << 20, TextUnits = 1 << 20 };

    private readonly TempCase _case = new();

    public static TheoryData<string> Names => [.. s_files.Select(static file => file.Name)];

    public void Dispose() => _case.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_is_a_problem_and_nothing_beside_it_is_lost(string name)
    {
        HostileFile file = s_files.Single(file => file.Name == name);
        using (var bytes = new MemoryStream())
        {
            file.Write(bytes);
            _case.Write(name, bytes.ToArray());
        }

        _case.Write("beside.eml", TempCase.Mail("1", "Beside", "The wordbeside stands here."));
        LedgerTotals totals = _case.Build(static options => options with { Limits = static _ => s_limits });
        Assert.True(totals.Balances);
        string[] codes = [.. _case.Ledger().Where(entry => entry.Path.StartsWith("release/" + name, StringComparison.Ordinal)).SelectMany(static entry => entry.Problems).Select(static problem => problem.Code).Distinct()];
        Assert.Contains(_case.Ledger(), entry => entry.Path == "release/" + name);
        Assert.DoesNotContain(ProblemCodes.ReaderFailed, codes);
        if (file.Code is not null)
        {
            Assert.Contains(file.Code, codes);
        }

        Assert.Single(_case.Find("wordbeside"));
        if (file.Word is not null)
        {
            Assert.Single(_case.Find(file.Word));
        }

        Assert.Equal(["export", "harbour.onrecord", "release"], Directory.GetFileSystemEntries(_case.Folder).Select(Path.GetFileName).Append("export").Distinct().Order(StringComparer.Ordinal));
    }
}
