using Microsoft.Data.Sqlite;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Cli.Output;

/// <summary>What is good to know before a build begins, because it may not be meant.</summary>
internal static class BuildNotices
{
    /// <summary>A sentence each: a case inside a folder that is read, folders inside one another, folders that a case gets besides those it has.</summary>
    public static IEnumerable<string> Of(BuildOptions options)
    {
        string casePath = Path.GetFullPath(options.CasePath);
        string[] paths = [.. options.Paths.Select(static path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).Distinct(StringComparer.Ordinal)];
        IEnumerable<string> inside = paths.Where(path => RootTable.Holds(path, casePath))
            .Select(path => $"The case file lies in {Plain.Line(path, 500)}, which is read: it is listed there and not followed. A place beside that folder is better.");
        (List<string> known, List<string> cutOff, List<string> moved) = paths.Length == 0 ? ([], [], []) : Known(options, paths);
        IEnumerable<string> further = known.Count == 0 ? [] : paths.Where(path => DiskFile.IsThere(path) && !known.Contains(path) && !moved.Contains(path) && RootTable.HolderOf(path, known, paths) is null)
            .Select(path => $"This adds {Plain.Line(path, 500)} as a further folder of this case, beside {Plain.Line(string.Join(", ", known), 500)}.");
        IEnumerable<string> held = paths.Select(path => (Path: path, Holder: RootTable.HolderOf(path, known, paths))).Where(static one => one.Holder is not null)
            .Select(static one => $"{Plain.Line(one.Path, 500)} lies in {Plain.Line(one.Holder, 500)}, which is read: its files are counted once, there.");
        IEnumerable<string> apart = known.Where(folder => paths.Any(path => !known.Contains(path) && RootTable.Holds(path, folder)))
            .Select(static folder => $"{Plain.Line(folder, 500)} is a folder of this case already: its files are counted once, under the name they have.");
        IEnumerable<string> goneOn = cutOff.Where(folder => !paths.Contains(folder)).Select(static folder => $"{Plain.Line(folder, 500)} was not read to its end by an earlier build: it is read too.");
        return [.. inside, .. held, .. apart, .. further, .. goneOn];
    }

    /// <summary>The folders of a case where they are now, those that are gone on with, and the paths to read that look like one that has moved; none of a case that is not there or cannot be read yet.</summary>
    private static (List<string> Folders, List<string> CutOff, List<string> Moved) Known(BuildOptions options, string[] paths)
    {
        if (!File.Exists(options.CasePath))
        {
            return ([], [], []);
        }

        try
        {
            using SqliteConnection connection = CaseFile.OpenRead(options.CasePath);
            List<SourceRoot> roots = [.. RootTable.Load(connection).Select(root => root with { FullPath = PlaceOf(root, options) })];
            return (
                [.. roots.Select(static root => root.FullPath)],
                [.. RootTable.CutOff(connection, roots).Select(static root => root.FullPath)],
                options.AddsMoved ? [] : [.. paths.Where(path => MovedFolder.Find(connection, roots, path) is not null)]);
        }
        catch (Exception error) when (error is OnRecordException or SqliteException)
        {
            // What is wrong with it is for the build to say; an older case is migrated by it.
            return ([], [], []);
        }
    }

    private static string PlaceOf(SourceRoot root, BuildOptions options) =>
        options.MovedRoots.TryGetValue(root.Name, out string? moved) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(moved)) : root.FullPath;
}
