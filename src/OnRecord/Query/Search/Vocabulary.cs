using Microsoft.Data.Sqlite;
using OnRecord.Record;
using OnRecord.Store;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Search;

/// <summary>The word forms of a case: those of one stem, and those spelled much like a word. Not thread-safe.</summary>
internal sealed class Vocabulary(SqliteConnection connection)
{
    private const int MostForms = 200;

    private readonly Dictionary<string, IReadOnlyList<string>> _forms = new(StringComparer.Ordinal);
    private Dictionary<int, List<string>>? _byLength;
    private long _version = -1;

    /// <summary>Forgets what it knows when somebody has written to the case since.</summary>
    public void Refresh()
    {
        long version = CaseFile.Scalar(connection, "PRAGMA data_version");
        if (version != _version)
        {
            _version = version;
            _forms.Clear();
            _byLength = null;
        }
    }

    /// <summary>The word and every form of its stem in the case, in order; at most 200.</summary>
    public IReadOnlyList<string> Forms(string term)
    {
        if (term.Length is < 3 or > 30 || term.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return [term];
        }

        if (!_forms.TryGetValue(term, out IReadOnlyList<string>? known))
        {
            _forms.Add(term, known = LoadForms(term));
        }

        return known;
    }

    /// <summary>The word and the forms in the case within the edit distance, nearest first; at most 200.</summary>
    public IReadOnlyList<string> Near(string term, int distance)
    {
        _byLength ??= Load();
        var near = new List<(int Distance, string Form)>();
        for (int length = term.Length - distance; length <= term.Length + distance; length++)
        {
            foreach (string other in _byLength.GetValueOrDefault(length) ?? [])
            {
                if (other != term && EditDistance.Within(term, other, distance))
                {
                    near.Add((EditDistance.Within(term, other, 1) ? 1 : 2, other));
                }
            }
        }

        return [term, .. near.Order().Take(MostForms - 1).Select(static found => found.Form)];
    }

    private SortedSet<string> FormsOfStem(string stem)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT term FROM term WHERE stem = $stem ORDER BY term LIMIT $most";
        select.Parameters.AddWithValue("$stem", stem);
        select.Parameters.AddWithValue("$most", MostForms);
        using SqliteDataReader rows = select.ExecuteReader();
        var forms = new SortedSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            forms.Add(rows.GetString(0));
        }

        return forms;
    }

    private List<string> LoadForms(string term)
    {
        SortedSet<string> forms = FormsOfStem(EnglishStemmer.Stem(term));
        forms.Add(term);
        return [.. forms];
    }

    private Dictionary<int, List<string>> Load()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT term FROM term";
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
