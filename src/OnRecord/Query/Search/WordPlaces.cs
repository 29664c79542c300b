using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>
/// Where the rarest word of a pattern stands in the texts of some items, as the index knows it: asked once for all of them,
/// and only for words so rare in the case that asking is quicker than reading long texts. Not thread-safe.
/// </summary>
internal sealed class WordPlaces(SqliteConnection connection, IReadOnlyList<long> items)
{
    /// <summary>Places in the whole case up to which the index is asked: it gives some millions a second.</summary>
    private const long MostPlaces = 10_000;

    private readonly string _items = JsonSerializer.Serialize(items);
    private readonly Dictionary<HitPattern, (long Count, int Step)> _rarest = [];
    private readonly Dictionary<HitPattern, Dictionary<(long, string), List<int>>> _places = [];

    /// <summary>How often the rarest word of the pattern stands in the case; <see cref="long.MaxValue"/> for too often.</summary>
    public long Count(HitPattern pattern) => Rarest(pattern).Count;

    /// <summary>
    /// The numbers, in the text, of the terms that are the pattern's rarest word, rising; null when it is too common to ask.
    /// </summary>
    public IReadOnlyList<int>? Of(HitPattern pattern, long item, string field)
    {
        (long count, int step) = Rarest(pattern);
        if (count > MostPlaces)
        {
            return null;
        }

        if (!_places.TryGetValue(pattern, out Dictionary<(long, string), List<int>>? places))
        {
            _places.Add(pattern, places = Load(pattern, step));
        }

        return places.GetValueOrDefault((item, field)) ?? [];
    }

    private (long Count, int Step) Rarest(HitPattern pattern)
    {
        if (!_rarest.TryGetValue(pattern, out (long, int) rarest))
        {
            rarest = (long.MaxValue, 0);
            for (int step = 0; step < pattern.Steps.Count; step++)
            {
                long count = CountOf(pattern, step);
                rarest = count < rarest.Item1 ? (count, step) : rarest;
            }

            _rarest.Add(pattern, rarest);
        }

        return rarest;
    }

    private long CountOf(HitPattern pattern, int step)
    {
        long count = 0;
        foreach (string form in pattern.Steps[step].Order(StringComparer.Ordinal))
        {
            using SqliteCommand select = Select("cnt FROM fts_terms", pattern, step, form, "");
            using SqliteDataReader rows = select.ExecuteReader();
            while (rows.Read())
            {
                count += rows.GetInt64(0);
                if (count > MostPlaces)
                {
                    return long.MaxValue;
                }
            }
        }

        return count;
    }

    private Dictionary<(long, string), List<int>> Load(HitPattern pattern, int step)
    {
        var places = new Dictionary<(long, string), List<int>>();
        foreach (string form in pattern.Steps[step])
        {
            using SqliteCommand select = Select("doc, col, offset FROM fts_places", pattern, step, form, "AND doc IN (SELECT value FROM json_each($items)) AND col IN ('body', 'html')");
            select.Parameters.AddWithValue("$items", _items);
            using SqliteDataReader rows = select.ExecuteReader();
            while (rows.Read())
            {
                (long, string) text = (rows.GetInt64(0), rows.GetString(1));
                if (!places.TryGetValue(text, out List<int>? list))
                {
                    places.Add(text, list = []);
                }

                list.Add(rows.GetInt32(2));
            }
        }

        foreach (List<int> list in places.Values)
        {
            list.Sort();
        }

        return places;
    }

    /// <summary>A statement over the index's words that are the form, or begin with it where the pattern says so.</summary>
    private SqliteCommand Select(string what, HitPattern pattern, int step, string form, string and)
    {
        bool begins = pattern.LastIsPrefix && step == pattern.Steps.Count - 1;
        SqliteCommand select = connection.CreateCommand();
        select.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT {what} WHERE {(begins ? "term >= $form AND term < $end" : "term = $form")} {and}");
        select.Parameters.AddWithValue("$form", form);
        if (begins)
        {
            select.Parameters.AddWithValue("$end", form + "\U0010FFFF");
        }

        return select;
    }
}
