using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query;
using OnRecord.Query.Language;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Tools.Check;

/// <summary>A case built of a folder in a temporary place, open for reading; gone when disposed.</summary>
internal sealed class BuiltCase : IDisposable
{
    private readonly DirectoryInfo _place;

    private BuiltCase(DirectoryInfo place, string folder, string? zone)
    {
        _place = place;
        string path = Path.Combine(place.FullName, "check.onrecord");
        Totals = new CaseBuilder(new BuildOptions([folder], path) { Zone = zone }, TimeProvider.System).Run(CancellationToken.None);
        Connection = CaseFile.OpenRead(path);
        Search = new CaseSearch(Connection);
        Ledger = LedgerList.Read(Connection, new LedgerFilter(), Page.All).ToDictionary(static entry => entry.Path, StringComparer.Ordinal);
        RootName = SourcePath.Escape(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
    }

    public LedgerTotals Totals { get; }

    public SqliteConnection Connection { get; }

    public CaseSearch Search { get; }

    /// <summary>Every entry by its path.</summary>
    public IReadOnlyDictionary<string, LedgerShape> Ledger { get; }

    /// <summary>The first step of every path.</summary>
    public string RootName { get; }

    public static BuiltCase Of(string folder, string? zone = null) => new(Directory.CreateTempSubdirectory("onrecord-check-"), folder, zone);

    /// <summary>The ledger's path of a file named from the folder.</summary>
    public string PathOf(string file) => RootName + "/" + string.Join('/', file.Split('/').Select(static step => SourcePath.Escape(step)));

    /// <summary>Entries inside an entry, to any depth.</summary>
    public IEnumerable<LedgerShape> Inside(string path) => Ledger.Values.Where(entry => entry.Path.StartsWith(path + "!/", StringComparison.Ordinal));

    /// <summary>Whether a search for exactly this word, narrowed to the entry and what is in it, has a hit.</summary>
    public bool Finds(string word, string path)
    {
        try
        {
            return Search.Count($"=\"{word}\" in:\"{path}\"{Neighbours(path)}", new ItemFilter()) > 0;
        }
        catch (QueryException)
        {
            // The query language knows no letter or digit in it.
            return false;
        }
    }

    /// <summary>Demands what every case must have: a ledger that balances, and no item whose analysis a defect of the program stopped.</summary>
    public void RequireSound(CheckReport report)
    {
        report.Figure("ledger", Totals.Balances ? "balanced" : "NOT BALANCED");
        report.Require(Totals.Balances, static () => "the ledger does not balance");
        foreach (ProblemShape problem in ProblemList.Read(Connection, new LedgerFilter(Code: ProblemCodes.AnalysisFailed), Page.All))
        {
            report.Require(false, () => $"{problem.Path}: {problem.Text}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        _place.Delete(recursive: true);
    }

    /// <summary>A path is narrowed to as a beginning: message 1 of a mailbox is not to stand for message 12.</summary>
    private string Neighbours(string path) =>
        string.Concat(Enumerable.Range(0, 10).Select(digit => path + digit).Where(Ledger.ContainsKey).Select(static other => $" NOT in:\"{other}\""));
}
