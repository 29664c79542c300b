using OnRecord.Ingest.PlainText;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Finds who published a pasted article where its head says so: the name of an outlet with or below the byline, beside the date, in a notice of copyright, or of an agency before the first sentence. A line above a byline
/// may be the headline, and names nobody; two outlets are none.
/// </summary>
internal static class PastedOutlet
{
    /// <summary>The place of the outlet's name, or null.</summary>
    /// <param name="head">The lines of the head, the first sentence included.</param>
    /// <param name="isDated">Whether it has a date: a notice of copyright stands below other articles as well.</param>
    public static TextSpan? Of(IReadOnlyList<ArticleLine> head, bool isDated)
    {
        var named = new List<(ArticleLine Line, TextSpan Name)>();
        for (int line = 0; line < head.Count; line++)
        {
            if ((OutletLines.Within(head[line].Words) ?? (IsBesideHead(head, line) ? OutletLines.Whole(head[line].Words) : null)) is { } name)
            {
                named.Add((head[line], name));
            }
        }

        return Only(named) ?? (named.Count > 0 ? null : (isDated ? Only(Places(head, OutletLines.OfCopyright)) : null) ?? Only([.. Places(head, OutletLines.AgencyAt).Take(1)]));
    }

    private static List<(ArticleLine Line, TextSpan Name)> Places(IEnumerable<ArticleLine> head, Func<string, TextSpan?> read) =>
        [.. head.Select(line => (line, Name: read(line.Words))).Where(static one => one.Name is not null).Select(static one => (one.line, one.Name!.Value))];

    /// <summary>Right below a byline, or beside a date and not above a byline, where headlines stand.</summary>
    private static bool IsBesideHead(IReadOnlyList<ArticleLine> head, int line)
    {
        bool isBelow = line > 0 && (head[line - 1].IsByline || DateLine.IsDate(head[line - 1].Words));
        bool isAbove = line + 1 < head.Count && DateLine.IsDate(head[line + 1].Words) && head[line + 1].Gap == 0;
        return (isBelow || isAbove) && !(line + 1 < head.Count && head[line + 1].IsByline && !head[line - (line > 0 ? 1 : 0)].IsByline);
    }

    /// <summary>The only outlet of all; "the Ledger" beside "Averil Ledger" is the same.</summary>
    private static TextSpan? Only(List<(ArticleLine Line, TextSpan Name)> named)
    {
        if (named.Count == 0)
        {
            return null;
        }

        (ArticleLine line, TextSpan name) = named.MaxBy(static one => one.Name.Length);
        string whole = Words(line, name);
        return named.All(one => whole.EndsWith(Words(one.Line, one.Name), StringComparison.OrdinalIgnoreCase)) ? new TextSpan(line.First + name.Start, line.First + name.End) : null;
    }

    private static string Words(ArticleLine line, TextSpan name)
    {
        string words = line.Words[name.Start..name.End];
        return words.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
    }
}
