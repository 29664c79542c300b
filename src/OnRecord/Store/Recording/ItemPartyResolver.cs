using Microsoft.Data.Sqlite;
using OnRecord.Language.Names;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>
/// Finds the parties of the case behind the parties of one item's text: by their names; a person of one name by the only one who has it among writer and recipients, else in the
/// whole thread; a family name, with an initial or alone, also by the only person of a rare one where something says so (<see cref="ShortNameResolver"/>); an office ("the Mayor") by the only person who is told to hold it; one name with an outlet by the only correspondent of that outlet who has it.
/// </summary>
internal sealed class ItemPartyResolver
{
    private readonly SqliteConnection connection;
    private readonly PartyResult result;
    private readonly ToldPeople told;
    private readonly Correspondents correspondents;
    private readonly OutletNames outlets;
    private readonly ShortNameResolver shortNames;

    /// <summary>Makes it for the parties of a case.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="result">Who is who.</param>
    /// <param name="told">Who is told to hold an office.</param>
    /// <param name="full">Where people are named in full.</param>
    public ItemPartyResolver(SqliteConnection connection, PartyResult result, ToldPeople told, FullNames full)
    {
        (this.connection, this.result, this.told) = (connection, result, told);
        correspondents = new Correspondents(connection);
        outlets = new OutletNames(result);
        shortNames = new ShortNameResolver(connection, result, told, full, correspondents, Links);
    }

    /// <summary>Why people are known by one name, with how often and where first.</summary>
    public WordLinks Links { get; } = new();

    /// <summary>For each party of the findings the party of the case, counted from 1; 0 for none.</summary>
    public int[] Resolve(FoundItem item, FoundText text)
    {
        var numbers = new int[item.Findings.Parties.Count];
        for (int index = 0; index < numbers.Length; index++)
        {
            FoundParty party = item.Findings.Parties[index];
            if (item.Standing.Contains(party.Writer))
            {
                numbers[index] = Resolve(item, text, party) is > 0 and var known ? known : ByOutlet(item, text, party);
            }
        }

        return numbers;
    }

    /// <summary>Who wrote the words of a writer, counted from 1; 0 when that is not known.</summary>
    public int WriterOf(FoundItem item, int writer) => item.Kind == ItemKind.Message || writer > 0
        ? correspondents.WriterOf(item.Item, writer)
        : 0;

    /// <summary>The only one whom the words of a writer were written to, counted from 1; 0 when these are several, or not known.</summary>
    public int AddresseeOf(FoundItem item, int writer) => item.Kind == ItemKind.Message || writer > 0
        ? Only(correspondents.Of(item.Item, writer).Where(static who => who.Role == Roles.Number("to")).Select(static who => who.Party))
        : 0;

    /// <summary>An item's thread; null for what is in none.</summary>
    public long? ThreadOf(long item) => correspondents.ThreadOf(item);

    /// <summary>The message that a writer's words are of: an item, below zero a recovered message, 0 for none.</summary>
    public long MessageOf(FoundItem item, int writer) => writer > 0 || item.Kind == ItemKind.Message ? correspondents.MessageOf(item.Item, writer) : 0;

    /// <summary>"Kit from Dockline": by the name and the outlet that stands behind it.</summary>
    private int ByOutlet(FoundItem item, FoundText text, FoundParty party)
    {
        ShortName[] names = [.. party.Names.DefaultIfEmpty(party.Name).Select(ShortName.Of).OfType<ShortName>().Distinct()];
        if (party.Type != MentionType.Person || party.Place.Length == 0 || names is not [{ Initial: null } name] || OutletNames.OutletBehind(text.Text.AsSpan(party.Place.End)) is not { } outlet || outlets.Find(name, outlet) is not { } found)
        {
            return 0;
        }

        var place = new PartySighting(item.Hash, item.Field, party.Place.Start, party.Place.End);
        Links.Add(found.Number, $"{name.Word} ({outlet.ToLowerInvariant()})", found.Address, PartyLinkReason.NameWithOutlet, place);
        return found.Number;
    }

    private int Resolve(FoundItem item, FoundText text, FoundParty party)
    {
        if (party.Address is { } address)
        {
            return result.OfHeader(party.Name == address ? null : party.Name, address) is { } owner ? owner + 1 : 0;
        }

        int number = party.Names.Count > 0 ? ByName(item, party) : told.HolderOf(party.Name, item.Date, result) is > 0 and var holder ? holder : ByKnownName(party);
        return number != 0 || (party.Type != MentionType.Person && !IsGiven(party)) ? number : shortNames.Resolve(item, text, party);
    }

    private bool IsGiven(FoundParty party) => party.Names.Any(name => PartyLinker.KeyOf(party.Type, name) is { } key && result.Given.Contains(key));

    /// <summary>Somebody whom a log calls by a name that the case has, of one person.</summary>
    private int ByKnownName(FoundParty party) => party.Type == MentionType.Person && result.KeyOf(party.Type, party.Name) is { Kind: PartyKeyKind.Person } key && !result.Shared.Contains(key) && !result.Splits.Has(key) && result.ByKey.TryGetValue(key, out int known) ? known + 1 : 0;

    private int ByName(FoundItem item, FoundParty party)
    {
        PartyKey[] keys = [.. party.Names.Select(name => (Name: name, Key: result.KeyOf(party.Type, name))).Where(one => one.Key is { } key && result.ByKey.ContainsKey(key) && !IsOpen(key, one.Name)).Select(static one => one.Key!.Value)];

        // A form with marks says whom the bare name of the same text is of; two such forms, that it is nobody's.
        PartyKey[] marked = [.. keys.Where(result.Splits.IsMarked).Distinct()];
        keys = marked.Length > 0 ? marked.Length == 1 ? marked : [] : keys;

        // Letters are whom the text has them for: elsewhere they may be a company's own name.
        PartyKey? smallest = keys.Where(key => !Array.Exists(keys, full => OtherNameReader.AreLettersOf(key, full))).Order().Cast<PartyKey?>().FirstOrDefault();
        return smallest is not { } found ? 0 : result.Shared.Contains(found) && Signing(item, party) is > 0 and var signing ? signing : result.ByKey[found] + 1;
    }

    /// <summary>Of namesakes whoever sent the words, where their name stands first on a line of its own, as signatures do; 0 else.</summary>
    private int Signing(FoundItem item, FoundParty party)
    {
        int writer = WriterOf(item, party.Writer);
        return writer > 0 && result.Parties[writer - 1].Names.Intersect(party.Names, StringComparer.Ordinal).Any() && IsLine(StoredText.WordsOf(connection, item.Item, item.Field), party.Place) ? writer : 0;
    }

    private static bool IsLine(string text, TextSpan name)
    {
        int start = name.Start == 0 ? 0 : text.LastIndexOf('\n', name.Start - 1) + 1, end = text.IndexOf('\n', name.End);
        return !text[start..name.Start].Concat(text[name.End..(end < 0 ? text.Length : end)]).Any(char.IsLetterOrDigit);
    }

    /// <summary>Letters alone that are a company's name and the first letters of another.</summary>
    private bool IsOpen(PartyKey key, string name) => key.Kind != PartyKeyKind.Person && result.Shared.Contains(key) && !OtherNameReader.HasLegalForm(name);

    /// <summary>The only one of some numbers; 0 for none or several.</summary>
    public static int Only(IEnumerable<int> parties) => parties.Take(2).ToArray() is [var only] ? only : 0;
}
