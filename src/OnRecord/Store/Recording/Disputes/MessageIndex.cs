using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Segments;
using OnRecord.Record.Disputes;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Finds messages by who wrote to whom, and reads their words.</summary>
internal sealed class MessageIndex(SqliteConnection connection)
{
    /// <summary>A domain with more people is no office.</summary>
    private const int MostInOffice = 500;

    /// <summary>Messages that are looked at for one denial.</summary>
    private const int MostMessages = 1000;

    /// <summary>Messages whose stems are kept; with more they are read again.</summary>
    private const int MostKept = 5000;

    /// <summary>All messages, recovered ones with numbers below zero.</summary>
    private const string All = """
        SELECT message, hash, date, title FROM (
          SELECT item_id AS message, hash, date, date_from, title FROM item WHERE kind = 0 AND copy_of IS NULL AND part = 1
          UNION ALL SELECT -recovered_id, hash, date, date_from, title FROM recovered)
        """;

    private const string Select = $"""
        {All}
        WHERE message IN (SELECT item_id FROM participant JOIN address_party USING (address_id) WHERE role = 0 AND party_id IN (SELECT value FROM json_each($from)))
          AND message IN (SELECT item_id FROM participant JOIN address_party USING (address_id) WHERE role > 2 AND party_id IN (SELECT value FROM json_each($to)))
          AND date_from >= $first AND date_from < $end
        ORDER BY date_from DESC, hash LIMIT $most
        """;

    private const string SelectTo = $"""
        {All}
        WHERE message IN (SELECT item_id FROM participant JOIN address_party USING (address_id) WHERE role > 2 AND party_id IN (SELECT value FROM json_each($to)))
          AND message NOT IN (SELECT item_id FROM participant JOIN address_party USING (address_id) WHERE role = 0 AND party_id IN (SELECT value FROM json_each($to)))
          AND date_from >= $first AND date_from < $end
        ORDER BY date_from DESC, hash LIMIT $most
        """;

    /// <summary>What stands behind the @ of an address.</summary>
    private const string Domain = "lower(substr(address, instr(address, '@') + 1))";

    private const string SelectAnswer = """
        SELECT item.item_id, hash, date, title FROM link JOIN item USING (item_id)
        WHERE link.parent = $message AND kind = 0 AND copy_of IS NULL AND part = 1
          AND link.item_id IN (SELECT item_id FROM participant JOIN address_party USING (address_id) WHERE role = 0 AND party_id IN (
            SELECT party_id FROM participant JOIN address_party USING (address_id) WHERE role > 2 AND item_id = $message))
        ORDER BY date_from, hash
        """;

    private readonly CutReader cuts = new(connection);
    private readonly NodaTime.DateTimeZone? zone = CaseMeta.ZoneOf(connection);
    private readonly Dictionary<long, HashSet<uint>> stems = [];
    private readonly Dictionary<string, List<(long Party, long Type)>> named = new(StringComparer.Ordinal);

    /// <summary>The latest messages from one of some parties to one of others, at most a thousand.</summary>
    /// <param name="from">Who wrote.</param>
    /// <param name="to">To whom.</param>
    /// <param name="first">The first second, on the clock of the message's own date.</param>
    /// <param name="end">The second after the last.</param>
    public List<HeldMessage> Between(IEnumerable<long> from, IEnumerable<long> to, long first, long end)
    {
        using SqliteCommand select = Selection(Select, to, first, end);
        select.Parameters.AddWithValue("$from", JsonSerializer.Serialize(from));
        return Read(select);
    }

    /// <summary>The latest messages from others to some parties, at most a thousand.</summary>
    /// <param name="to">The parties.</param>
    /// <param name="first">The first second, on the clock of the message's own date.</param>
    /// <param name="end">The second after the last.</param>
    public List<HeldMessage> SentTo(IEnumerable<long> to, long first, long end)
    {
        using SqliteCommand select = Selection(SelectTo, to, first, end);
        return Read(select);
    }

    private SqliteCommand Selection(string sql, IEnumerable<long> to, long first, long end)
    {
        SqliteCommand select = connection.CreateCommand();
        select.CommandText = sql;
        select.Parameters.AddWithValue("$to", JsonSerializer.Serialize(to));
        select.Parameters.AddWithValue("$first", first);
        select.Parameters.AddWithValue("$end", end);
        select.Parameters.AddWithValue("$most", MostMessages);
        return select;
    }

