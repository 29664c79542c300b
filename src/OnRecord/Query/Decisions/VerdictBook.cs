using Microsoft.Data.Sqlite;
using OnRecord.Store.Decisions;

namespace OnRecord.Query.Decisions;

/// <summary>What reviewers decided about lines of the record: <c>confirmed</c>, <c>rejected</c>, or nothing; the latest decision that stands counts.</summary>
internal sealed class VerdictBook(SqliteConnection connection)
{
    private readonly Dictionary<string, string> verdicts = DecisionTable.Read(connection)
        .Where(static decision => decision is { UndoneBy: null, Action: DecisionAction.Confirm or DecisionAction.Reject })
        .GroupBy(static decision => decision.Subject, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.Last().Action == DecisionAction.Confirm ? "confirmed" : "rejected", StringComparer.Ordinal);

    /// <summary>The verdict on a line, or null.</summary>
    public string? Of(string id) => verdicts.GetValueOrDefault(id);
}
