using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Tools.Corpora.Polnear;

namespace OnRecord.Tools.Judge.Speakers;

/// <summary>Finds the statements of articles whose sources are pronouns, descriptions or single names.</summary>
internal static class SpeakerCases
{
    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "some", "many", "one", "another", "both", "he", "she", "it", "they", "we", "i", "you", "who",
        "mr", "mrs", "ms", "miss", "dr", "sir", "president", "vice", "sen", "senator", "rep", "representative", "gov", "governor", "secretary", "judge", "justice", "mayor", "gen", "general", "col", "lt",
    };

    /// <summary>Those of a part of PolNeAR.</summary>
    public static List<SpeakerCase> Read(string part) => [.. PolnearReader.Read(part).SelectMany(Of)];

    /// <summary>Those of an article.</summary>
    public static IEnumerable<SpeakerCase> Of(PolnearArticle article)
    {
        foreach (GoldStatement statement in article.Statements.Where(static statement => statement.Source.Count == 1 && statement.Cue.Count > 0))
        {
            TextSpan source = statement.Source[0];
            if (!HasFullName(article.Text[source.Start..source.End]))
            {
                string id = RecordId.Of("speaker", article.Name, $"{Points(article, source.Start)}", $"{Points(article, source.End)}", $"{Points(article, statement.Cue[0].Start)}").ToString();
                yield return new SpeakerCase(id, article, statement);
            }
        }
    }

    /// <summary>True when two words with capitals stand side by side, titles and small words at the beginning set aside.</summary>
    internal static bool HasFullName(string words)
    {
        int run = 0;
        foreach (string word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string plain = word.Trim('"', '\u201C', '\u201D', ',', '.', '(', ')');
            bool isName = plain.Length > 0 && char.IsUpper(plain[0]) && !NotNames.Contains(plain);
            run = isName ? run + 1 : 0;
            if (run == 2)
            {
                return true;
            }

            run = word.EndsWith(',') ? 0 : run;
        }

        return false;
    }

    /// <summary>Code points before a place in an article.</summary>
    internal static int Points(PolnearArticle article, int unit) => CodePoints.FromUnits(article.Text, unit);
}
