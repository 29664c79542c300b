using Microsoft.Data.Sqlite;
using OnRecord.Query.Events;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Terms;

namespace OnRecord.Query;

/// <summary>Says of a party, a path or a file that a case has none of it, and what may have been meant, so that a misspelt name is not taken for an answer about the evidence.</summary>
public static class UnknownNames
{
    private const int MostRoots = 5;

    /// <summary>A sentence, when no party and no address of the case is meant; null otherwise.</summary>
    public static string? Party(SqliteConnection connection, string? party) =>
        party is null || PartySearch.Numbers(connection, party) != "[]" || PartyMatch.Addresses(connection, party) != "[]"
            ? null
            : $"The case has no party {party}.{NearParty(connection, party)}";

    /// <summary>A sentence, when no path of the case begins so; null otherwise.</summary>
    public static string? Path(SqliteConnection connection, string? under)
    {
        if (string.IsNullOrEmpty(under) || IsRoot(connection, under) || SqlRows.Texts(connection, "SELECT path FROM entry WHERE path >= $under AND path < $under || char(1114111) LIMIT 1", ("$under", under)).Count > 0)
        {
            return null;
        }

        var folders = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in SqlRows.Texts(connection, "SELECT path FROM entry WHERE parent IS NULL"))
        {
            for (int end = path.LastIndexOf('/'); end > 0 && folders.TryAdd(path[..end], path[..end]); end = path.LastIndexOf('/', end - 1))
            {
                folders.TryAdd(SourcePath.LastStep(path[..end]), path[..end]);
            }
        }

        string? near = Nearest.Of(under.TrimEnd('/'), folders.Keys);
        return $"No path begins with {under}. Paths begin with {string.Join(", ", SqlRows.Texts(connection, $"SELECT name FROM root ORDER BY name LIMIT {MostRoots}"))}."
            + Nearest.Question(near is null ? null : folders[near]);
    }

    /// <summary>True for the beginning of a folder of the case, which may be empty or not read yet.</summary>
    private static bool IsRoot(SqliteConnection connection, string under) => SqlRows.Texts(connection, "SELECT name FROM root").Exists(name => (name + "/").StartsWith(under, StringComparison.Ordinal));

    /// <summary>Asks whether the party was meant whose name or address is nearest to some words; nothing when none is near.</summary>
    internal static string NearParty(SqliteConnection connection, string words) => Near(words,
    [
        .. SqlRows.Texts(connection, "SELECT name FROM party ORDER BY sightings DESC, party_id"),
        .. SqlRows.Texts(connection, "SELECT DISTINCT coalesce(name, address) FROM address WHERE coalesce(name, address) IS NOT NULL ORDER BY 1"),
    ]);

    /// <summary>The same of the names of attachments and files.</summary>
    internal static string NearFile(SqliteConnection connection, string words) => Near(words,
    [
        .. SqlRows.Texts(connection, "SELECT DISTINCT name FROM attachment WHERE name IS NOT NULL ORDER BY 1"),
        .. SqlRows.Texts(connection, "SELECT DISTINCT file_names FROM item WHERE file_names IS NOT NULL ORDER BY 1").SelectMany(static names => names.Split('\n')),
    ]);

    private static string Near(string words, IEnumerable<string> known)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in known)
        {
            string[] parts = Words(name);
            names.TryAdd(string.Join(' ', parts), name);
            Array.ForEach(parts, part => names.TryAdd(part, name));
        }

        string? near = Nearest.Of(string.Join(' ', Words(words)), names.Keys);
        return Nearest.Question(near is null ? null : names[near]);
    }

    private static string[] Words(string name) => [.. TermTokenizer.Tokens(name).Select(static term => term.Folded)];
}
