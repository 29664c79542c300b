using System.Text;
using OnRecord.Ingest.Text;

namespace OnRecord.Tools.Corpora.Gap;

/// <summary>Reads GAP (Webster et al. 2018): a pronoun and two names of people, and which of them, if any, the pronoun stands for.</summary>
internal static class GapReader
{
    /// <summary>The cases of a part.</summary>
    /// <param name="part"><c>development</c> or <c>validation</c>.</param>
    public static List<GapCase> Read(string part)
    {
        (_, byte[] bytes) = TarFiles.Read("language/entities.tar.xz", path => path.EndsWith($"gap-{part}.tsv", StringComparison.Ordinal)).First();
        return [.. Encoding.UTF8.GetString(bytes).Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).Where(c => c.Length >= 10).Select(Make)];
    }

    private static GapCase Make(string[] c)
    {
        string text = c[1];
        (int Start, int End) At(string words, string offset)
        {
            int start = CodePoints.ToUnits(text, int.Parse(offset));
            return (start, start + words.Length);
        }

        return new GapCase(text, At(c[2], c[3]), At(c[4], c[5]), c[6] == "TRUE", At(c[7], c[8]), c[9] == "TRUE");
    }
}
