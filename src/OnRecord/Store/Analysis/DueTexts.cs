using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Recording;

namespace OnRecord.Store.Analysis;

/// <summary>
/// Says whose words in which items are to be analysed, so that every message is analysed once: its own words where it is held, those of a recovered message where it
/// is quoted first, and quotations without header only where nothing says which message they are of.
/// </summary>
internal sealed class DueTexts(SqliteConnection connection)
{
    // Most items have one of these; a set for each would fill memory at 125,000 messages.
    private static readonly HashSet<int> Own = [0], OwnAndLoose = [0, -1];

    /// <summary>Analysed writers of an item as the case stores them: numbers divided by commas.</summary>
    public static string NameOf(IEnumerable<int> writers) => string.Join(',', writers.Order().Select(static writer => writer.ToString(CultureInfo.InvariantCulture)));

    /// <summary>All that is due under the rules of today, by item.</summary>
    public List<DueText> Find() => [.. All().Where(static text => text.Analysed is null || !text.Due.Writers.IsSubsetOf(text.Analysed)).Select(static text => text.Due)];

    /// <summary>Of each item whose words stand in the record. More may be analysed: a message that was recovered from a quotation may be held by now.</summary>
    public Dictionary<long, IReadOnlySet<int>> Standing() => All().ToDictionary(static text => text.Due.Item, static text => text.Due.Writers);

    private List<(DueText Due, int[]? Analysed)> All()
    {
        Dictionary<long, List<int>> firstQuotes = FirstQuotes();
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT item.item_id, kind, {ItemDateSql.Date}, parent, finding.writers, {ItemDateSql.Undated} FROM item LEFT JOIN link USING (item_id) LEFT JOIN finding ON finding.item_id = item.item_id AND rules = {Versions.Findings}
            WHERE part = 1 AND copy_of IS NULL ORDER BY item.item_id
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        var all = new List<(DueText, int[]?)>();
        while (rows.Read())
        {
            long item = rows.GetInt64(0);
            bool isMessage = rows.GetInt32(1) == (int)ItemKind.Message;
            bool isLoose = isMessage && (rows.IsDBNull(3) || rows.GetInt64(3) == 0);
            IReadOnlySet<int> usual = isLoose ? OwnAndLoose : Own;
            IReadOnlySet<int> writers = firstQuotes.TryGetValue(item, out List<int>? quotes) ? new HashSet<int>(usual.Concat(quotes)) : usual;
            int[]? analysed = rows.IsDBNull(4) ? null : [.. rows.GetString(4).Split(',').Select(static writer => int.Parse(writer, CultureInfo.InvariantCulture))];
            all.Add((new DueText(item, rows.IsDBNull(2) ? null : rows.GetString(2), isMessage, writers, rows.GetBoolean(5)), analysed));
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
