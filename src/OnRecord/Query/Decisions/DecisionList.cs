using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Query.Threads;
using OnRecord.Record.Parties;
using OnRecord.Store;
using OnRecord.Store.Decisions;

namespace OnRecord.Query.Decisions;

/// <summary>Lists decisions in the order they were made, and finds the words that a line of the record rests on.</summary>
public static class DecisionList
{
    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, string? from = null, string? to = null) => Between(connection, from, to).Count();

    /// <summary>The decisions. Dates are ISO 8601 at any precision, read as UTC where they have no offset.</summary>
    public static IEnumerable<DecisionShape> Read(SqliteConnection connection, Page page, string? from = null, string? to = null) => Between(connection, from, to).Skip(page.Offset).Take(page.Limit ?? int.MaxValue).Select(decision => new DecisionShape(
        decision.Id.ToString(), ContractWords.Snake(decision.Action), decision.Subject, decision.Words, decision.By, decision.At, decision.UndoneBy, IsOrphaned(connection, decision)));

    /// <summary>The words that a line rests on.</summary>
    /// <exception cref="OnRecordException">The case has nothing with this id.</exception>
    public static string WordsOf(SqliteConnection connection, string id) => Find(connection, id) ?? throw new OnRecordException($"The case has nothing with the id {id}.");

    private static IEnumerable<Decision> Between(SqliteConnection connection, string? from, string? to)
    {
        long first = from is null ? long.MinValue : LogList.Dated(from).From;
        long last = to is null ? long.MaxValue : LogList.Dated(to).To;
        return DecisionTable.Read(connection).Where(decision => LogList.Dated(decision.At) is var at && at.To >= first && at.From <= last);
    }

    private static bool IsOrphaned(SqliteConnection connection, Decision decision)
    {
        if (decision.Keys.Count > 0)
        {
            return decision.Keys.Select(PartyKey.Read).OfType<PartyKey>().Any(key => PartyBook.Find(connection, key.Id.ToString()) is null);
        }

        string? words = Find(connection, decision.Subject);
        return words is null || (decision.Action != DecisionAction.Note && words != decision.Words);
    }

    private static string? Find(SqliteConnection connection, string id)
    {
        if (DisputeList.Find(connection, id) is { } sides)
        {
            return $"{Find(connection, sides.Left)} | {Find(connection, sides.Right)}";
        }

        if (EventRows.Find(connection, id) is { } found)
        {
            return new EventItems(connection).Of(found.Item).WordsOf(found.Kind, found.Number);
        }

        if (PartyBook.Find(connection, id) is { } party)
        {
            return new PartyBook(connection).Of(party)!.Value.Name;
        }

        if (MessageNames.FindRecovered(connection, id) is { } recovered)
        {
            return new RecoveredList(connection).Cite(recovered).Text;
        }

        return ItemPlace.Find(connection, id) is { } item ? Citations.OfItem(connection, item).Text : null;
    }
}
