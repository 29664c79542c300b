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
        (bool before, bool behind) = Cut(row, goesOn);
        return words.Length == 0 ? "" : (before ? "… " : "") + words + (behind ? " …" : "");
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

    /// <summary>Whether words stand before and behind those that are shown: of a text that is cited with them, of a header field that is cited whole, else of a title.</summary>
    private static (bool Before, bool Behind) Cut(SearchRow row, bool goesOn)
    {
        string cited = OneLine(row.Citation.Text);
        if (IsText(row.Citation) && cited == row.Snippet)
        {
            return (row.Citation.Start > 0, goesOn);
        }

        string whole = IsText(row.Citation) ? OneLine(row.Subject ?? "") : cited;
        int at = whole.IndexOf(row.Snippet, StringComparison.Ordinal);
        return (at > 0, at >= 0 && at + row.Snippet.Length < whole.Length);
    }

    /// <summary>Whether a snippet is of the words that are cited.</summary>
    public static bool Shows(Citation citation, string snippet) => snippet.Length > 0 && OneLine(citation.Text).Contains(snippet, StringComparison.Ordinal);

    /// <summary>Words as a snippet has them: each line end and other control character a space.</summary>
    private static string OneLine(string words) => string.Concat(words.Select(static one => char.IsControl(one) ? ' ' : one));

    private static bool IsText(Citation citation) => citation.Field is "body" or "html";

    private static string Named(SearchRow row) => row.Citation.Path is { } path ? SourcePath.Unescape(SourcePath.LastStep(path)) : "no title";
}
