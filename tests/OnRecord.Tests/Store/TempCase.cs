using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest.Outlook;
using OnRecord.Query;
using OnRecord.Query.Export;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Building;
using OnRecord.Store.Checking;
using Xunit;

namespace OnRecord.Tests.Store;

/// <summary>A folder of evidence and a case beside it, both gone at the end of the test.</summary>
internal sealed class TempCase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-case-");

    /// <summary>Takes from a case what its schema got after version 15, for tests of older cases.</summary>
    public const string WithoutNewest = "DROP TABLE recognised; DROP TABLE variant_group; DROP TABLE loose; ALTER TABLE finding DROP COLUMN loose; ";

    public string Release => Path.Combine(_folder.FullName, "release");

    public string CasePath => Path.Combine(_folder.FullName, "harbour.onrecord");

    public string Folder => _folder.FullName;

    public TempCase()
    {
        Directory.CreateDirectory(Release);
    }

    /// <summary>Writes a file of the release.</summary>
    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        string path = Path.Combine(Release, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>A message with the fields that matter and a body.</summary>
    public static string Mail(string id, string subject, string body, string from = "Ann Roe <ann@harbour.example>", string date = "Mon, 5 Mar 2018 09:30:00 -0800") =>
        $"From: {from}\r\nTo: Bo Lund <bo@docks.example>\r\nDate: {date}\r\nMessage-ID: <{id}@harbour.example>\r\nSubject: {subject}\r\n\r\n{body}\r\n";

    /// <summary>Builds, with changed options where these are given. Whatever is built, no step of the analysis may fail by a defect.</summary>
    public LedgerTotals Build(Func<BuildOptions, BuildOptions>? with = null)
    {
        var usual = new BuildOptions([Release], CasePath) { RecognisesPages = false };
        BuildOptions options = with?.Invoke(usual) ?? usual;
        LedgerTotals totals = new CaseBuilder(options, TimeProvider.System).Run(CancellationToken.None);
        using SqliteConnection connection = CaseFile.OpenRead(options.CasePath);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT group_concat(step || ' ' || type, '; ') FROM failure";
        Assert.Equal("", select.ExecuteScalar()?.ToString());
        return totals;
    }

    /// <summary>Begins a build of the release and stops it after so many files were read.</summary>
    public void BuildCutOff(int files)
    {
        using var stop = new CancellationTokenSource();
        var builder = new CaseBuilder(new BuildOptions([Release], CasePath) { Workers = 1 }, TimeProvider.System);
        var stopper = new Thread(() => { SpinWait.SpinUntil(() => builder.Progress.FilesRead >= files); stop.Cancel(); });
        stopper.Start();
        Assert.ThrowsAny<OperationCanceledException>(() => builder.Run(stop.Token));
        stopper.Join();
    }

    public SqliteConnection Open() => CaseFile.OpenRead(CasePath);

    /// <summary>Changes the case behind the program's back.</summary>
    public void Change(string sql)
    {
        using SqliteConnection connection = CaseFile.OpenWrite(CasePath);
        CaseFile.Execute(connection, sql);
        CaseFile.CloseWrite(connection);
    }

    public IReadOnlyList<SearchRow> Find(string query)
    {
        using SqliteConnection connection = Open();
        return new CaseSearch(connection).Search(new SearchRequest(query, Page.All, new ItemFilter())).Rows;
    }

    public IReadOnlyList<LedgerShape> Ledger()
    {
        using SqliteConnection connection = Open();
        return [.. LedgerList.Read(connection, new LedgerFilter(), Page.All)];
    }

    /// <summary>Everything that the case says, as one text: what "the same record" means.</summary>
    public string Exported()
    {
        string into = Path.Combine(_folder.FullName, "export");
        using SqliteConnection connection = Open();
        CaseExport.WriteJsonLines(connection, into);
        return string.Join('\n', Directory.GetFiles(into).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    /// <summary>What a check of the whole case says.</summary>
    public IReadOnlyList<CheckFailure> Failures(bool? hasTool = null)
    {
        using SqliteConnection connection = Open();
        var verifier = new CaseVerifier(connection, Path.Combine(_folder.FullName, "scratch")) { HasTool = hasTool ?? OutlookStoreReader.HasTool };
        verifier.Run(all: true, CancellationToken.None);
        return verifier.Failures;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
