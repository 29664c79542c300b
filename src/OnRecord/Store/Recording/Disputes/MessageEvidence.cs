using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Requests;
using OnRecord.Language.Tokens;
using OnRecord.Record.Disputes;
using OnRecord.Record.Statements;
using OnRecord.Sources;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Finds the message that shows a contact which a statement denies: written by whom it names to whom it names, before it was said, and where something is said not to have been told, about the same. What is only known to be of the same day is not before it, and nothing is before what nobody knows the time of. A message with the very words of the denial is where it was said.</summary>
internal sealed class MessageEvidence
{
    private const int Base = 55, ForMatter = 4, MostForMatter = 28, ForOffice = -10, ForClass = -10, ForAnybody = -8, ForAnswer = -6;

    /// <summary>Rare words that a message must share with what stands around the statement to be about the same.</summary>
    private const int LeastShared = 3, LeastOfAnybody = 4;

    private const long SecondsOfDay = 86_400, Longest = 400 * SecondsOfDay, LongestToAnybody = 60 * SecondsOfDay;

    private static readonly HashSet<uint> SpokenStems = [.. ContactWords.All.SelectMany(StemSet.Of)];

    private static readonly HashSet<string> WarningStems = [.. ContactWords.Warning.Select(EnglishStemmer.Stem)];

    private readonly SqliteConnection connection;
    private readonly NodaTime.DateTimeZone? zone;
    private readonly MessageIndex messages;
    private readonly PartyNames names;
    private readonly RareWords rare;

    /// <summary>Makes a finder.</summary>
    /// <param name="connection">The case, with parties and events written.</param>
    /// <param name="names">Names of parties.</param>
    /// <param name="messages">Its messages.</param>
    /// <param name="rare">The words that tell of what a message is.</param>
    public MessageEvidence(SqliteConnection connection, PartyNames names, MessageIndex messages, RareWords rare)
    {
        (this.connection, this.names, this.messages, this.rare) = (connection, names, messages, rare);
        zone = CaseMeta.ZoneOf(connection);
    }

    /// <summary>The message that goes most against a denied contact; where it is known from others alone, an answer to it that is held too. None where none does.</summary>
    public IEnumerable<FoundDispute> Find(SaidStatement said, DeniedContact denied)
    {
        if (said.Claim.Since is not { } since || Best(said, since, denied) is not { } best)
        {
            yield break;
        }

        yield return Make(said, denied, best.Message, best.Shared, 0);
        if (best.Message.Number < 0 && messages.AnswerTo(best.Message) is { } answer && answer.Hash != said.Claim.Item && IsBefore(answer, since) && !Tells(messages.WordsOf(answer), denied))
        {
            yield return Make(said, denied, answer, best.Shared, ForAnswer);
        }
    }

    private (HeldMessage Message, int Shared)? Best(SaidStatement said, TimePoint since, DeniedContact denied)
    {
        (IEnumerable<HeldMessage> between, HashSet<uint> namesOf) = Between(since, denied);
        (HeldMessage Message, int Shared)? best = null;
        IReadOnlyList<DeniedTime> times = DeniedTime.Of(denied.Clause);
        foreach (HeldMessage message in between.Where(message => message.Hash != said.Claim.Item && IsBefore(message, since) && IsWithin(message, times)))
        {
            IReadOnlySet<uint> words = messages.StemsOf(message);
            int shared = words.Count(word => said.Around.Contains(word) && !namesOf.Contains(word) && rare.Has(word));
            bool isEnough = shared >= LeastOf(denied, message) || (times is [{ IsOpen: false }, ..] && IsOfMatter(denied, words, said.Around, namesOf));
            bool isBetter = isEnough && (best is null || shared > best.Value.Shared || (shared == best.Value.Shared && message.Sent?.From < best.Value.Message.Sent?.From));
            if (isBetter && (denied.Class.Count == 0 || ToClass(message, denied.Class, words)) && Shows(messages.WordsOf(message), denied))
            {
                best = (message, shared);
            }
        }

        return best;
    }

    /// <summary>Rare words that a message must share: none where it is enough that somebody was written to.</summary>
    private int LeastOf(DeniedContact denied, HeldMessage message) => denied.From == 0 ? LeastOfAnybody
        : denied.IsTelling && !(ContactWords.Plain.Contains(denied.Clause.Clause.Verb) && denied.Class.Count > 0 && messages.PeopleOf(message).Any(party => IsOf(denied.Class, party))) ? LeastShared : 0;

    /// <summary>In a time that the denial names, a message that has all words of what is denied ("told about a crack") and others of what stands around it is of it, though all write of it.</summary>
    private static bool IsOfMatter(DeniedContact denied, IReadOnlySet<uint> words, IReadOnlySet<uint> around, HashSet<uint> namesOf)
    {
        HashSet<uint> matter = [.. StemSet.Of(denied.Clause.Words)];
        matter.ExceptWith(StemSet.Of(denied.Clause.Clause.Verb));
        matter.ExceptWith(denied.Clause.Times.Concat(denied.Clause.Bounds).SelectMany(static time => StemSet.Of(time.Words)));
        matter.ExceptWith(SpokenStems);
        matter.ExceptWith(namesOf);
        return matter.Count > 0 && matter.IsSubsetOf(words) && words.Count(word => around.Contains(word) && !namesOf.Contains(word)) >= LeastShared;
    }

