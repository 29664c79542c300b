using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Names;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>
/// Finds messages whose sender and recipient have one name at addresses of different organisations, and whose words greet the recipient by that name. Without a greeting it may be one person who sends something to another
/// address of theirs; and a message to two addresses of one name mostly is to one person, unless its words speak to two or the two sign for different employers.
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

    /// <summary>UTF-16 units in which words to two people are looked for.</summary>
    private const int MostRead = 4000;

    private readonly CutReader cuts = new(connection);
    private readonly Dictionary<long, (string Name, string Owner)> senders = [];
    private readonly HashSet<string> together = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, HashSet<string>>> employers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells a linker of them.</summary>
    public void AddTo(PartyLinker linker)
    {
        foreach (IGrouping<long, (long Item, bool IsSender, string Name, string Owner)> message in Read().GroupBy(static row => row.Item))
        {
            foreach (IGrouping<string, (long Item, bool IsSender, string Name, string Owner)> name in message.GroupBy(static row => row.Name, StringComparer.OrdinalIgnoreCase))
            {
                foreach ((long item, _, string called, string owner) in name.Where(static one => one.IsSender))
                {
                    senders[item] = (called, owner);
                }

                string[] to = [.. name.Where(static one => !one.IsSender).Select(static one => one.Owner).Distinct()];
                if (to.Length == 1 && name.Any(one => one.IsSender && one.Owner != to[0]) && Greets(message.Key, name.Key))
                {
                    linker.AddBeside(name.Key);
                }

                if (to.Length > 1)
                {
                    together.Add(name.Key);
                    if (IsToBoth(message.Key, to.Length))
                    {
                        linker.AddBeside(name.Key);
                    }
                }
            }
        }
    }

    /// <summary>Takes note of whom a sender of such a name works for, as their own words or signature say.</summary>
    public void Add(FoundItem item)
    {
        if (!senders.TryGetValue(item.Item, out (string Name, string Owner) sender))
        {
            return;
        }

        foreach (FoundParty own in item.Findings.Parties.Where(party => party.Writer == 0 && party.Names.Contains(sender.Name, StringComparer.OrdinalIgnoreCase)))
        {
            foreach (FoundParty employer in own.Roles.Where(static role => role.Of >= 0).Select(role => item.Findings.Parties[role.Of]).Where(static party => party.Type == MentionType.Organization))
            {
                Dictionary<string, HashSet<string>> owners = employers.TryGetValue(sender.Name, out Dictionary<string, HashSet<string>>? known) ? known : employers[sender.Name] = [];
                (owners.TryGetValue(sender.Owner, out HashSet<string>? names) ? names : owners[sender.Owner] = new(StringComparer.OrdinalIgnoreCase)).Add(employer.Name);
            }
        }
    }

    /// <summary>Tells a linker what all of it comes to: two people where one message goes to both and they sign for different employers; a doubt where only one of these is so.</summary>
    public void Finish(PartyLinker linker)
    {
        HashSet<string> apart = new(employers.Where(static name => AreOfTwo([.. name.Value.Values])).Select(static name => name.Key), StringComparer.OrdinalIgnoreCase);
        foreach (string name in apart.Union(together))
        {
            if (apart.Contains(name) && together.Contains(name))
            {
                linker.AddBeside(name);
            }
            else
            {
                linker.AddDoubt(name);
            }
        }
    }

    /// <summary>Two of the addresses have no employer in common.</summary>
    private static bool AreOfTwo(HashSet<string>[] owners) => owners.Where((one, index) => owners.Skip(index + 1).Any(other => !one.Overlaps(other))).Any();

    /// <summary>A message to these alone whose own words, not those it quotes, speak to two.</summary>
    private bool IsToBoth(long item, int people) => cuts.WithText(item) is { } found
        && found.Cut.Segments.Segments.Any(own => own is { Header: < 0, Depth: 0, Start: < MostRead } && ToTwo().IsMatch(found.Text.AsSpan(own.Start, Math.Min(MostRead, own.End) - own.Start)))
        && SqlRows.Read(connection, "SELECT count(*) FROM participant WHERE item_id = $id AND role = $to", static row => row.GetInt32(0), ("$id", item), ("$to", Roles.Number("to")))[0] == people;

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

    /// <summary>Words to two people. "You two" may give one of them two things.</summary>
    [GeneratedRegex(@"\b(?:which|both|one|the\s+two)\s+of\s+you\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ToTwo();

    /// <summary>"Anna,", "Dear Ms. Berg:".</summary>
    [GeneratedRegex(@"^\s*(?:(?:dear|hi|hello|hey|good\s+(?:morning|afternoon))\s+)?(?:(?:mr|ms|mrs|dr)\.?\s+)?(?<name>\p{L}+)\s*[,:!\u2013\u2014-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Salutation();
}
