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

    /// <summary>Adds the forms that the index has and the table lacks.</summary>
    public static void Update(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT term FROM fts_terms";
        using SqliteDataReader terms = select.ExecuteReader();
        using var insert = new SqlStatement(connection, "INSERT OR IGNORE INTO term(stem, term) VALUES(?, ?)");
        while (terms.Read())
        {
            string term = terms.GetString(0);
            if (IsWord(term))
            {
                insert.Bind(1, EnglishStemmer.Stem(term)).Bind(2, term).Run();
            }
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
