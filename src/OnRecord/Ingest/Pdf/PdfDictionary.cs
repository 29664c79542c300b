using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Pdf;

/// <summary>Reads the few words of a dictionary that tell the pages of a broken PDF; no parser of its syntax.</summary>
internal static partial class PdfDictionary
{
    /// <summary>What the object is: <c>Page</c>, <c>Pages</c>, <c>Catalog</c>, <c>ObjStm</c>, <c>XRef</c>; null for any other.</summary>
    public static string? Kind(string head) => KindWord().Match(head) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The number of a name such as <c>/Length</c>; null when it is none or stands in another object.</summary>
    public static int? Number(string head, string name)
    {
        foreach (Match match in Numbers().Matches(head))
        {
            if (match.Groups["name"].ValueSpan.SequenceEqual(name))
            {
                return Number(match.Groups["number"]);
            }
        }

        return null;
    }

    /// <summary>The number of some digits; null when it is too large for one.</summary>
    public static int? Number(Capture digits) => int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The number of the object that <c>/Parent</c> or <c>/Pages</c> refers to; 0 when there is none.</summary>
    public static int Reference(string head, string name)
    {
        foreach (Match match in References().Matches(head))
        {
            if (match.Groups["name"].ValueSpan.SequenceEqual(name))
            {
                return Number(match.Groups["number"]) ?? 0;
            }
        }

        return 0;
    }

    /// <summary>Whether the object says how the file is encrypted.</summary>
    public static bool IsEncryption(string head) => Encryption().IsMatch(head);

    /// <summary>The node with only those pages that are kept.</summary>
    public static string WithKids(string head, Func<int, bool> isKept) =>
        Kids().Replace(head, kids => "/Kids[" + string.Join(' ', Entry().Matches(kids.Value).Where(entry => isKept(Number(entry.Groups[1]) ?? 0)).Select(static entry => entry.Value)) + "]", 1);

    /// <summary>The catalog with another root of its pages.</summary>
    public static string WithPages(string catalog, int root) => Pages().Replace(catalog, string.Create(CultureInfo.InvariantCulture, $"/Pages {root} 0 R"), 1);

    [GeneratedRegex(@"/Type\s*/(Catalog|Pages|Page|ObjStm|XRef)(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex KindWord();

    [GeneratedRegex(@"/(?<name>Length|First)\s+(?<number>[0-9]{1,10})(?![0-9]|\s+[0-9]+\s+R)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"/(?<name>Parent|Pages)\s+(?<number>[0-9]{1,7})\s+[0-9]{1,5}\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex References();

    [GeneratedRegex(@"/Filter\s*/Standard(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Encryption();

    [GeneratedRegex(@"/Kids\s*\[[^\[\]/]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Kids();

    [GeneratedRegex(@"([0-9]{1,7})\s+[0-9]{1,5}\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex(@"/Pages\s+[0-9]{1,7}\s+[0-9]{1,5}\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();
}
