using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Tools.Check;

/// <summary>How far a build is, told from its case alone: so it can be asked of one that was killed.</summary>
internal static class BuildPhase
{
    public const string Starting = "starting";
    public const string Reading = "reading";
    public const string Indexing = "indexing (copies, stems, names)";
    public const string Threads = "record (threads, quotations, passages)";
    public const string Analysis = "analysis (who says what)";
    public const string People = "record (people, events, disputes)";
    public const string Done = "done";

    /// <summary>In the order in which a build goes through them.</summary>
    public static readonly string[] All = [Starting, Reading, Indexing, Threads, Analysis, People, Done];

    /// <summary>The phase of a case.</summary>
    /// <param name="casePath">The case, which need not be there yet.</param>
    /// <param name="files">Files of the folder that is built.</param>
    /// <exception cref="OnRecordException">The case cannot be opened.</exception>
    public static string Of(string casePath, long files)
    {
        if (!File.Exists(casePath) || new FileInfo(casePath).Length == 0)
        {
            return Starting;
        }

        using SqliteConnection connection = CaseFile.OpenRead(casePath);
        long Count(string sql) => CaseFile.Scalar(connection, $"SELECT count(*) FROM {sql}");
        bool isReadBefore = Count("log WHERE action = 'build'") > 0 && CaseMeta.Get(connection, CaseMeta.Unfinished) is null;
        return Count("root") == 0 ? Starting
            : !isReadBefore ? Count("entry WHERE parent IS NULL") < files ? Reading : Indexing
            : CaseMeta.Get(connection, CaseMeta.Record) is null ? Threads
            : CaseMeta.Get(connection, CaseMeta.People) is not null ? Done
            : Count("finding") < Count("item WHERE part = 1 AND copy_of IS NULL") ? Analysis : People;
    }
}
