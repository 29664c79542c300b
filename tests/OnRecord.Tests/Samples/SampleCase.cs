using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Tests.Samples;

/// <summary>The sample release, built with the clock of its coast, and the key beside it.</summary>
internal sealed class SampleCase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-sample-");

    public SampleCase() => new CaseBuilder(new BuildOptions([Path.Combine(Samples, "release")], CasePath) { Zone = "America/Halifax" }, TimeProvider.System).Run(CancellationToken.None);

    private string CasePath => Path.Combine(_folder.FullName, "sample.onrecord");

    private static string Samples
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (!Directory.Exists(Path.Combine(folder!.FullName, "samples", "release")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder.FullName, "samples");
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    public SqliteConnection Open() => CaseFile.OpenRead(CasePath);

    /// <summary>A file of the key.</summary>
    public static JsonDocument Key(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Samples, "answers", name)));

    /// <summary>The path under which the item at a path is kept: that of the first of its copies.</summary>
    public static string KeptPath(SqliteConnection connection, string path)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT first.path FROM entry JOIN item USING (item_id) JOIN item AS first ON first.item_id = coalesce(item.copy_of, item.item_id) WHERE entry.path = $path";
        select.Parameters.AddWithValue("$path", path);
        return (string)select.ExecuteScalar()!;
    }
}