    /// <summary>The first held answer to a message by somebody it was sent to, or null.</summary>
    public HeldMessage? AnswerTo(HeldMessage message)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = SelectAnswer;
        select.Parameters.AddWithValue("$message", message.Number);
        return Read(select).FirstOrDefault();
    }

    private List<HeldMessage> Read(SqliteCommand select)
    {
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<HeldMessage>();
        while (rows.Read())
        {
            string? date = rows.IsDBNull(2) ? null : rows.GetString(2);
            found.Add(new HeldMessage(rows.GetInt64(0), rows.GetInt64(1), date, ItemDate.Point(date, zone), rows.IsDBNull(3) ? null : rows.GetString(3)));
        }

        return found;
    }

    /// <summary>Everybody whom some parties wrote to.</summary>
    public List<long> RecipientsOf(IEnumerable<long> from) => Numbers(
        """
        SELECT DISTINCT party_id FROM participant JOIN address_party USING (address_id) WHERE role > 2 AND item_id IN (
          SELECT item_id FROM participant JOIN address_party USING (address_id) WHERE role = 0 AND party_id IN (SELECT value FROM json_each($value))) ORDER BY party_id
        """,
        JsonSerializer.Serialize(from));

    /// <summary>True where two parties of one type have the name: those were kept apart, and a message shows only the name.</summary>
    public bool IsShared(string name) => Named(name).GroupBy(static one => one.Type).Any(static type => type.Skip(1).Any());

    /// <summary>A party, and those that other texts call the same: a name may be taken for a person's in one and for a firm's in another. None where the name is shared.</summary>
    public List<long> OfName(string name, long party) =>
        IsShared(name) ? [] : [party, .. Named(name).Select(static one => one.Party).Where(other => other != party)];

    /// <summary>The parties of a name, looked for once: no index helps to find them.</summary>
    private List<(long Party, long Type)> Named(string name)
    {
        if (!named.TryGetValue(name, out List<(long, long)>? known))
        {
            using SqliteCommand select = connection.CreateCommand();
            select.CommandText = "SELECT party_id, type FROM party WHERE name = $name COLLATE NOCASE ORDER BY party_id";
            select.Parameters.AddWithValue("$name", name);
            using SqliteDataReader rows = select.ExecuteReader();
            known = [];
            while (rows.Read())
            {
                known.Add((rows.GetInt64(0), rows.GetInt64(1)));
            }

            named[name] = known;
        }

        return known;
    }

    /// <summary>Everybody whom a message was sent to.</summary>
    public List<long> PeopleOf(HeldMessage message) => Numbers(
        "SELECT DISTINCT party_id FROM participant JOIN address_party USING (address_id) WHERE role > 2 AND item_id = CAST($value AS INTEGER) ORDER BY party_id",
        message.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Everybody with an address at the place where a party has one, the party included; the party alone where anybody can have one there.</summary>
    public List<long> OfficeOf(long party)
    {
        List<long> office = [party];
        foreach (string domain in Domains(party).Where(static domain => !ContactWords.FreeMail.Contains(domain)))
        {
            List<long> there = Numbers($"SELECT DISTINCT party_id FROM address JOIN address_party USING (address_id) WHERE instr(address, '@') > 0 AND {Domain} = $value ORDER BY party_id", domain);
            office.AddRange(there.Count <= MostInOffice ? there : []);
        }

        return [.. office.Distinct()];
    }

    /// <summary>Stems of the subject and own words of a message, as of <see cref="StemSet"/>.</summary>
    public IReadOnlySet<uint> StemsOf(HeldMessage message)
    {
        if (!stems.TryGetValue(message.Number, out HashSet<uint>? known))
        {
            if (stems.Count == MostKept)
            {
                stems.Clear();
            }

            stems[message.Number] = known = StemSet.Of(WordsOf(message));
        }

        return known;
    }

    /// <summary>Subject and own words of a message; of a recovered one those of its fullest copy.</summary>
    public string WordsOf(HeldMessage message)
    {
        (long item, int header) = message.Number > 0 ? (message.Number, -1) : RecoveredIds.FirstCopy(connection, -message.Number) ?? (0, -1);
        if (item == 0 || cuts.WithText(item) is not { } found)
        {
            return message.Subject ?? "";
        }

        IEnumerable<string> pieces = found.Cut.Segments.Segments
            .Where(segment => segment.Header == header && segment.Kind is SegmentKind.Own or SegmentKind.Quoted or SegmentKind.Forwarded)
            .Select(segment => found.Text[segment.Start..segment.End]);
        return string.Join('\n', pieces.Prepend(message.Subject ?? ""));
    }

    /// <summary>Names of those whom a header names, at most three.</summary>
    /// <param name="message">The message.</param>
    /// <param name="first">The first role that counts.</param>
    /// <param name="last">The last.</param>
    public string People(HeldMessage message, int first, int last)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT coalesce(party.name, address.name, address) FROM participant JOIN address USING (address_id) LEFT JOIN address_party USING (address_id) LEFT JOIN party USING (party_id) WHERE item_id = $item AND role BETWEEN $first AND $last ORDER BY role, ordinal LIMIT 4";
        select.Parameters.AddWithValue("$item", message.Number);
        select.Parameters.AddWithValue("$first", first);
        select.Parameters.AddWithValue("$last", last);
        using SqliteDataReader rows = select.ExecuteReader();
        var people = new List<string>();
        while (rows.Read())
        {
            people.Add(rows.GetString(0));
        }

        return people.Count > 3 ? string.Join(", ", people.Take(3)) + " and others" : string.Join(", ", people);
    }

    /// <summary>The words that a domain of a party's addresses ends with and that name whose it is: "school" of "millbrookschool.test", as the class words of <see cref="ContactWords"/> go.</summary>
    public IEnumerable<string> DomainsOf(long party) => Domains(party).Where(static domain => !ContactWords.FreeMail.Contains(domain)).Select(static domain => domain.Split('.')).Where(static labels => labels.Length > 1).Select(static labels => ContactWords.EndOf(labels[^2]));

    private List<string> Domains(long party)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT DISTINCT {Domain} AS domain FROM address JOIN address_party USING (address_id) WHERE party_id = $party AND instr(address, '@') > 0 ORDER BY domain";
        select.Parameters.AddWithValue("$party", party);
        using SqliteDataReader rows = select.ExecuteReader();
        var domains = new List<string>();
        while (rows.Read())
        {
            domains.Add(rows.GetString(0));
        }

        return domains;
    }

    private List<long> Numbers(string sql, string value)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = sql;
        select.Parameters.AddWithValue("$value", value);
        using SqliteDataReader rows = select.ExecuteReader();
        var numbers = new List<long>();
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }

        return numbers;
    }
}
