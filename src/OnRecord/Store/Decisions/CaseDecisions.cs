using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;
using OnRecord.Sources;
using OnRecord.Store.Analysis;
using OnRecord.Store.Building;
using OnRecord.Store.Recording;

namespace OnRecord.Store.Decisions;

/// <summary>
/// Makes decisions in a case and takes them back: what is decided about is looked up and written under one lock. Decisions about parties take effect at once; all survive a
/// rebuild, because they are kept by names, addresses and ids.
/// </summary>
/// <param name="casePath">The case.</param>
/// <param name="by">Who decides.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="find">Finds a line of the record by its id; null where the case has none.</param>
public sealed class CaseDecisions(string casePath, string by, TimeProvider clock, Func<SqliteConnection, string, JudgedLine?> find)
{
    /// <summary>How far the parties are while they are made anew; may be read from any thread.</summary>
    public BuildProgress Progress { get; } = new();

    /// <summary>Asks to stop while the parties are made anew.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Two parties are one from now on.</summary>
    /// <exception cref="OnRecordException">There is no such party, both are one already, or a split that stands holds them apart.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop: the decision is kept, and the next build makes the parties.</exception>
    public Decision Join(string one, string other) => Add(
        (connection, make) =>
        {
            (int first, int second) = (PartyOf(connection, one), PartyOf(connection, other));
            if (first == second)
            {
                throw new OnRecordException($"{one} and {other} are one party already.");
            }

            List<PartyKey> keys = KeysOf(connection, first), others = KeysOf(connection, second);
            if (SplitBetween(connection, keys, others) is { } split)
            {
                throw new OnRecordException($"{split.Words} was taken out of one of them by {split.Id}, which stands. Take that back first: onrecord decide undo {split.Id}.");
            }

            return make(DecisionAction.Join, PartyTable.Of(connection, first).Id, [keys[0].Written, others[0].Written], $"{NameOf(connection, first)} = {NameOf(connection, second)}");
        });

    /// <summary>A name or address is taken out of a party, and not put to it again; of a name with a generation ("Bo Roe Jr."), which the party has without one too, that form alone with its addresses; what a reviewer joined to it, and nothing else holds to the party, goes with it. A short name ("Pell") of words that are held to be the party's means nobody of it any more.</summary>
    /// <exception cref="OnRecordException">The party does not exist, has no such name or address, or nothing else.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop: the decision is kept, and the next build makes the parties.</exception>
    public Decision Split(string party, string nameOrAddress) => Add(
        (connection, make) =>
        {
            int number = PartyOf(connection, party);
            List<PartyKey> keys = KeysOf(connection, number);
            PartyKey[] wanted = [.. new[] { HeaderNames.KeyOf(nameOrAddress), PartyLinker.AddressKey(nameOrAddress) }.OfType<PartyKey>()];
            int at = keys.FindIndex(key => wanted.Contains(key) || key.Text.Equals(nameOrAddress, StringComparison.OrdinalIgnoreCase));
            if (at < 0 && PartyTable.ShortNameOf(connection, number, nameOrAddress) is { } brief)
            {
                return make(DecisionAction.Split, PartyTable.Of(connection, number).Id, [brief.Written, .. keys.Select(static key => key.Written)], nameOrAddress);
            }

            if (at < 0)
            {
                throw new OnRecordException($"{NameOf(connection, number)} has no name or address {nameOrAddress}. It has: {string.Join("; ", keys.Select(static key => key.Text))}.");
            }

            if (PartyTable.GenerationOf(connection, number, keys[at], nameOrAddress) is { } form)
            {
                return make(DecisionAction.Split, PartyTable.Of(connection, number).Id, [form.Written, keys[at].Written], nameOrAddress);
            }

            if (keys.Count == 1)
            {
                throw new OnRecordException($"{nameOrAddress} is all that {party} has.");
            }

            IReadOnlySet<string> leaving = PartyTable.Leaving(connection, number, keys[at].Text);
            return make(
                DecisionAction.Split, PartyTable.Of(connection, number).Id, [keys[at].Written, .. keys.Where((key, index) => index != at && !leaving.Contains(key.Text)).Select(static key => key.Written)], keys[at].Text);
        });

    /// <summary>A line of the record is right, or wrong, by the words that it rests on now.</summary>
    /// <param name="action">Which of these.</param>
    /// <param name="id">The id of the line.</param>
    /// <exception cref="OnRecordException">The case has no such line.</exception>
    public Decision Judge(DecisionAction action, string id) => Judge(action, connection => LineOf(connection, id));

    /// <summary>A line of the record is right, or wrong, by the words that it rests on now. What answers what is made anew at once.</summary>
    /// <param name="action">Which of these.</param>
    /// <param name="line">Looks the line up.</param>
    /// <exception cref="OperationCanceledException">Asked to stop: the decision is kept, and the next build makes the threads.</exception>
    public Decision Judge(DecisionAction action, Func<SqliteConnection, JudgedLine> line) => Add((connection, make) =>
    {
        JudgedLine found = line(connection);
        return make(action, found.Id, found.Keys, found.Words);
    });

    /// <summary>A line of the record gets a note; that on a party is kept with its names and addresses, so that it stays with whoever has the name.</summary>
    /// <exception cref="OnRecordException">The case has no such line.</exception>
    public Decision Note(string id, string text) => Add((connection, make) =>
    {
        string line = LineOf(connection, id).Id;
        return make(DecisionAction.Note, line, PartyTable.Find(connection, line) is { } party ? [.. KeysOf(connection, party).Select(static key => key.Written)] : [], text);
    });

