using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>
/// How many hits lie in each month, and in each year where no month is told of one: as many as <c>after:</c> and <c>before:</c> with that month or year give, which take in what overlaps
/// it. Needs the memory of the months.
/// </summary>
/// <param name="connection">The case, with the hits in the temporary table <c>hit</c> and their dates in <c>answer</c>.</param>
internal sealed class MonthCounts(SqliteConnection connection)
{
    private const string Months = "yyyy-MM";

    /// <summary>What <c>answer</c> has of the date of a row, as columns of a query.</summary>
    public static string Dated(string table) => $"{table}.date_from, {table}.date_to, length({ItemDateSql.Placed.Replace("item.", table + ".", StringComparison.Ordinal)}) < {Months.Length}";

    /// <summary>The months with most hits, those first, and how many hits have no date.</summary>
    public Dictionary<string, long> Most(int most)
    {
        NodaTime.DateTimeZone? zone = CaseMeta.ZoneOf(connection);
        Stretch[][] stretches = [.. Names().GroupBy(static name => name.Length).Select(alike => alike.Select(name => new Stretch(name, ItemDate.Parse(name, zone)!.Value)).ToArray())];
        foreach ((long hit, long from, long to) in Read())
        {
            foreach (Stretch[] row in stretches)
            {
                Count(row, hit, from, to);
            }
        }

        long undated = CaseFile.Scalar(connection, "SELECT count(*) FROM hit WHERE is_undated");
        IEnumerable<KeyValuePair<string, long>> dated = stretches.SelectMany(static row => row).Select(static one => KeyValuePair.Create(one.Name, one.Hits));
        return Ranked(undated == 0 ? Ranked(dated).Take(most) : Ranked(dated).Take(most - 1).Append(KeyValuePair.Create(SearchFacets.Undated, undated))).ToDictionary(StringComparer.Ordinal);
    }

    private static IOrderedEnumerable<KeyValuePair<string, long>> Ranked(IEnumerable<KeyValuePair<string, long>> counts) =>
        counts.OrderByDescending(static count => count.Value).ThenBy(static count => count.Key, StringComparer.Ordinal);

    /// <summary>Counts a hit once in every stretch of a row that its time overlaps; a row is in order, and its stretches lie side by side.</summary>
    private static void Count(Stretch[] row, long hit, long from, long to)
    {
        for (int next = FirstFrom(row, from); next < row.Length && row[next].Date.From <= to; next++)
        {
            row[next].Take(hit);
        }
    }

    /// <summary>The first stretch that does not end before a time.</summary>
    private static int FirstFrom(Stretch[] row, long from)
    {
        (int low, int high) = (0, row.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = row[middle].Date.To < from ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The months of what is dated to the month or nearer and the years of what is not, in order.</summary>
    private SortedSet<string> Names()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT DISTINCT is_year, strftime('%Y-%m', date_from, 'unixepoch') FROM answer WHERE date_from IS NOT NULL";
        using SqliteDataReader rows = select.ExecuteReader();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            names.Add(rows.GetBoolean(0) ? rows.GetString(1)[..4] : rows.GetString(1));
        }

        return names;
    }

    private IEnumerable<(long Hit, long From, long To)> Read()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, date_from, date_to FROM answer WHERE date_from IS NOT NULL ORDER BY 1";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return (rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
        }
    }

    /// <summary>A month or year, and how many hits were counted in it. Hits come in order.</summary>
    private sealed class Stretch(string name, ItemDate date)
    {
        private long last = long.MinValue;

        public string Name => name;

        public ItemDate Date => date;

        public long Hits { get; private set; }

        public void Take(long hit)
        {
            Hits += hit == last ? 0 : 1;
            last = hit;
        }
    }
}
