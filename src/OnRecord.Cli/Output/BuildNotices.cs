using Microsoft.Data.Sqlite;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Cli.Output;

/// <summary>What is good to know before a build begins, because it may not be meant.</summary>
internal static class BuildNotices
{
    /// <summary>A sentence each: a case inside a folder that is read, folders that a case gets besides those it has.</summary>
    public static IEnumerable<string> Of(BuildOptions options)
    {
        string casePath = Path.GetFullPath(options.CasePath);
        string[] paths = [.. options.Paths.Select(static path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).Distinct(StringComparer.Ordinal)];
        IEnumerable<string> inside = paths.Where(path => casePath.StartsWith(Path.EndsInDirectorySeparator(path) ? path : path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(path => $"The case file lies in {Plain.Line(path, 500)}, which is read: it is listed there and not followed. A place beside that folder is better.");
        List<string> known = paths.Length == 0 ? [] : Known(options.CasePath);
        IEnumerable<string> further = known.Count == 0 ? [] : paths.Where(path => DiskFile.IsThere(path) && !known.Contains(path) && !options.MovedRoots.Values.Select(Path.GetFullPath).Contains(path))
            .Select(path => $"This adds {Plain.Line(path, 500)} as a further folder of this case, beside {Plain.Line(string.Join(", ", known), 500)}.");
        return inside.Concat(further);
    }

    /// <summary>The folders of a case; none of one that is not there or cannot be read yet.</summary>
    private static List<string> Known(string casePath)
    {
        if (!File.Exists(casePath))
        {
            return [];
        }

        try
        {
            using SqliteConnection connection = CaseFile.OpenRead(casePath);
            return [.. RootTable.Load(connection).Select(static root => root.FullPath)];
        }
        catch (Exception error) when (error is OnRecordException or SqliteException)
        {
            // What is wrong with it is for the build to say; an older case is migrated by it.
            return [];
        }
    }
}