    /// <summary>What is between two items gets a note.</summary>
    /// <param name="line">Looks it up.</param>
    /// <param name="text">The note.</param>
    public Decision Note(Func<SqliteConnection, JudgedLine> line, string text) => Add((connection, make) =>
    {
        JudgedLine found = line(connection);
        return make(DecisionAction.Note, found.Id, found.Keys, text);
    });

    /// <summary>Takes a decision back.</summary>
    /// <exception cref="OnRecordException">There is no such decision, or it is taken back already.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop: it is taken back, and the next build makes the parties.</exception>
    public Decision Undo(string id) => Write(
        (connection, now) =>
        {
            List<Decision> found = RecordId.TryParse(id, out RecordId wanted) ? DecisionTable.Read(connection).FindAll(decision => decision.Id == wanted) : [];
            Decision decision = found.Find(static decision => decision.UndoneBy is null) ?? found.LastOrDefault() ?? throw new OnRecordException($"The case has no decision {id}.");
            return decision.UndoneBy is { } already
                ? throw new OnRecordException($"{id} was taken back by {already}.")
                : decision with { UndoneBy = string.Create(CultureInfo.InvariantCulture, $"{by}, {now}") };
        });

    private delegate Decision Maker(DecisionAction action, string subject, IReadOnlyList<string> keys, string words);

    private Decision Add(Func<SqliteConnection, Maker, Decision> decide) => Write(
        (connection, now) => decide(connection, (action, subject, keys, words) => Decision.Make(DecisionTable.NextPlace(connection), action, subject, keys, words, by, now)));

    private Decision Write(Func<SqliteConnection, string, Decision> decide)
    {
        using WriterLock theLock = WriterLock.Take(casePath);
        using SqliteConnection connection = CaseFile.OpenExisting(casePath);
        try
        {
            DateTimeOffset now = clock.GetUtcNow();
            Decision decision = decide(connection, now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            bool isOfAnswers = RejectedAnswers.IsOne(decision), isOfParties = decision.IsOfParties || isOfAnswers, wasFinished = CaseMeta.IsFinished(connection);
            CaseFile.InTransaction(connection, () =>
            {
                Write(connection, decision, now);
                if (isOfAnswers)
                {
                    CaseMeta.Set(connection, CaseMeta.Record, null);
                }

                if (isOfParties)
                {
                    CaseMeta.Set(connection, CaseMeta.People, null);
                    CaseMeta.Set(connection, CaseMeta.Recording, "1");
                }
            });
            if (isOfParties)
            {
                MakeAnew(connection, wasFinished);
            }

            return decision;
        }
        finally
        {
            CaseFile.CloseWrite(connection);
        }
    }

    private static void Write(SqliteConnection connection, Decision decision, DateTimeOffset now)
    {
        if (decision.UndoneBy is null)
        {
            DecisionTable.Add(connection, decision);
        }
        else
        {
            DecisionTable.Undo(connection, decision);
        }

        DecisionLog.Append(connection, decision, now);
    }

    /// <summary>Parties and answers follow from decisions too. The decision is kept by now: what is stopped here the next build finishes, and listings say so until then.</summary>
    private void MakeAnew(SqliteConnection connection, bool wasFinished)
    {
        var guard = new ItemGuard();
        new RecordStage(connection, casePath, Environment.ProcessorCount, Progress, guard).Run(Cancel);
        new PeopleStage(connection, casePath, Environment.ProcessorCount, Progress, guard).Run(Cancel);
        if (wasFinished)
        {
            CaseMeta.Set(connection, CaseMeta.Recording, null);
        }
    }

    private JudgedLine LineOf(SqliteConnection connection, string id) => find(connection, id) ?? throw new OnRecordException($"The case has nothing with the id {id}.");

    /// <summary>A split that stands and took a key of one party from a key of the other; null for none.</summary>
    private static Decision? SplitBetween(SqliteConnection connection, List<PartyKey> keys, List<PartyKey> others)
    {
        HashSet<string> one = [.. keys.Select(static key => key.Written)], two = [.. others.Select(static key => key.Written)];
        return DecisionTable.Standing(connection).LastOrDefault(decision => decision.Action == DecisionAction.Split && (Parts(decision, one, two) || Parts(decision, two, one)));

        static bool Parts(Decision split, HashSet<string> taken, HashSet<string> from) => taken.Contains(split.Keys[0]) && split.Keys.Skip(1).Any(from.Contains);
    }

    private static int PartyOf(SqliteConnection connection, string id) =>
        PartyTable.Find(connection, id) ?? throw new OnRecordException($"The case has no party {id}. onrecord people lists them.");

    private static List<PartyKey> KeysOf(SqliteConnection connection, int party)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT key FROM party_key WHERE party_id = $party ORDER BY rank";
        select.Parameters.AddWithValue("$party", party);
        using SqliteDataReader rows = select.ExecuteReader();
        var keys = new List<PartyKey>();
        while (rows.Read())
        {
            keys.Add(PartyKey.Read(rows.GetString(0))!.Value);
        }

        return keys;
    }

    private static string NameOf(SqliteConnection connection, int party) => PartyTable.Of(connection, party).Name;
}
