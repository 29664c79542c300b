using Microsoft.Data.Sqlite;
using OnRecord.Sources;
using OnRecord.Store.Building;

namespace OnRecord.Store;

/// <summary>What builds of a case have begun and not brought to an end: answers may lack what is still to come.</summary>
/// <param name="IsReading">A build reads, or was cut off while it read: copies are not told from what they are copies of.</param>
/// <param name="IsRecording">All is read, and the record that follows from it is not made.</param>
/// <param name="Roots">Those that were not read to their end, by name.</param>
public sealed record UnfinishedWork(bool IsReading, bool IsRecording, IReadOnlyList<SourceRoot> Roots)
{
    /// <summary>Whether the case may lack files.</summary>
    public bool LacksFiles => IsReading || Roots.Count > 0;

    /// <summary>Whether the record is finished, and made by the rules of another version of the program.</summary>
    public bool IsOfOtherRules { get; init; }

    /// <summary>Whether there is any.</summary>
    public bool IsAny => LacksFiles || IsRecording;

    /// <summary>Of a case as it is now.</summary>
    public static UnfinishedWork Of(SqliteConnection connection)
    {
        List<SourceRoot> roots = HalfReadRoots.Load(connection);
        bool isReading = CaseMeta.Get(connection, CaseMeta.Unfinished) is not null || roots.Exists(static root => DiskFile.IsThere(root.FullPath));
        bool isRecording = CaseMeta.Get(connection, CaseMeta.Recording) is not null;
        return new UnfinishedWork(isReading, isRecording, roots)
        {
            IsOfOtherRules = !isReading && !isRecording && CaseMeta.Get(connection, CaseMeta.People) is { } made && made != Versions.People.ToString(),
        };
    }
}
