using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Trails;

/// <summary>Asks the full-text index which items may have a wording: those with some words of it in a row, or, of a short one, near each other.</summary>
internal static class TrailCandidates
{
    /// <summary>Terms in a row.</summary>
    private const int Row = 4;

    /// <summary>The most rows that are asked for, spread over the wording.</summary>
    private const int MostRows = 48;

    /// <summary>Items that are looked at; the best by the index's ranking.</summary>
    private const int MostItems = 2000;

    private const int ShortTerms = 12;
    private const int ContentLetters = 4;

    /// <summary>Numbers of items, copies and later parts left out.</summary>
    public static List<long> Find(SqliteConnection connection, string text)
    {
        List<string> terms = [.. TermTokenizer.Tokens(text).Select(static term => term.Folded)];
        if (terms.Count == 0)
        {
            return [];
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT item.item_id FROM fts CROSS JOIN item ON item.item_id = fts.rowid
            WHERE fts MATCH $match AND item.copy_of IS NULL AND item.part = 1 ORDER BY fts.rank, item.item_id LIMIT $most
            """;
        select.Parameters.AddWithValue("$match", $"{{body html}} : ({Match(terms)})");
        select.Parameters.AddWithValue("$most", MostItems);
        using SqliteDataReader rows = select.ExecuteReader();
        var items = new List<long>();
        while (rows.Read())
        {
            items.Add(rows.GetInt64(0));
        }

        return items;
    }

    private static string Match(List<string> terms)
    {
        List<string> content = [.. terms.Where(static term => term.Length >= ContentLetters).Distinct(StringComparer.Ordinal)];
        if (terms.Count <= ShortTerms && content.Count >= 3)
        {
            // Any two thirds of the words of meaning: every pair near each other, to be looked at closer.
            return string.Join(" OR ", Pairs(content).Select(static pair => $"NEAR(\"{pair.One}\" \"{pair.Other}\", {ShortTerms})"));
        }

        if (terms.Count <= Row)
        {
            return $"\"{string.Join(' ', terms)}\"";
        }

        int rows = terms.Count - Row + 1;
        int step = Math.Max(1, rows / MostRows);
        var match = new StringBuilder();
        for (int at = 0; at < rows; at += step)
        {
            match.Append(match.Length > 0 ? " OR " : "").Append('"').AppendJoin(' ', terms.GetRange(at, Row)).Append('"');
        }

        return match.ToString();
    }

    /// <summary>Each word with the next two.</summary>
    private static IEnumerable<(string One, string Other)> Pairs(List<string> words)
    {
        for (int at = 0; at + 1 < words.Count; at++)
        {
            yield return (words[at], words[at + 1]);
            if (at + 2 < words.Count)
            {
                yield return (words[at], words[at + 2]);
            }
        }
    }
}
