using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Decisions;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>
/// Contacts that are one, of which one stands for all in a listing: the one that the record chose, or where a reviewer rejected that the first of the others by id that is not rejected. Not thread-safe.
/// </summary>
internal sealed class ContactGroups
{
    /// <summary>A contact that a text tells of.</summary>
    /// <param name="Item">The item that tells it.</param>
    /// <param name="Number">Its place in the findings.</param>
    /// <param name="Hash">Of its id.</param>
    public readonly record struct Told(long Item, int Number, long Hash);

    private const string Kind = "contact";
    private readonly SqliteConnection connection;
    private readonly Dictionary<long, long> heads = [];

    /// <summary>Reads for which groups another stands than the one that the record chose.</summary>
    public ContactGroups(SqliteConnection connection, VerdictBook verdicts)
    {
        this.connection = connection;
        HashSet<long> rejected = [.. verdicts.Rejected(Kind).Select(static id => RecordId.TryParse(id, out RecordId parsed) ? parsed.Hash : 0)];
        foreach (long group in rejected)
        {
            if (Of(group).FirstOrDefault(told => !rejected.Contains(told.Hash)) is { Item: not 0 } other)
            {
                heads[group] = other.Hash;
            }
        }
    }

    /// <summary>A condition on rows of <c>event</c>: true of a contact that stands alone or for its group.</summary>
    public string HeadSql(SqliteCommand command)
    {
        command.Parameters.AddWithValue("$heads", JsonSerializer.Serialize(heads.Select(static head => new[] { head.Key, head.Value })));
        return "(group_hash IS NULL OR hash = coalesce((SELECT json_extract(value, '$[1]') FROM json_each($heads) WHERE json_extract(value, '$[0]') = group_hash), group_hash))";
    }

    /// <summary>The other contacts of the group of one, by the order of their ids.</summary>
    public IReadOnlyList<Told> Others(long hash)
    {
        List<long> group = SqlRows.Read(connection, $"SELECT DISTINCT group_hash FROM event WHERE kind = {(int)EventKind.Contact} AND hash = $hash AND group_hash IS NOT NULL", static row => row.GetInt64(0), ("$hash", hash));
        return [.. group.SelectMany(Of).Where(told => told.Hash != hash)];
    }

    private List<Told> Of(long group) => SqlRows.Read(
        connection, $"SELECT item_id, number, hash FROM event WHERE kind = {(int)EventKind.Contact} AND group_hash = $group ORDER BY hash", static row => new Told(row.GetInt64(0), row.GetInt32(1), row.GetInt64(2)), ("$group", group));
}
