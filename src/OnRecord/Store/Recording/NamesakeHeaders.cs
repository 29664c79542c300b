using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>
/// Finds messages whose sender and recipient have one name at addresses of different organisations, and whose words greet the recipient by that name. Without a greeting it may be one person who sends something to another
/// address of theirs, and a message to two addresses of one name mostly is to one person.
/// </summary>
internal sealed partial class NamesakeHeaders(SqliteConnection connection)
{
    private const string Select = """
        SELECT item_id, role, name, address FROM participant JOIN address USING (address_id) JOIN item USING (item_id)
        WHERE copy_of IS NULL AND from_copy IS NULL AND role IN ($from, $to) AND address_id IN (
          SELECT address_id FROM address WHERE address LIKE '%@%' AND name IN (SELECT name FROM address WHERE address LIKE '%@%' AND name LIKE '% %' GROUP BY name HAVING count(DISTINCT lower(address)) > 1))
        ORDER BY item_id
        """;

    /// <summary>UTF-16 units at the beginning of a message that greet.</summary>
    private const int Greeting = 60;

    private readonly CutReader cuts = new(connection);

    /// <summary>Tells a linker of them.</summary>
    public void AddTo(PartyLinker linker)
    {
        foreach (IGrouping<long, (long Item, bool IsSender, string Name, string Owner)> message in Read().GroupBy(static row => row.Item))
        {
            foreach (IGrouping<string, (long Item, bool IsSender, string Name, string Owner)> name in message.GroupBy(static row => row.Name, StringComparer.OrdinalIgnoreCase))
            {
                string[] to = [.. name.Where(static one => !one.IsSender).Select(static one => one.Owner).Distinct()];
                if (to.Length == 1 && name.Any(one => one.IsSender && one.Owner != to[0]) && Greets(message.Key, name.Key))
                {
                    linker.AddBeside(name.Key);
                }
            }
        }
    }

    /// <summary>Those at an organisation's address; of a public host nobody knows whose it is.</summary>
    private List<(long Item, bool IsSender, string Name, string Owner)> Read()
    {
        int from = Roles.Number("from");
        return [.. SqlRows.Read(connection, Select, row => (Item: row.GetInt64(0), IsSender: row.GetInt32(1) == from, Name: row.GetString(2), Owner: PartyLinker.AddressKey(row.GetString(3)) is { } key ? MailboxBook.OwnerOf(key) : null), ("$from", from), ("$to", Roles.Number("to")))
            .Where(static row => row.Owner is not null).Select(static row => (row.Item, row.IsSender, row.Name, row.Owner!))];
    }

    private bool Greets(long item, string name)
    {
        if (cuts.WithText(item) is not { } found || PersonNameReader.InHeader(name) is not { } key)
        {
            return false;
        }

        string[] words = PersonNameReader.WordsOf(key);
        Match greeting = Salutation().Match(found.Text[..Math.Min(Greeting, found.Text.Length)]);
        return greeting.Success && words.Contains(greeting.Groups["name"].Value.ToLowerInvariant());
    }

    /// <summary>"Anna,", "Dear Ms. Berg:".</summary>
    [GeneratedRegex(@"^\s*(?:(?:dear|hi|hello|hey|good\s+(?:morning|afternoon))\s+)?(?:(?:mr|ms|mrs|dr)\.?\s+)?(?<name>\p{L}+)\s*[,:!\u2013\u2014-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Salutation();
}
