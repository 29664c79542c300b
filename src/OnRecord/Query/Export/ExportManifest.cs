using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Query.Export;

/// <summary>
/// What a folder of exports says of itself, in <see cref="File"/>: of which case it is, and of each format by what it was made, what is in it, and what was not finished. It holds
/// nothing of times, places, the case file's name or the order of building, so equal cases give equal bytes.
/// </summary>
/// <param name="Roots">Names of the roots of the case.</param>
/// <param name="Sources">How many different source files the case had read.</param>
/// <param name="KnownBy">The smallest SHA-256 of these, at most <see cref="MostKnownBy"/>: a case that has them all is this one, now or later, for a case never forgets a source.</param>
/// <param name="Exports">One for each format, by its name.</param>
public sealed record ExportManifest(IReadOnlyList<string> Roots, long Sources, IReadOnlyList<string> KnownBy, IReadOnlyList<ExportState> Exports)
{
    /// <summary>Its name in the folder.</summary>
    public const string File = "EXPORT.json";

    private const int MostKnownBy = 16;

    private const string Hashes = "SELECT DISTINCT lower(hex(sha256)) AS hash FROM entry WHERE parent IS NULL AND sha256 IS NOT NULL";

    private static readonly JsonSerializerOptions Options = new(ContractJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>That of a case, without any format yet.</summary>
    public static ExportManifest Of(SqliteConnection connection) => new(
        [.. RootTable.Load(connection).Select(static root => root.Name)], CaseFile.Scalar(connection, $"SELECT count(*) FROM ({Hashes})"), SqlRows.Texts(connection, $"{Hashes} ORDER BY 1 LIMIT {MostKnownBy}"), []);

    /// <summary>That of a folder; null where there is none that can be read.</summary>
    public static ExportManifest? Read(string folder)
    {
        string path = Path.Combine(folder, File);
        try
        {
            return System.IO.File.Exists(path) && JsonSerializer.Deserialize<ExportManifest>(System.IO.File.ReadAllText(path), Options) is { Roots: not null, KnownBy: not null, Exports: not null } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a case has every source by which this one is known.</summary>
    public bool IsOf(SqliteConnection connection)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = $"SELECT count(*) FROM ({Hashes}) WHERE hash IN (SELECT value FROM json_each($known))";
        count.Parameters.AddWithValue("$known", JsonSerializer.Serialize(KnownBy));
        return (long)count.ExecuteScalar()! == KnownBy.Count;
    }

    /// <summary>The same with the state of one format, in place of one that it had.</summary>
    public ExportManifest With(ExportState state) => this with { Exports = [.. Exports.Where(other => other.Format != state.Format).Append(state).OrderBy(static one => one.Format, StringComparer.Ordinal)] };

    /// <summary>Writes it into a folder.</summary>
    public void Write(string folder)
    {
        using StreamWriter writer = ExportFile.Open(Path.Combine(folder, File));
        writer.WriteLine(JsonSerializer.Serialize(this, Options));
    }
}
