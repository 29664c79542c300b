using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Search;
using OnRecord.Store;

namespace OnRecord.Bench;

/// <summary>
/// Times 200 queries with a fixed seed over words of the case itself: common and rare words, two words, phrases, exact
/// forms, prefixes, OR and NOT, near, fuzzy, senders and dates; first page of 20 with snippets and the total.
/// </summary>
internal static class QueryBench
{
    private const int Count = 200;
    private const int Seed = 7;

    public static int Run(string casePath)
    {
        using SqliteConnection connection = CaseFile.OpenRead(casePath);
        var search = new CaseSearch(connection);
        List<string> queries = Queries(connection);
        Time(search, queries);
        List<(double Milliseconds, string Query)> times = Time(search, queries);
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Count} queries: p50 {times[Count / 2].Milliseconds:0.0} ms, p95 {times[Count * 95 / 100].Milliseconds:0.0} ms, slowest {times[^1].Milliseconds:0.0} ms"));
        foreach ((double milliseconds, string query) in times.TakeLast(8))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {milliseconds,8:0.0} ms  {query}"));
        }

        return 0;
    }

    private static List<(double, string)> Time(CaseSearch search, List<string> queries)
    {
        var times = new List<(double, string)>();
        foreach (string query in queries)
        {
            var watch = Stopwatch.StartNew();
            search.Search(new SearchRequest(query, new Page(20), new ItemFilter()));
            times.Add((watch.Elapsed.TotalMilliseconds, query));
        }

        return times;
    }

    private static List<string> Queries(SqliteConnection connection)
    {
        var random = new Random(Seed);
        List<string> common = Terms(connection, "doc > (SELECT count(*) / 20 FROM item)");
        List<string> usual = Terms(connection, "doc BETWEEN 20 AND (SELECT count(*) / 20 FROM item)");
        List<string> rare = Terms(connection, "doc BETWEEN 2 AND 5");
        string Common() => common[random.Next(common.Count)];
        string Usual() => usual[random.Next(usual.Count)];
        string Rare() => rare[random.Next(rare.Count)];
        Func<string>[] kinds =
        [
            Usual, Usual, Usual, Rare, Common, () => $"{Usual()} {Common()}", () => $"{Usual()} {Usual()}", () => $"\"{Common()} {Common()}\"", () => $"\"{Usual()} {Usual()}\"",
            () => $"={Usual()}", () => Usual()[..3] + "*", () => $"{Usual()} OR {Rare()}", () => $"{Usual()} NOT {Common()}", () => $"\"{Common()} {Usual()}\"~5", () => $"{Rare()}~",
            () => $"from:{Usual()}", () => $"subject:{Usual()}", () => $"{Usual()} after:2010", () => $"{Usual()} has:attachment", () => $"kind:message {Usual()}",
        ];
        return [.. Enumerable.Range(0, Count).Select(at => kinds[at % kinds.Length]())];
    }

    private static List<string> Terms(SqliteConnection connection, string which)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT term FROM fts_terms WHERE {which} AND length(term) BETWEEN 4 AND 20 AND term NOT GLOB '*[^a-z]*' ORDER BY term";
        using SqliteDataReader rows = select.ExecuteReader();
        var terms = new List<string>();
        while (rows.Read())
        {
            terms.Add(rows.GetString(0));
        }

        return terms.Count > 0 ? terms : ["harbour"];
    }
}
