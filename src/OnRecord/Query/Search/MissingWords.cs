using Microsoft.Data.Sqlite;
using OnRecord.Query.Language;
using OnRecord.Record;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Search;

/// <summary>Says which words of a query no text of a case has, and which words it has that are spelled much like them.</summary>
/// <param name="connection">The case.</param>
/// <param name="vocabulary">Its words.</param>
/// <param name="finds">Whether any item meets a condition.</param>
internal sealed class MissingWords(SqliteConnection connection, Vocabulary vocabulary, Func<QueryNode, bool> finds)
{
    /// <summary>Letters below which too many words are alike.</summary>
    private const int ShortWord = 4;

    /// <summary>The most words that are suggested, and how many of the nearest they are chosen from.</summary>
    private const int MostSuggested = 3;
    private const int MostWeighed = 20;

    private const string Unsearched = "Keys of machines in headers of mail (signatures, X-Gm-Message-State, Autocrypt and the like) are not searched.";

    /// <summary>A sentence or two for each word that is nowhere.</summary>
    /// <param name="terms">The words, folded.</param>
    /// <param name="isExact">Whether only these forms count.</param>
    public IEnumerable<string> Of(IReadOnlyList<string> terms, bool isExact) =>
        terms.Where(term => !finds(new WordsNode([term], isExact, Scope.Any))).Select(Sentence);

    private string Sentence(string term)
    {
        List<string> like = term.Length < ShortWord ? [] : Like(term);
        string question = (like.Count == 0 ? "" : $" Did you mean: {Nearest.AnyOf(like)}? ({term}~ finds all like it)") + (MayBeOfKey(term) ? " " + Unsearched : "");
        return FolderOf(term) is { } folder
            ? $"No text has '{term}', but a folder is named so: in:{folder} finds what is in it.{question}"
            : $"No text has '{term}'.{question}";
    }

    /// <summary>Whether a word looks like a stretch of a machine's key: letters and digits that alternate.</summary>
    private static bool MayBeOfKey(string term) => term.Length > ShortWord && term.Zip(term.Skip(1)).Count(static pair => char.IsAsciiDigit(pair.First) != char.IsAsciiDigit(pair.Second)) > 1;

    /// <summary>The first folder, on disk or in an archive, whose name holds a word; null where there is none.</summary>
    private string? FolderOf(string term)
    {
        string? checkedFolder = null;
        foreach (string path in SqlRows.Texts(connection, "SELECT path FROM entry ORDER BY path"))
        {
            int end = path.LastIndexOf('/');
            if (end <= 0 || path.AsSpan(0, end).SequenceEqual(checkedFolder))
            {
                continue;
            }

            checkedFolder = path[..end];
            int start = 0;
            foreach (string step in checkedFolder.Split('/'))
            {
                start += step.Length + 1;
                if (!step.EndsWith('!') && TermTokenizer.Tokens(SourcePath.Readable(step)).Any(word => word.Folded == term))
                {
                    string folder = path[..(start - 1)];
                    return folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder;
                }
            }
        }

        return null;
    }

    /// <summary>The nearest first; of those as near the ones that most items have. One of each stem finds all of it.</summary>
    private List<string> Like(string term) =>
        [.. vocabulary.Near(term, QueryTerms.Likeness(term)).Skip(1).Take(MostWeighed)
            .OrderBy(like => EditDistance.Within(term, like, 1) ? 1 : 2).ThenByDescending(Items).ThenBy(static like => like, StringComparer.Ordinal).DistinctBy(EnglishStemmer.Stem).Take(MostSuggested)];

    private long Items(string term)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT doc FROM fts_terms WHERE term = $term";
        select.Parameters.AddWithValue("$term", term);
        return select.ExecuteScalar() is long items ? items : 0;
    }
}
