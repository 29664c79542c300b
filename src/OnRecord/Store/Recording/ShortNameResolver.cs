using Microsoft.Data.Sqlite;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Sources;
using OnRecord.Store.Decisions;

namespace OnRecord.Store.Recording;

/// <summary>
/// Whom a name of one word, or with an initial, means: the only one who has it among writer and recipients, else in the whole thread or what carries the document; else the only person of the case with a rare
/// family name, and that only where an initial, the full name near it, the same role or that whoever writes or gets the words is in touch with the person says so. Not where a role, a form of address, a pronoun, another given name or the words
/// "not his real name" speak against it, nor what a reviewer took apart. All other such names stay open. Not thread-safe.
/// </summary>
internal sealed class ShortNameResolver(SqliteConnection connection, PartyResult result, ToldPeople told, FullNames full, Correspondents correspondents, WordLinks links)
{
    /// <summary>Shorter family names are too often something else.</summary>
    private const int LeastFamily = 4;

    private readonly Dictionary<string, List<PartyKey>> families = FamilyNames.Group(result.ByKey.Keys);
    private readonly HashSet<string> otherWords = [.. result.ByKey.Keys.Where(static key => key.Kind is PartyKeyKind.Organization or PartyKeyKind.Group or PartyKeyKind.Address).SelectMany(static key => WordsOf(key))];
    private readonly HashSet<string> givenNames = [.. result.ByKey.Keys.Where(static key => key.Kind == PartyKeyKind.Person).Select(static key => PersonNameReader.WordsOf(key)[0])];
    private readonly HashSet<(PartyKey Brief, PartyKey Full)> apart = [.. DecisionTable.Rulings(connection).Apart];
    private readonly NearItems near = new(connection, correspondents);
    private readonly Acquaintances acquaintances = new(connection, result);
    private IReadOnlyDictionary<string, NameSurroundings> around = new Dictionary<string, NameSurroundings>();
    private long aroundItem;

    /// <summary>The party of the case, counted from 1; 0 for nobody.</summary>
    public int Resolve(FoundItem item, FoundText text, FoundParty party)
    {
        string[] all = [.. party.Names.Append(party.Name).Distinct()];
        ShortName[] names = [.. party.Names.DefaultIfEmpty(party.Name).Select(ShortName.Of).OfType<ShortName>().Distinct()];
        int[] fitting = names.Length == 0 ? [] : AmongThose(item, party, names);
        if (fitting.Length > 0)
        {
            return fitting is [var only] && !IsOfSelf(item, text, party, only) ? Taken(new Guess(item, text, party, names.First(name => Has(only, [name])), only), PartyLinkReason.ShortNameOfCorrespondent) : 0;
        }

        if (ByInitial(party) is ({ } withInitial, > 0 and var known))
        {
            return Taken(new Guess(item, text, party, withInitial, known), PartyLinkReason.InitialAndFamilyName);
        }

        int family = all.Any(HasInitials) ? 0 : ByFamily([.. all.Select(ShortName.Of)]);
        if (family == 0)
        {
            return 0;
        }

        var guess = new Guess(item, text, party, names.FirstOrDefault() ?? ShortName.Of(party.Name)!, family);
        return EvidenceOf(guess) is { } reason ? Taken(guess, reason) : 0;
    }

    /// <summary>"I have told Kathy", which Catherine Roe writes: nobody calls herself so but where she signs, on a line of its own.</summary>
    private bool IsOfSelf(FoundItem item, FoundText text, FoundParty party, int person)
    {
        if (item.Kind != ItemKind.Message || correspondents.WriterOf(item.Item, party.Writer) != person)
        {
            return false;
        }

        string all = text.Text;
        int start = all.LastIndexOf('\n', Math.Max(0, party.Place.Start - 1)) + 1;
        int end = all.IndexOf('\n', party.Place.End) is >= 0 and var found ? found : all.Length;
        return all.AsSpan(start, party.Place.Start - start).ContainsAnyInRange('a', 'z') || all.AsSpan(party.Place.End, end - party.Place.End).ContainsAnyInRange('a', 'z');
    }

