using Microsoft.Data.Sqlite;
using OnRecord.Store.Decisions;

namespace OnRecord.Query.Decisions;

/// <summary>What reviewers decided about lines of the record, and what they noted beside them, as far as it stands; what was undone is left out. Not thread-safe.</summary>
public sealed class VerdictBook
{
    private readonly JudgedLines lines;
    private readonly List<Decision> decisions;
    private ILookup<string, string>? answers;
    private readonly Dictionary<string, ILookup<string?, Decision>> bySubject = new(StringComparer.Ordinal);

    /// <summary>Reads the decisions of a case.</summary>
    public VerdictBook(SqliteConnection connection)
    {
        lines = new JudgedLines(connection);
        decisions = [.. DecisionTable.Standing(connection).Where(static decision => !decision.IsOfParties)];
    }

    /// <summary><c>confirmed</c> or <c>rejected</c>, by the latest decision that stands; null where nobody judged the words that are there.</summary>
    public string? Of(string id) => About(id).LastOrDefault(decision => decision.Action != DecisionAction.Note && lines.Stands(decision))?.Action switch
    {
        DecisionAction.Confirm => "confirmed",
        DecisionAction.Reject => "rejected",
        _ => null,
    };

    /// <summary>The ids of today of the lines of a kind that are rejected.</summary>
    internal IEnumerable<string> Rejected(string kind) =>
        decisions.Where(decision => decision.Action == DecisionAction.Reject && KindOf(decision.Subject) == kind).Select(lines.IdOf).OfType<string>().Distinct(StringComparer.Ordinal).Where(id => Of(id) == "rejected");

    /// <summary>The id of today of a line of the record; null when the case has none.</summary>
    public string? IdOf(string id) => lines.IdOf(id);

    /// <summary>The words of the notes, in the order they were made.</summary>
    public IReadOnlyList<string> NotesOf(string id) => [.. About(id).Where(static decision => decision.Action == DecisionAction.Note).Select(static decision => decision.Words)];

    /// <summary>What reviewers said of who answers whom, for each message they said it of: the message it answers or not, in the order of the first word on it.</summary>
    internal ILookup<string, string> Answers => answers ??= decisions.Where(static decision => decision.Subject.StartsWith(RejectedAnswers.Kind + "-", StringComparison.Ordinal))
        .Select(decision => (Answer: lines.IdOf(decision.Keys[0]), Answered: lines.IdOf(decision.Keys[1]))).Where(static pair => pair is { Answer: not null, Answered: not null }).Distinct()
        .ToLookup(static pair => pair.Answer!, static pair => pair.Answered!, StringComparer.Ordinal);

    /// <summary>The decisions about a line; what ids of its kind lead to is looked up once, when the first line of the kind is asked for.</summary>
    private IEnumerable<Decision> About(string id)
    {
        string kind = KindOf(id);
        if (!bySubject.TryGetValue(kind, out ILookup<string?, Decision>? known))
        {
            bySubject[kind] = known = decisions.Where(decision => KindOf(decision.Subject) == kind).ToLookup(lines.IdOf, StringComparer.Ordinal);
        }

        return known[id];
    }

    /// <summary>A document may turn out to be a message.</summary>
    private static string KindOf(string id) => id[..Math.Max(0, id.LastIndexOf('-'))] is var kind && kind == "document" ? "message" : kind;
}
