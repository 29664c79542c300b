using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Recording;

namespace OnRecord.Store.Analysis;

/// <summary>
/// Says whose words in which items are to be analysed, so that all words are analysed once: those of a message where it is held, those of a recovered message where it
/// is quoted first, and quoted words of no message where they stand first.
/// </summary>
internal sealed class DueTexts(SqliteConnection connection)
{
    // Most items have this one; a set for each would fill memory at 125,000 messages.
    private static readonly HashSet<int> Own = [0];

    /// <summary>Analysed writers of an item as the case stores them: numbers divided by commas.</summary>
    public static string NameOf(IEnumerable<int> writers) => string.Join(',', writers.Order().Select(static writer => writer.ToString(CultureInfo.InvariantCulture)));

    /// <summary>All that is due under the rules of today, by item.</summary>
    public List<DueText> Find() => [.. All().Where(static text => text.Analysed is null || !text.Due.Writers.IsSubsetOf(text.Analysed) || !IsOf(text.Due, text.Loose)).Select(static text => text.Due)];

    /// <summary>Of each item whose words stand in the record. More may be analysed: a message that was recovered from a quotation may be held by now.</summary>
    public Dictionary<long, IReadOnlySet<int>> Standing() => All().ToDictionary(static text => text.Due.Item, static text => text.Due.Writers);

    /// <summary>Whether findings are of the same stretches of loose words, those of writers aside whose words do not stand any more.</summary>
    private static bool IsOf(DueText due, string? loose) => due.Loose.SequenceEqual(LooseSpan.Parse(loose).Where(span => due.Writers.Contains(span.Writer)));

    private List<(DueText Due, int[]? Analysed, string? Loose)> All()
    {
        Dictionary<long, List<int>> firstQuotes = FirstQuotes();
        ILookup<long, LooseSpan> allLoose = LooseTable.Read(connection);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT item.item_id, kind, {ItemDateSql.Date}, finding.writers, {ItemDateSql.Undated}, finding.loose FROM item LEFT JOIN finding ON finding.item_id = item.item_id AND abs(rules) = {Versions.Findings}
            WHERE part = 1 AND copy_of IS NULL ORDER BY item.item_id
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        var all = new List<(DueText, int[]?, string?)>();
        while (rows.Read())
        {
            long item = rows.GetInt64(0);
            LooseSpan[] loose = [.. allLoose[item]];
            IEnumerable<int> quoted = [.. firstQuotes.GetValueOrDefault(item) ?? [], .. loose.Select(static span => span.Writer)];
            IReadOnlySet<int> writers = quoted.Any() ? new HashSet<int>(quoted.Append(0)) : Own;
            int[]? analysed = rows.IsDBNull(3) ? null : [.. rows.GetString(3).Split(',').Select(static writer => int.Parse(writer, CultureInfo.InvariantCulture))];
            all.Add((new DueText(item, rows.IsDBNull(2) ? null : rows.GetString(2), rows.GetInt32(1) == (int)ItemKind.Message, writers, loose, rows.GetBoolean(4)), analysed, rows.IsDBNull(5) ? null : rows.GetString(5)));
        }

        return all;
    }

    /// <summary>For each item the embedded headers, counted from 1, of recovered messages that it is the first to quote.</summary>
    private Dictionary<long, List<int>> FirstQuotes()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, header FROM recovered_copy WHERE place = 0 ORDER BY item_id, header";
        using SqliteDataReader rows = select.ExecuteReader();
        var quotes = new Dictionary<long, List<int>>();
        while (rows.Read())
        {
            (quotes.TryGetValue(rows.GetInt64(0), out List<int>? list) ? list : quotes[rows.GetInt64(0)] = []).Add(rows.GetInt32(1) + 1);
        }

        return quotes;
    }
}
