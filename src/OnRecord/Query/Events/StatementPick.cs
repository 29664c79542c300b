using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Record.Findings;
using OnRecord.Record.Statements;
using OnRecord.Store.Recording;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Events;

/// <summary>Picks statements by what their findings say, which tables do not hold.</summary>
internal sealed class StatementPick(StatementFilter filter)
{
    private static readonly FrozenSet<string> Deny = ClaimWords.Deny(EnglishStemmer.Stem);

    private readonly string[] words = [.. StemsOf(filter.Words ?? "")];

    /// <summary>A query for the numbers of the events; null without a filter.</summary>
    public static string? Sql(StatementFilter? filter, SqliteCommand command)
    {
        if (filter is null || filter == new StatementFilter())
        {
            return null;
        }

        command.Parameters.AddWithValue("$said", JsonSerializer.Serialize(new StatementPick(filter).Find(command.Connection!)));
        return "SELECT value FROM json_each($said)";
    }

    private List<long> Find(SqliteConnection connection)
    {
        var items = new EventItems(connection);
        var found = new List<long>();
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT event_id, item_id, number FROM event WHERE kind = {(int)EventKind.Statement} ORDER BY item_id";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            EventItem item = items.Of(rows.GetInt64(1));
            if (Fits(item, item.Found.Findings.Statements[rows.GetInt32(2)]))
            {
                found.Add(rows.GetInt64(0));
            }
        }

        return found;
    }

    private bool Fits(EventItem item, FoundStatement statement) =>
        (filter.Kind is null || filter.Kind == ContractWords.Snake(statement.Kind))
        && (!filter.Denied || statement.Negated || StemsOf(WordsOf(item, statement.Cue)).Any(Deny.Contains))
        && (words.Length == 0 || StemsOf(WordsOf(item, [.. statement.Source, .. statement.Cue, .. statement.Content])).ToHashSet(StringComparer.Ordinal).IsSupersetOf(words));

    private static string WordsOf(EventItem item, IEnumerable<Sources.TextSpan> spans) => string.Join(' ', spans.Select(item.Words));

    private static IEnumerable<string> StemsOf(string text) => TermTokenizer.Tokens(text).Select(static term => EnglishStemmer.Stem(term.Folded));
}
