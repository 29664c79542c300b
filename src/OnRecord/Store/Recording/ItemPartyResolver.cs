using Microsoft.Data.Sqlite;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>
/// Finds the parties of the case behind the parties of one item's text: by their names; a person of one name by the only one who has it among writer and recipients, else in the
/// whole thread; a family name, with an initial or alone, also by the only person of a rare one; an office ("the Mayor") by the only person who is told to hold it; one name with an outlet by the only correspondent of that outlet who has it.
/// </summary>
internal sealed class ItemPartyResolver(SqliteConnection connection, PartyResult result, ToldPeople told)
{
    /// <summary>Shorter family names are too often something else.</summary>
    private const int LeastFamily = 4;

    private readonly Correspondents correspondents = new(connection);
    private readonly Dictionary<string, List<PartyKey>> families = FamilyNames.Group(result.ByKey.Keys);
    private readonly HashSet<string> otherWords = [.. result.ByKey.Keys.Where(static key => key.Kind is PartyKeyKind.Organization or PartyKeyKind.Group or PartyKeyKind.Address).SelectMany(static key => WordsOf(key))];
    private readonly HashSet<string> givenNames = [.. result.ByKey.Keys.Where(static key => key.Kind == PartyKeyKind.Person).Select(static key => PersonNameReader.WordsOf(key)[0])];

    private readonly OutletNames outlets = new(result);

    /// <summary>Those who were known by one name and their outlet, with how often and where first.</summary>
    public Dictionary<(int Party, string Name, string Address), (int Count, PartySighting First)> OfOutlets { get; } = [];

    /// <summary>For each party of the findings the party of the case, counted from 1; 0 for none.</summary>
    public int[] Resolve(FoundItem item, FoundText text)
    {
        var numbers = new int[item.Findings.Parties.Count];
        for (int index = 0; index < numbers.Length; index++)
        {
            FoundParty party = item.Findings.Parties[index];
            if (item.Standing.Contains(party.Writer))
            {
                numbers[index] = Resolve(item, party) is > 0 and var known ? known : ByOutlet(item, text, party);
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
        (int Party, string, string) key = (found.Number, $"{name.Word} ({outlet.ToLowerInvariant()})", found.Address);
        OfOutlets[key] = OfOutlets.TryGetValue(key, out (int Count, PartySighting First) known) ? (known.Count + 1, known.First.CompareTo(place) < 0 ? known.First : place) : (1, place);
        return found.Number;
    }

    private int Resolve(FoundItem item, FoundParty party)
    {
        if (party.Address is { } address)
        {
            return result.OfHeader(party.Name == address ? null : party.Name, address) is { } owner ? owner + 1 : 0;
        }

        int number = party.Names.Count > 0 ? ByName(item, party) : told.HolderOf(party.Name, item.Date, result) is > 0 and var holder ? holder : ByKnownName(party);
        if (number != 0 || (party.Type != MentionType.Person && !IsGiven(party)))
        {
            return number;
        }

        ShortName[] names = [.. party.Names.DefaultIfEmpty(party.Name).Select(ShortName.Of).OfType<ShortName>()];
        if (names.Length > 0 && item.Kind == ItemKind.Message)
        {
            int[] fitting = [.. correspondents.Of(item.Item, party.Writer).Select(static who => who.Party).Distinct().Where(who => Has(who, names))];
            fitting = fitting.Length > 0 ? fitting : [.. correspondents.OfThreadOf(item.Item).Where(who => Has(who, names))];
            if (fitting.Length > 0)
            {
                return fitting is [var only] && MayHold(only, party) ? only : 0;
            }
        }

        string[] all = [.. party.Names.Append(party.Name).Distinct()];
        return ByInitial(party) is > 0 and var known ? known : all.Any(HasInitials) ? 0 : ByFamily([.. all.Select(ShortName.Of)]);
    }

    /// <summary>"Mayor Brown" is no colleague named Brown, unless some text calls that one mayor.</summary>
    private bool MayHold(int person, FoundParty party) => party.Roles.Select(static role => OfficeWords.Of(role.Text)).OfType<string>().All(office => told.Holds(person, office, result));

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

    private int ByInitial(FoundParty party)
    {
        int[] people = [.. party.Names.DefaultIfEmpty(party.Name).Select(name => FamilyNames.OfInitial(families, name)).OfType<PartyKey>().Where(key => !result.Splits.Has(key)).Select(key => result.ByKey[key] + 1).Distinct()];
        return people is [var only] ? only : 0;
    }

    /// <summary>
    /// "Mr Pell", "Pell": the only person of the case with that family name, whom a text names in full, where it is a rare one, nobody's given name and, without a title, no word of another name.
    /// </summary>
    private int ByFamily(ShortName?[] names)
    {
        string[] words = [.. names.Select(name => name is { Initial: null, Word.Length: >= LeastFamily } && (name.IsFamily || !IsOther(name.Word)) ? name.Word : "").Distinct()];
        return words is [{ Length: > 0 } family] && !givenNames.Contains(family) && families.TryGetValue(family, out List<PartyKey>? people)
            && people.Exists(key => told.IsNamed(key) && PersonNameReader.WordsOf(key).Length == 2) ? Only(people.Select(key => result.ByKey[key] + 1).Distinct()) : 0;
    }

    /// <summary>"A.R. Garrow" is told from others of his family by more than the given name.</summary>
    private static bool HasInitials(string name) => name.Split(' ').Any(static word => word.Length > 1 && char.IsUpper(word[0]) && word[1] == '.');

    /// <summary>Whether a word may as well be a place, an organisation or its domain: "Houston called".</summary>
    private bool IsOther(string word) => otherWords.Contains(word) || (NameLexicon.Shared.Word(FeatureHash.Lower(word)) & NameWords.Whole) != 0;

    /// <summary>The words of an organisation's name, or of the domain of an address, without its ending.</summary>
    private static IEnumerable<string> WordsOf(PartyKey key) => key.Kind == PartyKeyKind.Address
        ? key.Text[(key.Text.IndexOf('@', StringComparison.Ordinal) + 1)..].Split('.').SkipLast(1)
        : key.Text.Split(' ');

    private bool Has(int number, ShortName[] names) => result.Parties[number - 1] is { Type: MentionType.Person } party
        && party.Keys.Any(key => key.Kind == PartyKeyKind.Person && names.Any(name => name.Fits(key)));

    private static int Only(IEnumerable<int> parties) => parties.Take(2).ToArray() is [var only] ? only : 0;
}
