using Microsoft.Data.Sqlite;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Building;

/// <summary>
/// Fills the table that lets a query word find the other forms of its stem. A form is left out where it is the stem
/// itself, since a query always asks for that too.
/// </summary>
internal static class StemTable
{
    private const int ShortestForm = 3;
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
            if (term.Length is < ShortestForm or > LongestForm || term.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            {
                continue;
            }

            string stem = EnglishStemmer.Stem(term);
            if (stem != term)
            {
                insert.Bind(1, stem).Bind(2, term).Run();
            }
        }
    }
}