    /// <summary>The messages that may show it, and the words of the names of who is meant, which tell nothing of the matter.</summary>
    private (IEnumerable<HeldMessage> Messages, HashSet<uint> Names) Between(TimePoint since, DeniedContact denied)
    {
        // The clocks of two offsets are less than two days apart; what is after all too late is left out by its moment.
        long end = since.From + (2 * SecondsOfDay);
        if (denied.From == 0)
        {
            List<long> own = messages.OfName(names.Of((int)denied.To), denied.To);
            return (messages.SentTo(own, since.Day - LongestToAnybody, end), [.. own.SelectMany(party => StemSet.Of(names.Of((int)party)))]);
        }

        if (messages.IsShared(names.Of((int)denied.From)))
        {
            return ([], []);
        }

        List<long> office = messages.OfficeOf(denied.From), from = denied.IsOffice ? office : [denied.From];
        List<long> to = denied.To > 0 ? messages.OfName(names.Of((int)denied.To), denied.To) : [.. messages.RecipientsOf(from).Except(denied.IsOffice ? office : [denied.From])];
        IEnumerable<HeldMessage> between = to.Count == 0 ? [] : messages.Between(from, to, since.Day - Longest, end);
        if (denied.IsMutual && denied.To > 0)
        {
            between = between.Concat(messages.Between(to, from, since.Day - Longest, end));
        }

        return (between, [.. from.Concat(denied.To > 0 ? to : []).SelectMany(party => StemSet.Of(names.Of((int)party)))]);
    }

    /// <summary>Whether it was sent in a time that the denial is of; where that cannot be placed, any.</summary>
    private bool IsWithin(HeldMessage message, IReadOnlyList<DeniedTime> times) => times.Count == 0 || (message.Sent is { } sent && times.Any(time => time.Has(sent, value => ItemDate.Point(value, zone))));

    private static bool Shows(string text, DeniedContact denied) => (!denied.IsWarning || Warns(text)) && !Tells(text, denied) && !(denied.IsTelling && Declines(text));

    /// <summary>A refusal to comment tells nobody anything.</summary>
    private static bool Declines(string text) => AskFinder.Find(Tokenizer.Cut(text)) is { } ask && (ask.Cues & AskCues.Decline) != 0;

    /// <summary>True for a message that itself tells of the denial, so that it was written after it.</summary>
    private static bool Tells(string text, DeniedContact denied) => Plain(text).Contains(Plain(denied.Clause.Words), StringComparison.Ordinal);

    private static string Plain(string words) => string.Join(' ', ClaimTokens.Of(words).Select(static token => token.Text));

    private static bool Warns(string text) => ClaimTokens.Of(text).Exists(static token => WarningStems.Contains(EnglishStemmer.Stem(token.Text)));

    private FoundDispute Make(SaidStatement said, DeniedContact denied, HeldMessage message, int shared, int less)
    {
        int score = Base + Math.Min(MostForMatter, shared * ForMatter) + (denied.IsOffice ? ForOffice : 0) + (denied.Class.Count > 0 ? ForClass : 0) + (denied.From == 0 ? ForAnybody : 0) + less;
        string subject = string.IsNullOrWhiteSpace(message.Subject) ? "" : $" with the subject \"{message.Subject.Trim()}\"";
        return new FoundDispute(
            DisputeKind.Contact, new RecordId("statement", said.Claim.Id), ItemKind.Message.Id(message.Hash), score,
            $"{denied.Said(said)} There is a message{(message.Date is { } date ? $" of {date}" : "")} from {messages.People(message, 0, 0)} to {messages.People(message, 3, 5)}{subject}{(less < 0 ? ", which answers one that is known from others alone" : "")}.");
    }

    private static bool IsBefore(HeldMessage message, TimePoint since) => message.Sent is { } sent && sent.From > since.Day - Longest && sent.IsBefore(since);

    /// <summary>True for a message to somebody of a class, or to somebody else outside the office that speaks of the class.</summary>
    private bool ToClass(HeldMessage message, IReadOnlyList<string> meant, IReadOnlySet<uint> words) =>
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
        words = words.Append(row.GetInt32(0) == (int)Language.Names.MentionType.Person ? TitleOf(row.GetString(1)) : row.GetString(1)).Concat(messages.DomainsOf(party));
        HashSet<string> wanted = [.. meant.Select(EnglishStemmer.Stem)];
        return words.Any(text => StemSet.Stems(text).Any(wanted.Contains));
    }

    /// <summary>"Principal Roe": the word before a name may tell what somebody is.</summary>
    private static string TitleOf(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? name[..space] : "";
}