    private int[] AmongThose(FoundItem item, FoundParty party, ShortName[] names)
    {
        if (item.Kind != ItemKind.Message)
        {
            return [.. correspondents.OfCarriersOf(item.Item).Where(who => Has(who, names))];
        }

        int[] fitting = [.. correspondents.Of(item.Item, party.Writer).Select(static who => who.Party).Distinct().Where(who => Has(who, names))];
        return fitting.Length > 0 ? fitting : [.. correspondents.OfThreadOf(item.Item).Where(who => Has(who, names))];
    }

    /// <summary>What says that the only person of a family name is meant; null for nothing.</summary>
    private PartyLinkReason? EvidenceOf(Guess guess)
    {
        PartyKey[] keys = KeysOf(guess.Person);
        if (Around(guess).Has(GivenOf(keys)) || full.AreIn(keys, near.Of(guess.Item.Item)))
        {
            return PartyLinkReason.FamilyNameNearFullName;
        }

        RoleWord[] known = [.. full.RolesOf(keys)];
        if (FullNames.RolesOf(guess.Party, guess.Item.Findings.Parties).Any(role => known.Any(role.Tells)))
        {
            return PartyLinkReason.FamilyNameWithRole;
        }

        return IsOfAcquaintances(guess) ? PartyLinkReason.FamilyNameOfAcquaintance : null;
    }

    /// <summary>Words of a message, not of an article in it, of whose writer or recipients one has exchanged messages with the person; of "Mr Pell" somebody of their organisations is enough.</summary>
    private bool IsOfAcquaintances(Guess guess)
    {
        if (guess.Item.Kind != ItemKind.Message || guess.Item.ArticleAt(guess.Party.Writer, guess.Party.Place) is not null)
        {
            return false;
        }

        HashSet<int> people = [.. correspondents.Of(guess.Item.Item, guess.Party.Writer).Select(static who => who.Party)];
        return acquaintances.Know(people, guess.Person) || (Around(guess).IsAddressed && acquaintances.KnowColleagues(people, guess.Person));
    }

    /// <summary>The person of a guess, with a note why, unless something speaks against it.</summary>
    private int Taken(Guess guess, PartyLinkReason reason)
    {
        PartyKey[] keys = KeysOf(guess.Person);
        if (keys.Any(key => apart.Contains((WordLinks.KeyOf(guess.Name.Written), key))) || !MayHold(guess.Person, guess.Party) || IsOfOtherRole(guess, keys) || IsContradicted(guess, keys))
        {
            return 0;
        }

        PartyKey key = keys.Where(guess.Name.Fits).Order().DefaultIfEmpty(keys[0]).First();
        links.Add(guess.Person, guess.Name.Written, key.Text, reason, new PartySighting(guess.Item.Hash, guess.Item.Field, guess.Party.Place.Start, guess.Party.Place.End));
        return guess.Person;
    }

    /// <summary>"Mayor Brown" is no colleague named Brown, unless some text calls that one mayor.</summary>
    private bool MayHold(int person, FoundParty party) => party.Roles.Select(static role => OfficeWords.Of(role.Text)).OfType<string>().All(office => told.Holds(person, office, result));

    /// <summary>"President Varga" is nobody whom texts call by other roles alone, nor a spokesman of the Union who is that of the Board.</summary>
    private bool IsOfOtherRole(Guess guess, PartyKey[] keys)
    {
        RoleWord[] own = [.. FullNames.RolesOf(guess.Party, guess.Item.Findings.Parties)], known = [.. full.RolesOf(keys)];
        return known.Length > 0 && !own.Any(role => known.Any(role.Fits)) && own.Any(role => role.IsTitle || known.Any(other => other.Noun == role.Noun));
    }

    private bool IsContradicted(Guess guess, PartyKey[] keys)
    {
        bool isFamily = keys.Any(key => PersonNameReader.WordsOf(key)[^1] == guess.Name.Word);
        return isFamily && Around(guess) is var around && (around.IsUnreal || around.Contradicts(GivenOf(keys), guess.Sexes()));
    }

