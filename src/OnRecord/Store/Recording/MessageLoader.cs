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
        ILookup<long, (string? MessageId, IReadOnlyList<string> References)> copies = Copies(first, last);
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
                yield return (item, WithCopies(message, copies[item]));
            }
        }
    }

    /// <summary>A message goes by the Message-IDs of all its copies; where its own header names nothing that it answers, it answers what a copy's names.</summary>
    private static ThreadMessage WithCopies(ThreadMessage message, IEnumerable<(string? MessageId, IReadOnlyList<string> References)> copies) => message with
    {
        OtherMessageIds = [.. copies.Select(static copy => copy.MessageId).OfType<string>().Where(id => id != message.MessageId).Distinct(StringComparer.Ordinal)],
        References = message.References.Count > 0 ? message.References : copies.Select(static copy => copy.References).FirstOrDefault(static references => references.Count > 0) ?? [],
    };

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

    /// <summary>Of each message that has copies, what they go by and refer to, in the order of their paths.</summary>
    private ILookup<long, (string? MessageId, IReadOnlyList<string> References)> Copies(long first, long last) => SqlRows
        .Read(
            connection, "SELECT copy_of, message_id, doc FROM item WHERE copy_of BETWEEN $first AND $last AND kind = 0 AND part = 1 ORDER BY copy_of, path, hash",
            static row => (Item: row.GetInt64(0), MessageId: Text(row, 1), ItemDoc.Parse(row.GetString(2)).References), ("$first", first), ("$last", last))
        .ToLookup(static row => row.Item, static row => (row.MessageId, row.References));

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
