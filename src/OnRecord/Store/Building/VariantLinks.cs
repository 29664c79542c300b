using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Record.Copies;
using OnRecord.Record.Threads;

namespace OnRecord.Store.Building;

/// <summary>
/// Links messages that are nearly copies, in groups: those of one Message-ID that differ in sender, date, subject or text, which carries a Problem that names in what; those of one sender, second and subject whose
/// texts are nearly the same; and those of one sender, subject and text at the same minute by clocks that are whole hours apart, as exports from several mail programs have them. All stay visible.
/// </summary>
internal sealed class VariantLinks
{
    /// <summary>Why a message that is known from a quotation is linked; the record writes these.</summary>
    public const string Recovered = "recovered";

    /// <summary>The same words at more clocks than this are a notice that is sent every few hours.</summary>
    private const int MostClocks = 4;

    /// <summary>The same text of fewer words, such as thanks, is written twice.</summary>
    private const int FewWords = 8;

    private const string Columns = """
        item.item_id, item.text_key, item.date, item.title,
          (SELECT coalesce(address.address, address.name) FROM participant JOIN address USING(address_id)
            WHERE participant.item_id = item.item_id AND participant.role = 0 AND participant.from_copy IS NULL ORDER BY participant.ordinal LIMIT 1), item.path, item.hash
        """;

    private const string SameMessageId = $"""
        SELECT DISTINCT named.message_id, {Columns} FROM item AS named JOIN item ON item.item_id = coalesce(named.copy_of, named.item_id)
          WHERE named.message_id IN (SELECT message_id FROM item WHERE message_id IS NOT NULL GROUP BY message_id HAVING count(DISTINCT coalesce(copy_of, item_id)) > 1)
        ORDER BY named.message_id, item.path, item.hash
        """;

    private const string SameEnvelope = $"""
        SELECT item.near_key, {Columns} FROM item WHERE copy_of IS NULL AND near_key IN (
          SELECT near_key FROM item WHERE near_key IS NOT NULL AND copy_of IS NULL GROUP BY near_key HAVING count(*) > 1)
        ORDER BY item.near_key, item.path, item.hash
        """;

    private const string SameText = $"""
        SELECT item.text_key, {Columns} FROM item WHERE copy_of IS NULL AND near_key IS NOT NULL AND text_key IN (
          SELECT text_key FROM item WHERE near_key IS NOT NULL AND copy_of IS NULL GROUP BY text_key HAVING count(*) > 1)
        ORDER BY item.text_key, item.path, item.hash
        """;

    private readonly SqliteConnection _connection;
    private readonly SqlStatement _member;
    private readonly SqlStatement _problem;
    private long _groups;

    private VariantLinks(SqliteConnection connection, SqlStatement member, SqlStatement problem) => (_connection, _member, _problem) = (connection, member, problem);

    /// <summary>Replaces all links of held messages and their Problems.</summary>
    public static void Write(SqliteConnection connection)
    {
        CaseFile.Execute(connection, $"DELETE FROM variant_group; DELETE FROM problem WHERE code IN ('{ProblemCodes.VariantMessageId}', '{ProblemCodes.VariantHeader}')");
        using var member = new SqlStatement(connection, "INSERT INTO variant_group(group_id, place, item_id) VALUES(?,?,?)");
        using var problem = new SqlStatement(connection, "INSERT INTO problem(entry_id, code, text) SELECT entry_id, ?, ? FROM entry WHERE item_id = ? AND state = 'kept'");
        var links = new VariantLinks(connection, member, problem);
        links.ForEach(SameMessageId, links.LinkSameId);
        links.ForEach(SameEnvelope, links.LinkNearTexts);
        links.ForEach(SameText, links.LinkOtherClocks);
    }

