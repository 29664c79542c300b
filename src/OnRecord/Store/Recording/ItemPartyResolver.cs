using Microsoft.Data.Sqlite;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>Finds the parties of the case behind the parties of one item's text: by their names; a person of one name by the only one who has it among writer and recipients.</summary>
internal sealed class ItemPartyResolver(SqliteConnection connection, PartyResult result)
{
    private readonly Dictionary<long, long[]> quotes = [];
    private long known = -1;

    /// <summary>For each party of the findings the party of the case, counted from 1; 0 for none.</summary>
    public int[] Resolve(FoundItem item)
    {
        var numbers = new int[item.Findings.Parties.Count];
        for (int index = 0; index < numbers.Length; index++)
        {
            FoundParty party = item.Findings.Parties[index];
            if (!item.Standing.Contains(party.Writer))
            {
                continue;
            }

            numbers[index] = ByName(party);
            if (numbers[index] == 0 && party is { Type: MentionType.Person, Names.Count: > 0 } && item.Kind == ItemKind.Message)
            {
                numbers[index] = ByCorrespondents(item, party);
            }
        }

        return numbers;
    }

    /// <summary>Who wrote the words of a writer, counted from 1; 0 when that is not known.</summary>
    public int WriterOf(FoundItem item, int writer) => item.Kind == ItemKind.Message || writer > 0
        ? Correspondents(item, writer).Where(static who => who.Role == 0).Select(static who => who.Party).FirstOrDefault()
        : 0;

    /// <summary>The message that a writer's words are of: an item, below zero a recovered message, 0 for none.</summary>
    public long MessageOf(FoundItem item, int writer) => writer > 0 ? Quoted(item.Item, writer - 1) : writer == 0 && item.Kind == ItemKind.Message ? item.Item : 0;

    private int ByName(FoundParty party)
    {
        PartyKey? smallest = null;
        foreach (string name in party.Names)
        {
            if (PartyLinker.KeyOf(party.Type, name) is { } key && result.ByKey.ContainsKey(key) && (smallest is null || key.CompareTo(smallest.Value) < 0))
            {
                smallest = key;
            }
        }

        return smallest is { } found ? result.ByKey[found] + 1 : 0;
    }

    private int ByCorrespondents(FoundItem item, FoundParty party)
    {
        string[] words = [.. party.Names.Select(static name => name.ToLowerInvariant().TrimEnd('.')).Where(static name => !name.Contains(' ', StringComparison.Ordinal) && name.Length > 1)];
        int[] fitting = [.. Correspondents(item, party.Writer).Select(static who => who.Party).Distinct().Where(number => words.Any(word => Has(result.Parties[number - 1], word)))];
        return words.Length > 0 && fitting.Length == 1 ? fitting[0] : 0;
    }

    private static bool Has(CaseParty party, string word) => party.Type == MentionType.Person
        && party.Keys.Any(key => key.Kind == PartyKeyKind.Person && PersonNameReader.WordsOf(key) is var names && (names[^1] == word || PersonName.GivenFits(names[0], word)));

    /// <summary>Writer and recipients of an item, or of a message that it quotes first.</summary>
    private List<(int Role, int Party)> Correspondents(FoundItem item, int writer)
    {
        long message = writer <= 0 ? item.Item : Quoted(item.Item, writer - 1);
        if (message == 0 || writer < 0)
        {
            return [];
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT role, party_id FROM participant JOIN address_party USING (address_id) WHERE item_id = $item ORDER BY role, ordinal";
        select.Parameters.AddWithValue("$item", message);
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<(int, int)>();
        while (rows.Read())
        {
            found.Add((rows.GetInt32(0), rows.GetInt32(1)));
        }

        return found;
    }

    private long Quoted(long item, int header)
    {
        if (known != item)
        {
            quotes.Clear();
            known = item;
            using SqliteCommand select = connection.CreateCommand();
            select.CommandText = "SELECT quotes FROM link WHERE item_id = $item";
            select.Parameters.AddWithValue("$item", item);
            quotes[item] = [.. QuoteCodec.Unpack(select.ExecuteScalar() as byte[])];
        }

        return header < quotes[item].Length ? quotes[item][header] : 0;
    }
}
