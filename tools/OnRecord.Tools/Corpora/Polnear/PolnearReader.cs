using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Tools.Corpora.Polnear;

/// <summary>
/// Reads PolNeAR (Newell et al., LREC 2018): texts and attributions in brat's format. Where several people annotated an article, the one whose file name sorts first counts.
/// Only arguments of E lines count; pieces of a part are united.
/// </summary>
internal static partial class PolnearReader
{
    /// <summary>The articles of a part, by name.</summary>
    /// <param name="part"><c>train</c> or <c>dev</c>.</param>
    public static List<PolnearArticle> Read(string part)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var annotations = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, byte[] bytes) in TarFiles.Read($"polnear/{part}.tar.xz", static p => p.Contains("/text/", StringComparison.Ordinal) || p.Contains("/attributions/", StringComparison.Ordinal)))
        {
            string words = Encoding.UTF8.GetString(bytes), name = Path.GetFileName(path);
            if (name.EndsWith(".txt", StringComparison.Ordinal))
            {
                texts[name[..^4]] = words;
            }
            else if (name.EndsWith(".ann", StringComparison.Ordinal))
            {
                annotations[name[..^4]] = words;
            }
        }

        var articles = new List<PolnearArticle>();
        foreach ((string name, string text) in texts)
        {
            string? key = annotations.ContainsKey(name) ? name : annotations.Keys.FirstOrDefault(k => k.Length == name.Length + 5 && k.StartsWith(name, StringComparison.Ordinal) && Annotator().IsMatch(k[name.Length..]));
            if (key is not null)
            {
                articles.Add(new PolnearArticle(name, text, Statements(text, annotations[key])));
            }
        }

        return articles;
    }

    private static List<GoldStatement> Statements(string text, string annotations)
    {
        var spans = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var statements = new List<GoldStatement>();
        string[] lines = annotations.Split('\n', StringSplitOptions.TrimEntries);
        foreach (string line in lines)
        {
            string[] fields = line.Split('\t');
            Match span = fields.Length > 1 && line.StartsWith('T') ? Span().Match(fields[1]) : Match.Empty;
            if (span.Success)
            {
                spans[fields[0]] = [.. span.Groups[1].Value.Split(';').Select(piece => Units(text, piece))];
            }
        }

        foreach (string line in lines.Where(static l => l.StartsWith('E')))
        {
            string[] fields = line.Split('\t');
            if (fields.Length < 2)
            {
                continue;
            }

            string[][] arguments = [.. fields[1].Split(' ').Skip(1).Select(static a => a.Split(':')).Where(a => a.Length == 2 && spans.ContainsKey(a[1]))];
            List<TextSpan> Of(string role) => [.. arguments.Where(a => a[0].TrimEnd("0123456789".ToCharArray()) == role).SelectMany(a => spans[a[1]]).OrderBy(static s => s.Start)];
            var statement = new GoldStatement(Of("Source"), Of("Cue"), Of("Content"));
            if (statement.Source.Count + statement.Cue.Count + statement.Content.Count > 0)
            {
                statements.Add(statement);
            }
        }

        return statements;
    }

    private static TextSpan Units(string text, string piece)
    {
        string[] ends = piece.Split(' ');
        return new TextSpan(CodePoints.ToUnits(text, int.Parse(ends[0])), CodePoints.ToUnits(text, int.Parse(ends[1])));
    }

    [GeneratedRegex(@"^\S+ (\d+ \d+(?:;\d+ \d+)*)$")]
    private static partial Regex Span();

    [GeneratedRegex("^_[0-9a-f]{4}$")]
    private static partial Regex Annotator();
}
