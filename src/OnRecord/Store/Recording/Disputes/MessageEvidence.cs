using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Record.Disputes;
using OnRecord.Record.Statements;
using OnRecord.Sources;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Finds the message that shows a contact which a statement denies: written by whom it names to whom it names, before it was said, and where something is said not to have been told, about the same.</summary>
internal sealed class MessageEvidence
{
    private const int Base = 55, ForMatter = 4, MostForMatter = 28, ForOffice = -10, ForClass = -10, ForUndated = -10;

    /// <summary>Rare words that a message must share with what stands around the statement to be about the same.</summary>
    private const int LeastShared = 3;

    /// <summary>Rare words are in at most this share of all statements, in hundredths, or in so few.</summary>
    private const int MostShare = 2, Few = 6;

    private const long SecondsOfDay = 86_400, Longest = 400 * SecondsOfDay;

    private readonly SqliteConnection connection;
    private readonly MessageIndex messages;
    private readonly PartyNames names;
    private readonly Dictionary<uint, int> counts = [];
    private readonly int most;

    /// <summary>Counts the words of all statements.</summary>
    public MessageEvidence(SqliteConnection connection, PartyNames names, IReadOnlyCollection<Claim> claims)
    {
        this.connection = connection;
        messages = new MessageIndex(connection);
        this.names = names;
        most = Math.Max(Few, claims.Count * MostShare / 100);
        foreach (uint word in claims.SelectMany(static claim => claim.Words))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The message that goes most against a denied contact, or null.</summary>
    public FoundDispute? Find(SaidStatement said, DeniedContact denied)
    {
        List<long> from = denied.IsOffice ? messages.OfficeOf(denied.From) : [denied.From];
        List<long> to = denied.To > 0 ? messages.OfName(names.Of((int)denied.To), denied.To) : [.. messages.RecipientsOf(from).Except(messages.OfficeOf(denied.From))];
        IEnumerable<HeldMessage> between = to.Count == 0 ? [] : messages.Between(from, to);
        if (denied.IsMutual && denied.To > 0)
        {
            between = between.Concat(messages.Between(to, from));
        }

        HashSet<uint> namesOf = [.. from.Concat(denied.To > 0 ? to : []).SelectMany(party => StemSet.Of(names.Of((int)party)))];
        (HeldMessage Message, int Shared)? best = null;
        foreach (HeldMessage message in between.Where(message => IsBefore(message, said.Claim.Day)))
        {
            HashSet<uint> words = StemSet.Of(messages.WordsOf(message));
            int shared = words.Count(word => said.Around.Contains(word) && !namesOf.Contains(word) && counts.GetValueOrDefault(word) <= most);
            if (denied.Class.Count > 0 && !ToClass(message, denied.Class, words))
            {
                continue;
            }

            if ((shared >= LeastShared || !denied.IsTelling) && (best is null || shared > best.Value.Shared || (shared == best.Value.Shared && message.From < best.Value.Message.From)))
            {
                best = (message, shared);
            }
        }

        return best is { } found ? Make(said, denied, found.Message, found.Shared) : null;
    }

    private FoundDispute Make(SaidStatement said, DeniedContact denied, HeldMessage message, int shared)
    {
        int score = Base + Math.Min(MostForMatter, shared * ForMatter) + (denied.IsOffice ? ForOffice : 0) + (denied.Class.Count > 0 ? ForClass : 0) + (said.Claim.Day is null ? ForUndated : 0);
        string subject = string.IsNullOrWhiteSpace(message.Subject) ? "" : $" with the subject \"{message.Subject.Trim()}\"";
        return new FoundDispute(
            DisputeKind.Contact, new RecordId("statement", said.Claim.Id), ItemKind.Message.Id(message.Hash), score,
            $"{said.Speaker} says \"{denied.Clause.Words}\". There is a message{(message.Date is { } date ? $" of {date}" : "")} from {People(message.Number, 0, 0)} to {People(message.Number, 3, 5)}{subject}.");
    }

    private string People(long message, int first, int last)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT coalesce(party.name, address.name, address) FROM participant JOIN address USING (address_id) LEFT JOIN address_party USING (address_id) LEFT JOIN party USING (party_id) WHERE item_id = $item AND role BETWEEN $first AND $last ORDER BY role, ordinal LIMIT 4";
        select.Parameters.AddWithValue("$item", message);
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

    private static bool IsBefore(HeldMessage message, int? day) => day is not { } said || (message.From is { } sent && sent < (said + 1) * SecondsOfDay && sent > (said * SecondsOfDay) - Longest);

    /// <summary>True for a message to somebody of a class, or to somebody else outside the office that speaks of the class.</summary>
    private bool ToClass(HeldMessage message, IReadOnlyList<string> meant, HashSet<uint> words) =>
        meant.Any(word => words.Contains(ClaimReader.Hash(EnglishStemmer.Stem(word)))) || messages.PeopleOf(message).Any(party => IsOf(meant, party));

    /// <summary>True for somebody whose roles, or the organisation they are in, have one of the words.</summary>
    private bool IsOf(IReadOnlyList<string> meant, long party)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT type, name, data FROM party WHERE party_id = $party";
        select.Parameters.AddWithValue("$party", party);
        using SqliteDataReader row = select.ExecuteReader();
        if (!row.Read())
        {
            return false;
        }

        PartyData data = JsonSerializer.Deserialize<PartyData>(row.GetString(2), PartyData.Options)!;
        IEnumerable<string> words = data.Roles.Select(static role => role.Text).Concat(data.Roles.Where(static role => role.Of > 0).Select(role => names.Of(role.Of)));
        words = row.GetInt32(0) == (int)Language.Names.MentionType.Person ? words : words.Append(row.GetString(1));
        HashSet<string> wanted = [.. meant.Select(EnglishStemmer.Stem)];
        return words.Any(text => StemSet.Stems(text).Any(wanted.Contains));
    }
}
