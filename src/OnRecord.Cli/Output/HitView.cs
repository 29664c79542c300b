using System.Text;
using OnRecord.Query.Search;
using OnRecord.Query.Shapes;
using OnRecord.Sources;

namespace OnRecord.Cli.Output;

/// <summary>A hit of a search for people.</summary>
internal static class HitView
{
    /// <summary>Its subject or title; of a document without one, the name of its file.</summary>
    public static string Title(Sheet sheet, SearchRow row, int longest) => sheet.Title(row.Subject, row.Kind == "message" ? "(no subject)" : Named(row), longest);

    /// <summary>The words around the hits, with "…" where the text has more before or behind them.</summary>
    /// <param name="sheet">What it is written on.</param>
    /// <param name="row">The hit.</param>
    /// <param name="goesOn">Whether the text that is cited has words behind the citation.</param>
    public static string Snippet(Sheet sheet, SearchRow row, bool goesOn)
    {
        string words = Highlighted(sheet, row);
        return words.Length == 0 ? "" : (IsCutBefore(row) ? "… " : "") + words + (goesOn || IsCutBehind(row) ? " …" : "");
    }

    /// <summary>The hits in colour. They count code points, so the text is walked by them; space at the ends and side by side is shown once.</summary>
    private static string Highlighted(Sheet sheet, SearchRow row)
    {
        string[] points = [.. row.Snippet.EnumerateRunes().Select(static rune => Plain.Line("x" + rune)[1..] is { Length: > 0 } shown ? shown : " ")];
        var line = new StringBuilder();
        int at = 0;
        foreach (int[] hit in row.Highlights)
        {
            Append(line, points[at..hit[0]]);
            line.Append(sheet.Hit(string.Concat(points[hit[0]..hit[1]])));
            at = hit[1];
        }

        Append(line, points[at..]);
        return line.ToString().Trim();
    }

    private static void Append(StringBuilder line, string[] points)
    {
        foreach (string point in points)
        {
            if (point != " " || (line.Length > 0 && line[^1] != ' '))
            {
                line.Append(point);
            }
        }
    }

    private static bool IsCutBefore(SearchRow row) => IsText(row.Citation) ? row.Citation.Start > 0 : At(row) > 0;

    /// <summary>A header field is cited whole.</summary>
    private static bool IsCutBehind(SearchRow row) => !IsText(row.Citation) && At(row) is >= 0 and int at && at + row.Snippet.Length < row.Citation.Text.Length;

    private static int At(SearchRow row) => row.Citation.Text.ReplaceLineEndings(" ").IndexOf(row.Snippet.ReplaceLineEndings(" "), StringComparison.Ordinal);

    private static bool IsText(Citation citation) => citation.Field is "body" or "html";

    private static string Named(SearchRow row) => row.Citation.Path is { } path ? SourcePath.Unescape(SourcePath.LastStep(path)) : "no title";
}
