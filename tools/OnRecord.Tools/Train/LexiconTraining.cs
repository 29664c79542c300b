using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Train;

/// <summary>Counts the tags of words for the <see cref="TagLexicon"/>.</summary>
internal static class LexiconTraining
{
    private const int LeastCount = 3;
    private const int LeastForOnly = 20;
    private const double LeastShare = 0.03;
    private const int MostClasses = 120;

    /// <summary>The bytes of the lexicon's table.</summary>
    public static byte[] Make(IReadOnlyList<TreebankDocument> documents)
    {
        Dictionary<uint, int[]> counts = Count(documents);
        var sets = new Dictionary<uint, string>();
        foreach ((uint key, int[] tags) in counts)
        {
            int all = tags.Sum();
            if (all >= LeastCount)
            {
                IEnumerable<int> frequent = Enumerable.Range(0, tags.Length).Where(tag => tags[tag] >= all * LeastShare).OrderByDescending(tag => tags[tag]).ThenBy(tag => tag).Take(3);
                sets[key] = string.Join(' ', frequent);
            }
        }

        Dictionary<string, int> classes = sets.Values.GroupBy(set => set).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostClasses).Select((group, number) => (group.Key, number + 1)).ToDictionary(StringComparer.Ordinal);
        uint[] keys = [.. sets.Keys.Order()];
        var rows = new sbyte[keys.Length * TagLexicon.Columns];
        for (int row = 0; row < keys.Length; row++)
        {
            int[] tags = counts[keys[row]];
            int all = tags.Sum(), most = tags.Max();
            bool isOnly = all >= LeastForOnly && most == all;
            rows[row * TagLexicon.Columns] = (sbyte)classes.GetValueOrDefault(sets[keys[row]], MostClasses + 1);
            rows[(row * TagLexicon.Columns) + 1] = (sbyte)(isOnly ? Array.IndexOf(tags, most) : -1);
        }

        return FeatureTable.Write(keys, rows, TagLexicon.Columns);
    }

    private static Dictionary<uint, int[]> Count(IReadOnlyList<TreebankDocument> documents)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (TreebankDocument document in documents)
        {
            for (int token = 0; token < document.Tags.Length; token++)
            {
                uint key = FeatureTable.KeyOf(FeatureHash.Lower(document.Text.Word(token)));
                if (!counts.TryGetValue(key, out int[]? tags))
                {
                    counts[key] = tags = new int[SyntaxNames.TagCount];
                }

                tags[(int)document.Tags[token]]++;
            }
        }

        return counts;
    }
}
