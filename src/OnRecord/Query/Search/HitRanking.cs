using Microsoft.Data.Sqlite;

namespace OnRecord.Query.Search;

/// <summary>
/// Puts hits in order and cuts out a page. Up to <see cref="MostRanked"/> hits are ranked by BM25 alone. Where there are
/// more, those with a word of the query in subject, sender or a file name come first, each group by BM25, so that mostly
/// only the first group need be ranked; and a single word that more than half of all items have, to which BM25 gives no
/// weight, leaves the newest first. Ties are put in the order of paths, so pages never overlap.
/// </summary>
internal sealed class HitRanking(SqliteConnection connection, HitSource source)
{
    /// <summary>Hits up to which all are ranked together.</summary>
    public const int MostRanked = 10_000;

    private const string Newest = "ORDER BY instant DESC, path, place, hash";
    private const string Oldest = "ORDER BY instant ASC NULLS LAST, path, place, hash";

    /// <summary>Weights of subject, sender, recipients, names, headers, body and html.</summary>
    private const string Rank = "-bm25({fts}, 4.0, 3.0, 2.0, 3.0, 0.3, 1.0, 1.0)";

    /// <summary>A page of hits with their scores, and how many there are in all.</summary>
    public (IReadOnlyList<(long Item, double Score)> Hits, long Total) Page(Page page, SearchOrder order, bool isSingleWord)
    {
        if (order != SearchOrder.Relevance || !source.IsRanked)
        {
            return (InOrder(page, order == SearchOrder.Oldest ? Oldest : Newest), source.Count());
        }

        List<(long Item, double Score)> all = Scored(rest: "LIMIT " + (MostRanked + 1));
        if (all.Count <= MostRanked)
        {
            return (Cut(all, page), all.Count);
        }

        long total = source.Count();
        return isSingleWord && total * 2 > Items() ? (InOrder(page, Newest), total) : (InGroups(page), total);
    }

    private List<(long, double)> InGroups(Page page)
    {
        if (source.Heads is null)
        {
            return Cut(Scored(), page);
        }

        List<(long, double)> heads = Scored(" AND +{id} IN (SELECT {row} FROM {fts} WHERE {fts} MATCH $heads)");
        List<(long, double)> first = Cut(heads, page);
        if (page.Limit is { } limit && page.Offset + (long)limit <= heads.Count)
        {
            return first;
        }

        List<(long, double)> others = Scored(" AND +{id} NOT IN (SELECT {row} FROM {fts} WHERE {fts} MATCH $heads)");
        return [.. first, .. Cut(others, new Page(page.Limit - first.Count, Math.Max(0, page.Offset - heads.Count)))];
    }

    private List<(long, double)> InOrder(Page page, string order)
    {
        using SqliteCommand select = source.Command("{id}, 0.0, item.instant AS instant, item.path AS path, {place} AS place, item.hash AS hash", withItem: true, rest: order + page.Sql);
        return Read(select);
    }

    private List<(long, double)> Scored(string and = "", string rest = "")
    {
        using SqliteCommand select = source.Command("{id}, " + Rank, withItem: false, and, rest);
        if (and.Contains("$heads", StringComparison.Ordinal))
        {
            select.Parameters.AddWithValue("$heads", source.Heads);
        }

        return Read(select);
    }

    private static List<(long, double)> Read(SqliteCommand select)
    {
        using SqliteDataReader rows = select.ExecuteReader();
        var read = new List<(long, double)>();
        while (rows.Read())
        {
            read.Add((rows.GetInt64(0), rows.GetDouble(1)));
        }

        return read;
    }

    /// <summary>The page of scored hits, best first.</summary>
    private List<(long, double)> Cut(List<(long Item, double Score)> hits, Page page)
    {
        int start = Math.Min(page.Offset, hits.Count);
        int end = (int)Math.Min(page.Limit is { } limit ? start + (long)limit : hits.Count, hits.Count);
        if (start == end)
        {
            return [];
        }

        hits.Sort(static (left, right) => right.Score.CompareTo(left.Score));
        int first = start;
        int last = end;
        while (first > 0 && hits[first - 1].Score == hits[start].Score)
        {
            first--;
        }

        while (last < hits.Count && hits[last].Score == hits[end - 1].Score)
        {
            last++;
        }

        SettleTies(hits, first, last);
        return hits.GetRange(start, end - start);
    }

    /// <summary>Puts each stretch of equal scores in the order of paths.</summary>
    private void SettleTies(List<(long Item, double Score)> hits, int first, int last)
    {
        for (int at = first; at < last;)
        {
            int next = at + 1;
            while (next < last && hits[next].Score == hits[at].Score)
            {
                next++;
            }

            if (next - at > 1)
            {
                List<(long Item, double Score)> tied = [.. InPathOrder([.. hits.GetRange(at, next - at).Select(static hit => hit.Item)]).Select(item => (item, hits[at].Score))];
                for (int i = 0; i < tied.Count; i++)
                {
                    hits[at + i] = tied[i];
                }
            }

            at = next;
        }
    }

    private List<long> InPathOrder(IReadOnlyList<long> items)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT item_id FROM (SELECT item_id, path, -1 AS place, hash FROM item WHERE item_id IN (SELECT value FROM json_each($items))
              UNION ALL SELECT -recovered_id, path, {Threads.RecoveredList.Place}, hash FROM recovered WHERE recovered_id IN (SELECT -value FROM json_each($items))) ORDER BY path, place, hash
            """;
        select.Parameters.AddWithValue("$items", "[" + string.Join(',', items) + "]");
        using SqliteDataReader rows = select.ExecuteReader();
        var ordered = new List<long>(items.Count);
        while (rows.Read())
        {
            ordered.Add(rows.GetInt64(0));
        }

        return ordered;
    }

    private long Items() => Store.CaseFile.Scalar(connection, "SELECT count(*) FROM item");
}
