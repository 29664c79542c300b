using Microsoft.Data.Sqlite;
using OnRecord.Language.Names;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>
/// Finds the parties of the case behind the parties of one item's text: by their names; a person of one name by the only one who has it among writer and recipients, else in the
/// whole thread; initial and family name also by the only person of a rare family name.
/// </summary>
internal sealed class ItemPartyResolver(SqliteConnection connection, PartyResult result)
{
    private readonly Correspondents correspondents = new(connection);
    private readonly Dictionary<string, List<PartyKey>> families = FamilyNames.Group(result.ByKey.Keys);

    /// <summary>For each party of the findings the party of the case, counted from 1; 0 for none.</summary>
    public int[] Resolve(FoundItem item)
    {
        var numbers = new int[item.Findings.Parties.Count];
        for (int index = 0; index < numbers.Length; index++)
        {
            FoundParty party = item.Findings.Parties[index];
            if (item.Standing.Contains(party.Writer))
            {
                numbers[index] = Resolve(item, party);
            }
        }

        return numbers;
    }

    /// <summary>Who wrote the words of a writer, counted from 1; 0 when that is not known.</summary>
    public int WriterOf(FoundItem item, int writer) => item.Kind == ItemKind.Message || writer > 0
        ? correspondents.Of(item.Item, writer).Where(static who => who.Role == 0).Select(static who => who.Party).FirstOrDefault()
        : 0;

    /// <summary>The only one whom the words of a writer were written to, counted from 1; 0 when these are several, or not known.</summary>
    public int AddresseeOf(FoundItem item, int writer) => item.Kind == ItemKind.Message || writer > 0
        ? Only(correspondents.Of(item.Item, writer).Where(static who => who.Role == Roles.Number("to")).Select(static who => who.Party))
        : 0;

    /// <summary>The message that a writer's words are of: an item, below zero a recovered message, 0 for none.</summary>
    public long MessageOf(FoundItem item, int writer) => writer > 0 || item.Kind == ItemKind.Message ? correspondents.MessageOf(item.Item, writer) : 0;

    private int Resolve(FoundItem item, FoundParty party)
    {
        int number = ByName(party);
        if (number != 0 || party is not { Type: MentionType.Person, Names.Count: > 0 })
        {
            return number;
        }

        ShortName[] names = [.. party.Names.Select(ShortName.Of).OfType<ShortName>()];
        if (names.Length > 0 && item.Kind == ItemKind.Message)
        {
            int[] fitting = [.. correspondents.Of(item.Item, party.Writer).Select(static who => who.Party).Distinct().Where(who => Has(who, names))];
            number = fitting.Length switch
            {
                0 => Only(correspondents.OfThreadOf(item.Item).Where(who => Has(who, names))),
                1 => fitting[0],
                _ => 0,
            };
        }

        return number != 0 ? number : ByInitial(party);
    }

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

    private int ByInitial(FoundParty party)
    {
        int[] people = [.. party.Names.Select(name => FamilyNames.OfInitial(families, name)).OfType<PartyKey>().Select(key => result.ByKey[key] + 1).Distinct()];
        return people is [var only] ? only : 0;
    }

    private bool Has(int number, ShortName[] names) => result.Parties[number - 1] is { Type: MentionType.Person } party
        && party.Keys.Any(key => key.Kind == PartyKeyKind.Person && names.Any(name => name.Fits(key)));

    private static int Only(IEnumerable<int> parties) => parties.Take(2).ToArray() is [var only] ? only : 0;
}
