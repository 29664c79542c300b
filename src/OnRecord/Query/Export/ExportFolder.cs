using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>The folder of an export: whether it may be written to, and what stands in it of earlier ones.</summary>
/// <param name="connection">The case.</param>
/// <param name="folder">The folder, which need not be there yet.</param>
internal sealed class ExportFolder(SqliteConnection connection, string folder)
{
    /// <summary>Makes the folder ready for a format, and says what it holds of others of the same case.</summary>
    /// <param name="format">The format that is to be written.</param>
    /// <param name="replaces">True to take away what another case left there, and to write over files that nothing is known of.</param>
    /// <exception cref="OnRecordException">What is there is not of this case, and not to be replaced.</exception>
    public ExportManifest Claim(string format, bool replaces)
    {
        ExportManifest mine = ExportManifest.Of(connection);
        ExportManifest? there = ExportManifest.Read(folder);
        if (there is null)
        {
            string? taken = ExportFormat.FilesOf(format).FirstOrDefault(name => File.Exists(Path.Combine(folder, name)));
            return taken is null || replaces ? mine : throw Refusal($"{folder} holds a file {taken}, and no {ExportManifest.File} says that it is an export of this case");
        }

        if (there.IsOf(connection) && IsHeadOf())
        {
            return mine with { Exports = there.Exports };
        }

        if (!replaces)
        {
            throw Refusal($"{folder} holds an export of another case (of {string.Join(", ", there.Roots)}), or of this one before it was built anew");
        }

        Clear(there);
        return mine;
    }

    private static OnRecordException Refusal(string why) => new($"{why}. Nothing was written. Name another folder with --out, or add --replace to put this export in its place.");

    /// <summary>Whether the log of the case had, at that line, the hash that was kept in the folder; true where none was kept.</summary>
    private bool IsHeadOf()
    {
        string path = Path.Combine(folder, CaseExport.LogHeadFile);
        if (!File.Exists(path) || File.ReadAllText(path).Trim().Split(' ') is not [var lines, var hash] || !long.TryParse(lines, NumberStyles.None, CultureInfo.InvariantCulture, out long line))
        {
            return true;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT hash FROM log ORDER BY log_id LIMIT 1 OFFSET $line - 1";
        select.Parameters.AddWithValue("$line", line);
        return select.ExecuteScalar() as string == hash;
    }

    /// <summary>Takes away the files of formats that a manifest tells of. Their names are ours, whatever it says.</summary>
    private void Clear(ExportManifest there)
    {
        IEnumerable<string> files = there.Exports.Select(static state => state.Format).Where(ExportFormat.All.Contains).SelectMany(ExportFormat.FilesOf);
        foreach (string name in files.Append(CaseExport.LogHeadFile))
        {
            File.Delete(Path.Combine(folder, name));
        }
    }
}
