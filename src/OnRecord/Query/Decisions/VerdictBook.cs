using Microsoft.Data.Sqlite;
using OnRecord.Store.Decisions;

namespace OnRecord.Query.Decisions;

/// <summary>What reviewers decided about lines of the record, and what they noted beside them; what was undone is left out. Not thread-safe.</summary>
public sealed class VerdictBook
{
    private readonly Dictionary<string, string> verdicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> notes = new(StringComparer.Ordinal);

    /// <summary>Reads the decisions of a case.</summary>
    public VerdictBook(SqliteConnection connection)
    {
        foreach (Decision decision in DecisionTable.Read(connection).Where(static decision => decision.UndoneBy is null))
        {
            switch (decision.Action)
            {
                case DecisionAction.Confirm:
                    verdicts[decision.Subject] = "confirmed";
                    break;
                case DecisionAction.Reject:
                    verdicts[decision.Subject] = "rejected";
                    break;
                case DecisionAction.Note when notes.TryGetValue(decision.Subject, out List<string>? more):
                    more.Add(decision.Words);
                    break;
                case DecisionAction.Note:
                    notes[decision.Subject] = [decision.Words];
                    break;
            }
        }
    }

    /// <summary><c>confirmed</c> or <c>rejected</c>, by the latest decision that stands; null where nobody judged.</summary>
    public string? Of(string id) => verdicts.GetValueOrDefault(id);

    /// <summary>The words of the notes, in the order they were made.</summary>
    public IReadOnlyList<string> NotesOf(string id) => notes.TryGetValue(id, out List<string>? all) ? all : [];
}
