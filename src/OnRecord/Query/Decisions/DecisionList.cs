using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query.Annotations;
using OnRecord.Query.Shapes;
using OnRecord.Store;
using OnRecord.Store.Decisions;

namespace OnRecord.Query.Decisions;

/// <summary>Lists decisions in the order they were made.</summary>
public static class DecisionList
{
    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, string? from = null, string? to = null, string? party = null) => Between(connection, from, to, party).Count();

    /// <summary>
    /// The decisions. Dates are ISO 8601 at any precision, read as UTC where they have no offset; with a party, those about it and about the lines that listings show of it.
    /// </summary>
    public static IEnumerable<DecisionShape> Read(SqliteConnection connection, Page page, string? from = null, string? to = null, string? party = null)
    {
        var lines = new JudgedLines(connection);
        return Between(connection, from, to, party).Skip(page.Offset).Take(page.Limit ?? int.MaxValue).Select(decision => new DecisionShape(
            decision.Id.ToString(), ContractWords.Snake(decision.Action), decision.Subject, decision.Words, decision.By, decision.At, decision.UndoneBy, !lines.Stands(decision)));
    }

    /// <summary>Those that nobody took back and whose words the case no longer has, as Problems. The path is that of what their ids lead to now, null for nothing.</summary>
    public static IEnumerable<ProblemShape> Orphaned(SqliteConnection connection)
    {
        var lines = new JudgedLines(connection);
        foreach (Decision decision in DecisionTable.Standing(connection).Where(decision => !lines.Stands(decision)))
        {
            string? now = lines.IdOf(decision);
            yield return new ProblemShape(
                ProblemCodes.DecisionOrphaned, now is null ? null : ItemCitation.Whole(connection, now).Path, null, null,
                $"The case no longer has the words that {decision.Id} ({ContractWords.Snake(decision.Action)} {decision.Subject}) was made about. It is kept, and takes effect again when they return.");
        }
    }

    private static IEnumerable<Decision> Between(SqliteConnection connection, string? from, string? to, string? party)
    {
        long first = from is null ? long.MinValue : LogList.Dated(from).From;
        long last = to is null ? long.MaxValue : LogList.Dated(to).To;
        return (party is null ? DecisionTable.Read(connection) : new PartyDecisions(connection, party).Read()).Where(decision => LogList.Dated(decision.At) is var at && at.To >= first && at.From <= last);
    }
}
