using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Store.Building;
using OnRecord.Tests.Samples;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleCase))]

namespace OnRecord.Tests.Samples;

/// <summary>The sample release, built with the clock of its coast, once for all tests, which only read it; and the key beside it.</summary>
public sealed class SampleCase : IDisposable
{
    private readonly Lazy<DirectoryInfo> _folder = new(static () => Directory.CreateTempSubdirectory("onrecord-sample-"));
    private readonly Lazy<string> _path;

    /// <summary>Nothing is built before somebody asks for it: a run of other tests pays nothing.</summary>
    public SampleCase() => _path = new(Build);

    public string CasePath => _path.Value;

    public SqliteConnection Open() => CaseFile.OpenRead(_path.Value);

    /// <summary>A file of the key.</summary>
    public static JsonDocument Key(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(SampleFolder.Find(), "answers", name)));

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            _folder.Value.Delete(recursive: true);
        }
    }

    private string Build()
    {
        string path = Path.Combine(_folder.Value.FullName, "sample.onrecord");
        new CaseBuilder(new BuildOptions([Path.Combine(SampleFolder.Find(), "release")], path) { Zone = "America/Halifax", RecognisesPages = false }, TimeProvider.System).Run(CancellationToken.None);
        return path;
    }
}
