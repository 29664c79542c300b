using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>
/// The roots of a case whose reading has begun and not come to its end: more may lie in them than the case has. A build marks those that it reads before it
/// writes anything of them, and takes the mark away when all is read.
/// </summary>
public static class HalfReadRoots
{
    /// <summary>Those roots, by name. A case that an older program was cut off in does not say which: it may be any.</summary>
    public static List<SourceRoot> Load(SqliteConnection connection)
    {
        string[] names = Names(connection);
        bool isAny = names.Length == 0 && CaseMeta.Get(connection, CaseMeta.Unfinished) is not null;
        return [.. RootTable.Load(connection).Where(root => isAny || names.Contains(root.Name))];
    }

    /// <summary>Marks roots whose reading begins.</summary>
    internal static void Mark(SqliteConnection connection, IEnumerable<SourceRoot> begun) =>
        Save(connection, [.. Names(connection).Union(begun.Select(static root => root.Name)).Order(StringComparer.Ordinal)]);

    /// <summary>Takes the mark from roots that were read to their end.</summary>
    internal static void Clear(SqliteConnection connection, IEnumerable<SourceRoot> read) =>
        Save(connection, [.. Names(connection).Except(read.Select(static root => root.Name))]);

    private static string[] Names(SqliteConnection connection) =>
        CaseMeta.Get(connection, CaseMeta.HalfRead) is { } names ? JsonSerializer.Deserialize<string[]>(names)! : [];

    private static void Save(SqliteConnection connection, string[] names)
    {
        string? value = names.Length == 0 ? null : JsonSerializer.Serialize(names);
        if (value != CaseMeta.Get(connection, CaseMeta.HalfRead))
        {
            CaseMeta.Set(connection, CaseMeta.HalfRead, value);
        }
    }
}
