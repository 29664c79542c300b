using System.Text;

namespace OnRecord.Tools.Corpora.Treebanks;

/// <summary>The machine-made trees of PolNeAR (its folder <c>parsed</c>: id, word, lemma, tag, name, head, relation, first and last place).</summary>
internal static class PolNearTrees
{
    /// <summary>All sentences of a part, by article, in ordinal order of the articles' names.</summary>
    /// <param name="part"><c>train</c> or <c>dev</c>.</param>
    public static List<List<MachineSentence>> Read(string part)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var columns = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, byte[] bytes) in TarFiles.Read($"polnear/{part}.tar.xz", static path => path.Contains("/text/", StringComparison.Ordinal) || path.Contains("/parsed/", StringComparison.Ordinal)))
        {
            string words = Encoding.UTF8.GetString(bytes), name = Path.GetFileNameWithoutExtension(path);
            _ = path.Contains("/text/", StringComparison.Ordinal) ? texts.TryAdd(name, words) : columns.TryAdd(name, words);
        }

        return [.. columns.Where(article => texts.ContainsKey(article.Key)).Select(article => Sentences(texts[article.Key], article.Value))];
    }

    private static List<MachineSentence> Sentences(string text, string columns)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        var sentences = new List<MachineSentence>();
        var rows = new List<string[]>();
        foreach (string line in columns.Split('\n').Append(""))
        {
            string[] fields = line.TrimEnd('\r').Split('\t');
            if (fields.Length >= 9)
            {
                rows.Add(fields);
            }
            else if (rows.Count > 0)
            {
                sentences.Add(Sentence(runes, rows));
                rows.Clear();
            }
        }

        return sentences;
    }

    private static MachineSentence Sentence(Rune[] text, List<string[]> rows)
    {
        string[] Column(Func<string[], string> field) => ["", .. rows.Select(field)];
        return new MachineSentence(
            Column(row => Word(text, row)),
            Column(static row => row[3]),
            Column(static row => row[4]),
            [0, .. rows.Select(static row => int.Parse(row[5]))],
            Column(static row => row[6]));
    }

    /// <summary>The word as the text has it: the column writes brackets and quotation marks in its own way.</summary>
    private static string Word(Rune[] text, string[] row)
    {
        int start = Math.Clamp(int.Parse(row[7]), 0, text.Length), end = Math.Clamp(int.Parse(row[8]), start, text.Length);
        string word = string.Concat(text[start..end]);
        return word.Length == 0 || word.Any(char.IsWhiteSpace) ? row[1] : word;
    }
}
