using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Building;

/// <summary>
/// Fills the table of words that lets a query find the other forms of a stem and words spelled much alike. Reading it is
/// twenty times as fast as asking the index for its terms. Words outside ASCII stand as their own stems; numbers, keys
/// and pairs of Chinese characters are left out.
/// </summary>
internal static class StemTable
{
    private const int ShortestForm = 2;
    private const int LongestForm = 30;

    /// <summary>The words that the index has as the connection sees it, with their stems.</summary>
    public static List<StemmedWord> Read(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();

        // Numbers, a third of the terms' reading, stand before every letter.
        select.CommandText = "SELECT term FROM fts_terms WHERE term >= 'a'";
        using SqliteDataReader terms = select.ExecuteReader();
        var words = new List<StemmedWord>();
        while (terms.Read())
        {
            string term = terms.GetString(0);
            if (IsWord(term))
            {
                words.Add(new StemmedWord(EnglishStemmer.Stem(term), term));
            }
        }

        return words;
    }

    /// <summary>The words among the terms of an item.</summary>
    public static IEnumerable<StemmedWord> Of(ItemWords item) => Enumerable.Range(0, ItemWords.Columns)
        .SelectMany(column => Encoding.UTF8.GetString(item.Column(column)).Split(' '))
        .Distinct().Where(IsWord).Select(static word => new StemmedWord(EnglishStemmer.Stem(word), word));

    /// <summary>Adds the words that the table lacks.</summary>
    public static void Add(SqliteConnection connection, IEnumerable<StemmedWord> words)
    {
        using var insert = new SqlStatement(connection, "INSERT OR IGNORE INTO term(stem, term) VALUES(?, ?)");
        foreach (StemmedWord word in words)
        {
            insert.Bind(1, word.Stem).Bind(2, word.Word).Run();
        }
    }

    private static bool IsWord(string term)
    {
        if (term.Length is < ShortestForm or > LongestForm)
        {
            return false;
        }

        foreach (char unit in term)
        {
            if (!char.IsAsciiLetterLower(unit) && (TermFolding.Of(unit) is TermFolding.Cjk or TermFolding.Surrogate || !char.IsLetter(unit)))
            {
                return false;
            }
        }

        return true;
    }
}
