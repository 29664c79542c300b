using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;
using OnRecord.Sources;
using OnRecord.Store.Analysis;
using OnRecord.Store.Building;
using OnRecord.Store.Recording;

namespace OnRecord.Store.Decisions;

/// <summary>Makes decisions in a case and takes them back. Decisions about parties take effect at once; all survive a rebuild, because they are kept by names, addresses and ids.</summary>
/// <param name="casePath">The case.</param>
/// <param name="by">Who decides.</param>
/// <param name="clock">Tells the time.</param>
public sealed class CaseDecisions(string casePath, string by, TimeProvider clock)
{
    /// <summary>Two parties are one from now on.</summary>
    /// <exception cref="OnRecordException">There is no such party, or both are one already.</exception>
    public Decision Join(string one, string other) => Write((connection, now) =>
    {
        (int first, int second) = (PartyOf(connection, one), PartyOf(connection, other));
        if (first == second)
        {
            throw new OnRecordException($"{one} and {other} are one party already.");
        }

        return Make(DecisionAction.Join, one, [KeysOf(connection, first)[0].Written, KeysOf(connection, second)[0].Written], $"{NameOf(connection, first)} = {NameOf(connection, second)}", now);
    });

    /// <summary>A name or address is taken out of a party, and not put to it again.</summary>
    /// <exception cref="OnRecordException">The party does not exist, has no such name or address, or nothing else.</exception>
    public Decision Split(string party, string nameOrAddress) => Write((connection, now) =>
    {
        int number = PartyOf(connection, party);
        List<PartyKey> keys = KeysOf(connection, number);
        PartyKey[] wanted = [.. new[] { HeaderNames.KeyOf(nameOrAddress), PartyLinker.AddressKey(nameOrAddress) }.OfType<PartyKey>()];
        int at = keys.FindIndex(key => wanted.Contains(key) || key.Text.Equals(nameOrAddress, StringComparison.OrdinalIgnoreCase));
        if (at < 0 || keys.Count == 1)
        {
            throw new OnRecordException(at < 0
                ? $"{NameOf(connection, number)} has no name or address {nameOrAddress}. It has: {string.Join("; ", keys.Select(static key => key.Text))}."
                : $"{nameOrAddress} is all that {party} has.");
        }

        return Make(DecisionAction.Split, party, [keys[at].Written, .. keys.Where((_, index) => index != at).Select(static key => key.Written)], keys[at].Text, now);
    });

    /// <summary>A line of the record is right, or wrong, or gets a note.</summary>
    /// <param name="action">Which of these.</param>
    /// <param name="subject">The id of the line.</param>
    /// <param name="words">The words that it rests on, or the note.</param>
    public Decision Judge(DecisionAction action, string subject, string words) => Write((_, now) => Make(action, subject, [], words, now));

    /// <summary>Takes a decision back.</summary>
    /// <exception cref="OnRecordException">There is no such decision, or it is taken back already.</exception>
    public Decision Undo(string id) => Write((connection, now) =>
    {
        Decision decision = DecisionTable.Read(connection).Find(decision => decision.Id.ToString() == id) ?? throw new OnRecordException($"The case has no decision {id}.");
        if (decision.UndoneBy is { } already)
        {
            throw new OnRecordException($"{id} was taken back by {already}.");
        }

        return decision with { UndoneBy = string.Create(CultureInfo.InvariantCulture, $"{by}, {now}") };
    });

    private Decision Write(Func<SqliteConnection, string, Decision> decide)
    {
        using WriterLock theLock = WriterLock.Take(casePath);
        using SqliteConnection connection = CaseFile.OpenExisting(casePath);
        DateTimeOffset now = clock.GetUtcNow();
        Decision decision = decide(connection, now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        CaseFile.InTransaction(connection, () =>
        {
            if (decision.UndoneBy is { } undone)
            {
                DecisionTable.Undo(connection, decision.Id, undone);
            }
            else
            {
                DecisionTable.Add(connection, decision);
            }

            AuditLog.Append(connection, now, decision.UndoneBy is null ? "decide" : "undo", $"{decision.Id} {decision.Action.ToString().ToLowerInvariant()} {decision.Subject}");
            if (decision.Keys.Count > 0)
            {
                CaseMeta.Set(connection, CaseMeta.People, null);
            }
        });
        if (decision.Keys.Count > 0)
        {
            new PeopleStage(connection, casePath, Environment.ProcessorCount, new BuildProgress(), new ItemGuard()).Run(CancellationToken.None);
        }

        CaseFile.CloseWrite(connection);
        return decision;
    }

    private Decision Make(DecisionAction action, string subject, string[] keys, string words, string at) => new(
        RecordId.Of("decision", action.ToString(), subject, string.Join('\n', keys), words, by, at), action, subject, keys, words, by, at, null);

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