    /// <summary>What stands around a name in its item, which is read for all names once.</summary>
    private NameSurroundings Around(Guess guess)
    {
        if (aroundItem != guess.Item.Item)
        {
            string title = SqlRows.Read(connection, "SELECT coalesce(title, '') FROM item WHERE item_id = $id", static row => row.GetString(0), ("$id", guess.Item.Item)).FirstOrDefault("");
            (around, aroundItem) = (NameSurroundings.Index(title, guess.Text.Text), guess.Item.Item);
        }

        return around.GetValueOrDefault(guess.Name.Word, NameSurroundings.None);
    }

    private (ShortName? Name, int Party) ByInitial(FoundParty party)
    {
        (ShortName Name, int Party)[] people = [.. party.Names.DefaultIfEmpty(party.Name).Select(name => (Name: ShortName.Of(name)!, Key: FamilyNames.OfInitial(families, name))).Where(one => one.Key is { } key && !result.Splits.Has(key)).Select(one => (one.Name, result.ByKey[one.Key!.Value] + 1)).DistinctBy(static one => one.Item2)];
        return people is [var only] ? only : (null, 0);
    }

    /// <summary>
    /// "Mr Pell", "Pell": the only person of the case with that family name, whom a text names in full, where it is a rare one, nobody's given name and, without a title, no word of another name.
    /// </summary>
    private int ByFamily(ShortName?[] names)
    {
        string[] words = [.. names.Select(name => name is { Initial: null, Word.Length: >= LeastFamily } && (name.IsFamily || !IsOther(name.Word)) ? name.Word : "").Distinct()];
        return words is [{ Length: > 0 } family] && !givenNames.Contains(family) && families.TryGetValue(family, out List<PartyKey>? people)
            && people.Exists(key => told.IsNamed(key) && PersonNameReader.WordsOf(key).Length == 2) ? ItemPartyResolver.Only(people.Select(key => result.ByKey[key] + 1).Distinct()) : 0;
    }

    /// <summary>"A.R. Garrow" is told from others of his family by more than the given name.</summary>
    private static bool HasInitials(string name) => name.Split(' ').Any(static word => word.Length > 1 && char.IsUpper(word[0]) && word[1] == '.');

    /// <summary>Whether a word may as well be a place, an organisation or its domain: "Houston called".</summary>
    private bool IsOther(string word) => otherWords.Contains(word) || (NameLexicon.Shared.Word(FeatureHash.Lower(word)) & NameWords.Whole) != 0;

    /// <summary>The words of an organisation's name, or of the domain of an address, without its ending.</summary>
    private static IEnumerable<string> WordsOf(PartyKey key) => key.Kind == PartyKeyKind.Address
        ? key.Text[(key.Text.IndexOf('@', StringComparison.Ordinal) + 1)..].Split('.').SkipLast(1)
        : key.Text.Split(' ');

    private bool Has(int number, ShortName[] names) => result.Parties[number - 1] is { Type: MentionType.Person } && KeysOf(number).Any(key => names.Any(name => name.Fits(key)));

    private PartyKey[] KeysOf(int number) => [.. result.Parties[number - 1].Keys.Where(static key => key.Kind == PartyKeyKind.Person)];

    private static string[] GivenOf(PartyKey[] keys) => [.. keys.SelectMany(static key => PersonNameReader.WordsOf(key)[..^1]).Distinct()];

    /// <summary>Somebody who may be meant by a name of a party of an item.</summary>
    private sealed record Guess(FoundItem Item, FoundText Text, FoundParty Party, ShortName Name, int Person)
    {
        /// <summary>What pronouns tell of the party.</summary>
        public NameWords Sexes()
        {
            NameWords sexes = default;
            foreach (FoundWho who in Item.Findings.Pronouns.Where(who => who.Party >= 0 && ReferenceEquals(Item.Findings.Parties[who.Party], Party)))
            {
                sexes |= Text.Text[who.Span.Start] is 'h' or 'H' && !Text.Text.AsSpan(who.Span.Start, who.Span.Length).StartsWith("her", StringComparison.OrdinalIgnoreCase) ? NameWords.Man : NameWords.Woman;
            }

            return sexes;
        }
    }
}
