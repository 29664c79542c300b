using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>Says in what leaves a case what was not finished in it, without a place of this machine.</summary>
internal static class UnfinishedWords
{
    /// <summary>A sentence each; none of a case that is finished.</summary>
    public static IReadOnlyList<string> Of(SqliteConnection connection)
    {
        var work = UnfinishedWork.Of(connection);
        var words = new List<string>();
        if (work.LacksFiles)
        {
            words.Add($"{(work.Roots.Count == 0 ? "The case was" : string.Join(", ", work.Roots.Select(static root => root.Name)) + (work.Roots.Count == 1 ? " was" : " were"))} not read to the end: files may be missing from every list, and copies may not be told.");
        }

        if (work.IsReading || work.IsRecording)
        {
            words.Add("The record was not finished: threads, people, statements, contacts, requests, disputes, trails and the chronology may lack what was still to come.");
        }

        if (work.IsOfOtherRules)
        {
            words.Add("The record was made by another version of the program than wrote this, and may lack what this one finds.");
        }

        return words;
    }
}
