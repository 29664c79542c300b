using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// Finds what a PDF keeps of itself below a later change (ISO 32000-1, 7.5.6): programs that change a PDF put the new objects behind the old, which stay in the file though no page shows them.
/// </summary>
internal static partial class PdfRevisions
{
    private static ReadOnlySpan<byte> Mark => "startxref"u8;

    /// <summary>A Problem, when what a page shows was replaced: a stream of drawing by another, or the list of a page's streams. Null for notes and forms that were only added.</summary>
    public static Problem? Of(ReadOnlyMemory<byte> bytes)
    {
        int replaced = bytes.Span.IndexOf(Mark) == bytes.Span.LastIndexOf(Mark) ? 0 : Replaced(bytes);
        return replaced == 0
            ? null
            : new Problem(ProblemCodes.EarlierVersion, $"The PDF keeps an earlier version of {replaced} of its parts, such as words that were changed or covered later; it is kept and hashed, not read.");
    }

    private static int Replaced(ReadOnlyMemory<byte> bytes)
    {
        var last = new Dictionary<int, PdfObject>();
        var replaced = new HashSet<int>();
        foreach (PdfObject next in new PdfObjectScan(bytes).Objects())
        {
            if (last.TryGetValue(next.Number, out PdfObject earlier) && Differ(earlier, next))
            {
                replaced.Add(next.Number);
            }

            last[next.Number] = next;
        }

        return replaced.Count;
    }

    private static bool Differ(PdfObject earlier, PdfObject later)
    {
        if (earlier.Stream is { } before)
        {
            return !Typed().IsMatch(earlier.Head) && (later.Stream is not { } after || !before.Span.SequenceEqual(after.Span));
        }

        return Contents(earlier.Head) is { Length: > 0 } contents && contents != Contents(later.Head);
    }

    private static string Contents(string head) => PdfDictionary.Kind(head) == "Page" ? Blanks().Replace(Listed().Match(head).Value, " ") : "";

    /// <summary>Kinds of streams that draw no page of themselves; the table of places and metadata change with every save.</summary>
    [GeneratedRegex(@"/Type\s*/(?:XRef|ObjStm|Metadata|EmbeddedFile|XObject)\b|/Subtype\s*/(?:Image|XML|Form)\b|/FunctionType|/Length1\b", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex(@"/Contents\s*(?:\[[^\]]*\]|[0-9]+\s+[0-9]+\s+R)", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
