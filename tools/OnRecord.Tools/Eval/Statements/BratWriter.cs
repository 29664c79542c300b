using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Tools.Corpora.Polnear;

namespace OnRecord.Tools.Eval.Statements;

/// <summary>Writes statements as brat annotations, one level, offsets in code points, as the public scorers read them.</summary>
internal static class BratWriter
{
    /// <summary>Writes the statements of an article; does nothing without a folder.</summary>
    public static void Write(DirectoryInfo? folder, PolnearArticle article, IReadOnlyList<GoldStatement> statements)
    {
        if (folder is null)
        {
            return;
        }

        folder.Create();
        var lines = new StringBuilder();
        int next = 1, number = 1;
        string Part(string role, IReadOnlyList<TextSpan> spans)
        {
            if (spans.Count == 0)
            {
                return "";
            }

            string places = string.Join(';', spans.Select(s => $"{CodePoints.FromUnits(article.Text, s.Start)} {CodePoints.FromUnits(article.Text, s.End)}"));
            string words = string.Join(' ', spans.Select(s => article.Text[s.Start..s.End])).ReplaceLineEndings(" ");
            lines.Append($"T{next}\t{role} {places}\t{words}\n");
            return $" {role}:T{next++}";
        }

        foreach (GoldStatement statement in statements)
        {
            string parts = Part("Source", statement.Source) + Part("Content", statement.Content);
            string cue = Part("Cue", statement.Cue);
            lines.Append($"E{number++}\tAttribution:{cue[(cue.IndexOf(':', StringComparison.Ordinal) + 1)..]}{parts}{cue}\n");
        }

        File.WriteAllText(Path.Combine(folder.FullName, article.Name + ".ann"), lines.ToString());
    }
}
