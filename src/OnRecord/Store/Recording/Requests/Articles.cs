using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;

namespace OnRecord.Store.Recording.Requests;

/// <summary>Documents of the case that name the outlet they were published by, with their authors. Immutable once made.</summary>
internal sealed class Articles
{
    private readonly Dictionary<long, (HashSet<PartyKey> Authors, string Outlet, long? Instant)> articles = [];

    /// <summary>Reads them.</summary>
    public Articles(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id, doc, {ItemDateSql.Date} FROM item WHERE kind = 1 AND copy_of IS NULL AND part = 1 AND doc LIKE '%outlet%'";
        using SqliteDataReader row = select.ExecuteReader();
        NodaTime.DateTimeZone? zone = CaseMeta.ZoneOf(connection);
        while (row.Read())
        {
            ItemDoc doc = ItemDoc.Parse(row.GetString(1));
            if (doc.Outlet is { Length: > 0 } name)
            {
                HashSet<PartyKey> authors = [.. doc.Authors.Select(PersonNameReader.InText).OfType<PartyKey>()];
                articles[row.GetInt64(0)] = (authors, Squeezed(name), row.IsDBNull(2) ? null : ItemDate.Parse(row.GetString(2), zone)?.Instant);
                Authors.UnionWith(authors);
            }
        }
    }

    /// <summary>Everybody whose byline an article has.</summary>
    public HashSet<PartyKey> Authors { get; } = [];

    /// <summary>When an article was published; null when that is not known, or the document is no article.</summary>
    public long? PublishedAt(long item) => articles.TryGetValue(item, out (HashSet<PartyKey>, string, long? Instant) article) ? article.Instant : null;

    /// <summary>True when an article is of somebody, by byline, or of the outlet that a domain belongs to: "ledger" for The Commonwealth Ledger.</summary>
    public bool IsOf(long item, PartyKey? author, string? owner) => articles.TryGetValue(item, out (HashSet<PartyKey> Authors, string Outlet, long?) article)
        && ((author is { } person && article.Authors.Contains(person))
            || (owner is { Length: > 3 } && Squeezed(owner) is { Length: > 3 } label && (article.Outlet.StartsWith(label, StringComparison.Ordinal) || article.Outlet.EndsWith(label, StringComparison.Ordinal))));

    private static string Squeezed(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