    /// <summary>Hands on the rows of each group that share their first column; groups of one are none.</summary>
    private void ForEach(string groups, Action<List<VariantRow>> link)
    {
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = groups;
        using SqliteDataReader rows = select.ExecuteReader();
        var group = new List<VariantRow>();
        while (rows.Read())
        {
            var row = new VariantRow(
                rows.GetValue(0), rows.GetInt64(1), rows.GetInt64(2), rows.IsDBNull(3) ? null : rows.GetString(3),
                CopyKey.Sender(rows.IsDBNull(5) ? "" : rows.GetString(5)), CopyKey.WithoutListTags(rows.IsDBNull(4) ? "" : rows.GetString(4)));
            if (group.Count > 0 && !row.Key.Equals(group[0].Key))
            {
                link(group);
                group.Clear();
            }

            group.Add(row);
        }

        link(group);
    }

    private void LinkSameId(List<VariantRow> group)
    {
        IReadOnlyList<string> header = VariantRow.Differing(group);
        bool hasOtherText = group.Exists(row => row.Text != group[0].Text);
        if (header.Count == 0 && !hasOtherText)
        {
            return;
        }

        Add(group);
        string messages = string.Create(CultureInfo.InvariantCulture, $"The {group.Count:N0} messages with this Message-ID differ in");
        string kept = group.Count == 2 ? "both are kept and shown" : "all are kept and shown";
        foreach (VariantRow row in group)
        {
            if (hasOtherText)
            {
                _problem.Bind(1, ProblemCodes.VariantMessageId).Bind(2, $"{messages} text or attachments; {kept}.").Bind(3, row.Item).Run();
            }

            if (header.Count > 0)
            {
                _problem.Bind(1, ProblemCodes.VariantHeader).Bind(2, $"{messages} {Listed(header)}; {kept}.").Bind(3, row.Item).Run();
            }
        }
    }

    private void LinkNearTexts(List<VariantRow> group)
    {
        var texts = new NearTexts();
        foreach (IGrouping<int, VariantRow> near in group.GroupBy(row => texts.GroupOf(WordsOf(row.Item))))
        {
            Add([.. near]);
        }
    }

    private void LinkOtherClocks(List<VariantRow> group)
    {
        foreach (IGrouping<(string, string), VariantRow> alike in group.GroupBy(static row => (row.Sender, row.Subject)))
        {
            (VariantRow Row, SentMinute Sent)[] sent = [.. alike.Select(static row => (row, SentMinute.Of(row.Date))).Where(static one => one.Item2 is not null).Select(static one => (one.row, one.Item2!.Value))];
            foreach (IGrouping<long, (VariantRow Row, SentMinute Sent)> minute in sent.GroupBy(static one => one.Sent.Minute % 60))
            {
                LinkClocks([.. minute.OrderBy(static one => one.Sent.Minute)]);
            }
        }
    }

    /// <summary>Links stretches of messages of one minute of the hour, in order of time, that are no farther apart than clocks are.</summary>
    private void LinkClocks((VariantRow Row, SentMinute Sent)[] sent)
    {
        for (int start = 0, end; start < sent.Length; start = end)
        {
            for (end = start + 1; end < sent.Length && sent[end].Sent.IsHoursApart(sent[end - 1].Sent); end++)
            {
            }

            if (end - start is > 1 and <= MostClocks && sent[end - 1].Sent.IsHoursApart(sent[start].Sent) && NearTexts.CountWords(WordsOf(sent[start].Row.Item)) >= FewWords)
            {
                Add([.. sent[start..end].Select(static one => one.Row)]);
            }
        }
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private string WordsOf(long item) => StoredText.WordsOf(_connection, item, "body") + "\n" + StoredText.WordsOf(_connection, item, "html");

    private void Add(List<VariantRow> group)
    {
        if (group.Count < 2)
        {
            return;
        }

        _groups++;
        for (int place = 0; place < group.Count; place++)
        {
            _member.Bind(1, _groups).Bind(2, place).Bind(3, group[place].Item).Run();
        }
    }
}
