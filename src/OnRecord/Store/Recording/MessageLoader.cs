using Microsoft.Data.Sqlite;
using OnRecord.Language.Segments;
using OnRecord.Record.Threads;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>Loads items as threading sees them, many at a time. Not thread-safe.</summary>
internal sealed class MessageLoader(SqliteConnection connection, ItemGuard guard)
{
    private readonly CutReader _cuts = new(connection);

    /// <summary>
    /// The messages and mail-printing documents with numbers from the first to the last; copies and later parts are left out. A message whose words cannot be loaded is given
    /// without them, so that it still stands in its thread.
    /// </summary>
    public IEnumerable<(long Item, ThreadMessage Message)> Load(long first, long last)
    {
        Dictionary<long, List<(int Role, ThreadParty Party)>> parties = Parties(first, last);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, kind, hash, title, date, message_id, doc FROM item WHERE item_id BETWEEN $first AND $last AND part = 1 AND copy_of IS NULL ORDER BY item_id";
        select.Parameters.AddWithValue("$first", first);
        select.Parameters.AddWithValue("$last", last);
        using SqliteDataReader row = select.ExecuteReader();
        while (row.Read())
        {
            long item = row.GetInt64(0);
            bool isMessage = row.GetInt32(1) == (int)ItemKind.Message;
            List<(int Role, ThreadParty Party)> people = parties.GetValueOrDefault(item) ?? [];
            ThreadMessage? message = isMessage ? Header(row, people) : null;
            guard.Run(AnalysisStep.Threading, item, () => message = _cuts.WithText(item) is { } found ? Message(row, isMessage, found.Cut, found.Text, people) : null);
            if (message is not null)
            {
                yield return (item, message);
            }
        }
    }

    private static ThreadMessage Header(SqliteDataReader row, List<(int Role, ThreadParty Party)> parties) => new()
    {
        Id = ((ItemKind)row.GetInt32(1)).Id(row.GetInt64(2)).ToString(),
        MessageId = Text(row, 5),
        From = parties.Find(static party => party.Role == s_from).Party,
        To = [.. parties.Where(static party => party.Role >= s_to).Select(static party => party.Party)],
        Date = Text(row, 4),
        Subject = Text(row, 3),
        Segments = new MessageSegments([], []),
    };

    private static ThreadMessage Message(SqliteDataReader row, bool isMessage, ItemCut cut, string text, List<(int Role, ThreadParty Party)> parties)
    {
        ThreadMessage header = Header(row, parties);
        return isMessage
            ? header with { References = ItemDoc.Parse(row.GetString(6)).References, ThreadIndex = cut.ThreadIndex, ThreadTopic = cut.ThreadTopic, Body = text, Segments = cut.Segments }
            : new ThreadMessage { Id = header.Id, IsPrint = true, Body = text, Segments = cut.Segments };
    }

    private static readonly int s_from = Roles.Number("from");
    private static readonly int s_to = Roles.Number("to");

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private Dictionary<long, List<(int Role, ThreadParty Party)>> Parties(long first, long last)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, role, name, address FROM participant JOIN address USING (address_id) WHERE item_id BETWEEN $first AND $last ORDER BY item_id, ordinal";
        select.Parameters.AddWithValue("$first", first);
        select.Parameters.AddWithValue("$last", last);
        using SqliteDataReader row = select.ExecuteReader();
        var parties = new Dictionary<long, List<(int, ThreadParty)>>();
        while (row.Read())
        {
            if (!parties.TryGetValue(row.GetInt64(0), out List<(int, ThreadParty)>? list))
            {
                parties[row.GetInt64(0)] = list = [];
            }

            list.Add((row.GetInt32(1), new ThreadParty(Text(row, 2), Text(row, 3))));
        }

        return parties;
    }
}
