using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// Finds what a PDF keeps of itself below a later change (ISO 32000-1, 7.5.6): programs that change a PDF put the new objects behind the old, which stay in the file though no page shows them.
/// </summary>
internal static partial class PdfRevisions
{
    /// <summary>The most bytes of object streams that are unpacked, and of a drawing.</summary>
    private const long MostUnpacked = 64 << 20;

    private static ReadOnlySpan<byte> Mark => "startxref"u8;

    /// <summary>
    /// A Problem, when what a page shows was replaced or taken out: a stream of drawing, the list of a page's streams, the words of a note, a page or a note that nothing refers to any more. Null
    /// for notes and forms that were only added.
    /// </summary>
    public static Problem? Of(ReadOnlyMemory<byte> bytes)
    {
        int replaced = bytes.Span.IndexOf(Mark) == bytes.Span.LastIndexOf(Mark) ? 0 : Replaced(bytes);
        return replaced == 0
            ? null
            : new Problem(ProblemCodes.EarlierVersion, $"The PDF keeps an earlier version of {replaced} of its parts, such as words that were changed, covered or taken out later; it is kept and hashed, not read.");
    }

    private static int Replaced(ReadOnlyMemory<byte> bytes)
    {
        var last = new Dictionary<int, PdfObject>();
        var replaced = new HashSet<int>();
        var earlierHeads = new List<string>();
        foreach (PdfObject next in Objects(bytes))
        {
            if (last.TryGetValue(next.Number, out PdfObject earlier))
            {
                if (Differ(earlier, next))
                {
                    replaced.Add(next.Number);
                }

                if (earlier.Head != next.Head)
                {
                    earlierHeads.Add(earlier.Head);
                }
            }

            last[next.Number] = next;
        }

        replaced.UnionWith(TakenOut(earlierHeads, last));
        return replaced.Count;
    }

    /// <summary>The objects in the order of the file, those inside object streams where such a stream stands.</summary>
    private static IEnumerable<PdfObject> Objects(ReadOnlyMemory<byte> bytes)
    {
        var inner = new PdfInnerObjects(MostUnpacked);
        return new PdfObjectScan(bytes).Objects().SelectMany(found => PdfDictionary.Kind(found.Head) == "ObjStm" ? inner.Of(found).Prepend(found) : [found]);
    }

    /// <summary>Pages and notes that an earlier version of some object refers to and the last version of none.</summary>
    private static IEnumerable<int> TakenOut(List<string> earlierHeads, Dictionary<int, PdfObject> last)
    {
        if (earlierHeads.Count == 0)
        {
            return [];
        }

        var referred = last.Values.SelectMany(static found => References(found.Head)).ToHashSet();
        return earlierHeads.SelectMany(References).Where(number => !referred.Contains(number) && last.TryGetValue(number, out PdfObject found) && (Contents(found.Head).Length > 0 || Notes(found.Head).Any()));
    }

    private static IEnumerable<int> References(string head) => Referred().Matches(head).Select(static match => PdfDictionary.Number(match.Groups[1]) ?? 0);

    private static bool Differ(PdfObject earlier, PdfObject later)
    {
        if (earlier.Stream is { } before)
        {
            return !Typed().IsMatch(earlier.Head) && (later.Stream is not { } after || !before.Span.SequenceEqual(after.Span)) && (!Form().IsMatch(earlier.Head) || HasWords(earlier));
        }

        string contents = Contents(earlier.Head);
        return (contents.Length > 0 && contents != Contents(later.Head)) || Notes(earlier.Head).Except(Notes(later.Head), StringComparer.Ordinal).Any();
    }

    /// <summary>Whether a drawing writes any words, as the empty looks of fields that were filled in later do not; true when it cannot be told.</summary>
    private static bool HasWords(PdfObject form) => new PdfInnerObjects(MostUnpacked).Unpack(form) is not { } drawn || Shown().IsMatch(drawn);

    /// <summary>Words of notes.</summary>
    private static IEnumerable<string> Notes(string head) => Noted().Matches(head).Select(static match => match.Value);

    private static string Contents(string head) => PdfDictionary.Kind(head) == "Page" ? Blanks().Replace(Listed().Match(head).Value, " ") : "";

    /// <summary>Kinds of streams that draw no page of themselves; the table of places and metadata change with every save.</summary>
    [GeneratedRegex(@"/Type\s*/(?:XRef|ObjStm|Metadata|EmbeddedFile)\b|/Subtype\s*/(?:Image|XML)\b|/FunctionType|/Length1\b", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex(@"/Subtype\s*/Form\b", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    /// <summary>Operators that show text (ISO 32000-1, 9.4.3), and those that draw other drawings.</summary>
    [GeneratedRegex(@"[)>\]]\s*(?:T[jJ]|['""])|\bDo\b", RegexOptions.CultureInvariant)]
    private static partial Regex Shown();

    /// <summary>The words of a note, in brackets or as hexadecimal digits, when there are any.</summary>
    [GeneratedRegex(@"/Contents\s*(?:\((?:[^()\\]|\\.)+|<[0-9A-Fa-f\s]+>)", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Noted();

    [GeneratedRegex(@"\b([0-9]{1,7})\s+[0-9]{1,5}\s+R\b", RegexOptions.CultureInvariant)]
    private static partial Regex Referred();

    [GeneratedRegex(@"/Contents\s*(?:\[[^\]]*\]|[0-9]+\s+[0-9]+\s+R)", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
