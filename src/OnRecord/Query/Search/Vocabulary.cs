using Microsoft.Data.Sqlite;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Search;

/// <summary>The word forms of a case: those of one stem, and those spelled much like a word.</summary>
internal sealed class Vocabulary(SqliteConnection connection)
{
    private const int MostForms = 200;

    private Dictionary<int, List<string>>? _byLength;

    /// <summary>The word, its stem and every form of that stem in the case, in order.</summary>
    public IReadOnlyList<string> Forms(string term)
    {
        if (term.Length < 3 || term.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return [term];
        }

        string stem = EnglishStemmer.Stem(term);
        var forms = new SortedSet<string>(StringComparer.Ordinal) { term, stem };
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT term FROM term WHERE stem = $stem LIMIT $most";
        select.Parameters.AddWithValue("$stem", stem);
        select.Parameters.AddWithValue("$most", MostForms);
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            forms.Add(rows.GetString(0));
        }

        return [.. forms];
    }

    /// <summary>The word and every form in the case within the edit distance, in order; at most 200.</summary>
    public IReadOnlyList<string> Near(string term, int distance)
    {
        _byLength ??= Load();
        var forms = new SortedSet<string>(StringComparer.Ordinal) { term };
        for (int length = term.Length - distance; length <= term.Length + distance; length++)
        {
            foreach (string other in _byLength.GetValueOrDefault(length) ?? [])
            {
                if (forms.Count < MostForms && EditDistance.Within(term, other, distance))
                {
                    forms.Add(other);
                }
            }
        }

        return [.. forms];
    }

    private Dictionary<int, List<string>> Load()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT term FROM fts_terms";
        using SqliteDataReader rows = select.ExecuteReader();
        var byLength = new Dictionary<int, List<string>>();
        while (rows.Read())
        {
            string term = rows.GetString(0);
            if (!byLength.TryGetValue(term.Length, out List<string>? list))
            {
                byLength.Add(term.Length, list = []);
            }

            list.Add(term);
        }

        return byLength;
    }
}
