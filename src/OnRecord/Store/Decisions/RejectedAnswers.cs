using Microsoft.Data.Sqlite;
using OnRecord.Sources;

namespace OnRecord.Store.Decisions;

/// <summary>Which messages do not answer which, as reviewers say: the latest verdict that stands on each such pair.</summary>
internal static class RejectedAnswers
{
    /// <summary>The kind of id of what is said of two messages: that one answers the other.</summary>
    public const string Kind = "answer";

    /// <summary>The id of an answer by those of the two messages.</summary>
    public static RecordId IdOf(string answer, string answered) => RecordId.Of(Kind, answer, answered);

    /// <summary>Whether a decision changes which messages answer which.</summary>
    public static bool IsOne(Decision decision) => decision.Action is DecisionAction.Confirm or DecisionAction.Reject && decision.Subject.StartsWith(Kind + "-", StringComparison.Ordinal);

    /// <summary>Answer and answered, by the ids that they had then and those of today.</summary>
    public static HashSet<(string Answer, string Answered)> Read(SqliteConnection connection)
    {
        var rejected = new HashSet<(string, string)>();
        foreach (Decision latest in DecisionTable.Standing(connection).Where(IsOne).GroupBy(static decision => decision.Subject).Select(static same => same.Last()).Where(static decision => decision.Action == DecisionAction.Reject))
        {
            rejected.Add((latest.Keys[0], latest.Keys[1]));
            rejected.Add((Now(connection, latest.Keys[0]), Now(connection, latest.Keys[1])));
        }

        return rejected;
    }

    private static string Now(SqliteConnection connection, string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed))
        {
            return id;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT {ReplacedIds.Now}";
        select.Parameters.AddWithValue("$hash", parsed.Hash);
        return new RecordId(parsed.Kind, (long)select.ExecuteScalar()!).ToString();
    }
}
