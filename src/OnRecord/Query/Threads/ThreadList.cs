using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Decisions;
using OnRecord.Query.Shapes;
using OnRecord.Record.Threads;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Decisions;

namespace OnRecord.Query.Threads;

/// <summary>Lists threads in the order of their first dates.</summary>
public static class ThreadList
{
    /// <summary>How many there are with so many messages at least, recovered ones included.</summary>
    public static long Count(SqliteConnection connection, ItemFilter filter, int least = 1)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*)" + Which(filter, least, count);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The threads, read as they are asked for.</summary>
    public static IEnumerable<ThreadShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false, int least = 1)
    {
        var verdicts = new VerdictBook(connection);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT thread_id, hash, gaps" + Which(filter, least, select) + (byId ? " ORDER BY hash" : " ORDER BY instant IS NULL, instant, hash") + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return Shape(connection, rows, verdicts);
        }
    }

    /// <summary>The messages of a thread in order of time, each with the one that it answers.</summary>
    public static IReadOnlyList<ThreadMember> Members(SqliteConnection connection, string thread)
    {
        if (!RecordId.TryParse(thread, out RecordId id) || id.Kind != "thread")
        {
            return [];
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT thread_id FROM thread WHERE hash = {ReplacedIds.Now}";
        select.Parameters.AddWithValue("$hash", id.Hash);
        return select.ExecuteScalar() is long number ? Members(connection, number) : [];
    }

    /// <summary>What is referred to and nowhere to be read: the gaps of a thread without those whose message is known from others.</summary>
    public static IReadOnlyList<GapShape> Unknown(ThreadShape thread, IEnumerable<ThreadMember> members)
    {
        HashSet<string?> known = [.. members.Select(static member => member.MessageId)];
        return [.. thread.Gaps.Where(gap => !known.Contains(gap.MessageId))];
    }

    private static string Which(ItemFilter filter, int least, SqliteCommand command)
    {
        command.Parameters.AddWithValue("$least", least);
        const string Messages = "(SELECT count(*) FROM link WHERE link.thread_id = thread.thread_id) + (SELECT count(*) FROM recovered WHERE recovered.thread_id = thread.thread_id)";
        string dates = filter.DateSql(command, "thread");
        string party = filter.PartySql(command) is { } addresses
            ? $" AND thread_id IN (SELECT thread_id FROM link JOIN participant USING (item_id) WHERE address_id IN ({addresses}) UNION SELECT thread_id FROM recovered JOIN participant ON participant.item_id = -recovered_id WHERE address_id IN ({addresses}))"
            : "";
        return $" FROM thread WHERE {(least > 1 ? $"{Messages} >= $least" : "1")}{dates}{party}";
    }

    private static ThreadShape Shape(SqliteConnection connection, SqliteDataReader row, VerdictBook verdicts)
    {
        List<ThreadMember> members = Members(connection, row.GetInt64(0));
        string subject = SubjectBase.Of(members.Select(static member => member.Subject).FirstOrDefault(static subject => !string.IsNullOrWhiteSpace(subject))).Text;
        List<GapShape> gaps = [];
        if (!row.IsDBNull(2))
        {
            Dictionary<string, long[]> known = JsonSerializer.Deserialize<Dictionary<string, long[]>>(row.GetString(2))!;
            gaps = [.. known.OrderBy(static gap => gap.Key, StringComparer.Ordinal).Select(gap => new GapShape(gap.Key, [.. gap.Value.Select(item => MessageNames.Of(connection, item)!).Order(StringComparer.Ordinal)]))];
        }

        return new ThreadShape(
            new RecordId("thread", row.GetInt64(1)).ToString(), subject.Length == 0 ? null : subject, [.. members.Select(static member => member.Id)], gaps,
            members.Find(static member => member.Date is not null)?.Date, members.FindLast(static member => member.Date is not null)?.Date,
            [.. members.SelectMany(member => verdicts.Answers[member.Id].Select(parent => Answer(verdicts, member.Id, parent)))]);
    }

    private static AnswerShape Answer(VerdictBook verdicts, string message, string parent)
    {
        string id = RejectedAnswers.IdOf(message, parent).ToString();
        return new AnswerShape(id, message, parent, verdicts.Of(id), verdicts.NotesOf(id));
    }

    private static List<ThreadMember> Members(SqliteConnection connection, long thread)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT item.hash, item.title, item.date, item.from_text, link.parent, item.instant, NULL, NULL, item.path, -1 FROM link CROSS JOIN item USING (item_id) WHERE link.thread_id = $thread
            UNION ALL SELECT hash, title, date, (SELECT coalesce(name, address) FROM participant JOIN address USING (address_id) WHERE item_id = -recovered_id AND role = 0), parent, instant, how, message_id, path, {RecoveredList.Place}
              FROM recovered WHERE thread_id = $thread
            """;
        select.Parameters.AddWithValue("$thread", thread);
        using SqliteDataReader rows = select.ExecuteReader();
        var members = new List<(long? Instant, string? Path, long Place, ThreadMember Member)>();
        while (rows.Read())
        {
            members.Add((rows.IsDBNull(5) ? null : rows.GetInt64(5), rows.IsDBNull(8) ? null : rows.GetString(8), rows.GetInt64(9), new ThreadMember(
                ItemKind.Message.Id(rows.GetInt64(0)).ToString(), rows.IsDBNull(1) ? null : rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2),
                rows.IsDBNull(3) ? null : rows.GetString(3), MessageNames.Of(connection, rows.IsDBNull(4) ? null : rows.GetInt64(4)), rows.IsDBNull(6) ? null : RecoveredList.How(rows.GetInt32(6)), rows.IsDBNull(7) ? null : rows.GetString(7))));
        }

        Dictionary<string, long?> sent = members.ToDictionary(static member => member.Member.Id, static member => member.Instant, StringComparer.Ordinal);
        return [.. members.OrderBy(static member => member.Instant ?? long.MaxValue).ThenBy(static member => member.Path, StringComparer.Ordinal).ThenBy(static member => member.Place).ThenBy(static member => member.Member.Id, StringComparer.Ordinal)
            .Select(member => member.Member with { IsBeforeAnswered = member.Member.Parent is { } parent && ImpossibleOrder.Is(member.Instant, sent.GetValueOrDefault(parent)) })];
    }
}
