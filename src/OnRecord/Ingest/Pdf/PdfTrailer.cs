using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// What the trailers of a PDF that are left say of its encryption (ISO 32000-1, 7.5.5 and 7.6): a file that was laid out for the web, or changed later, has one before its end.
/// </summary>
/// <param name="Id">The words of <c>/ID</c>, of which the key is made; null where none is left.</param>
/// <param name="Encrypt">The words of <c>/Encrypt</c>, a reference or a dictionary; null where none is left.</param>
internal readonly partial record struct PdfTrailer(string? Id, string? Encrypt)
{
    /// <summary>So much of a trailer is looked at.</summary>
    private const int Longest = 4096;

    private const string Quoted = @"(?><[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\))";

    /// <summary>What these words say; what they leave out stays as it was.</summary>
    public PdfTrailer With(string words) => new(Value(Ids(), words) ?? Id, Value(Encryption(), words) ?? Encrypt);

    /// <summary>What all trailers of a file say that stand outside of its objects, the last of them first.</summary>
    public static PdfTrailer Of(ReadOnlyMemory<byte> bytes)
    {
        var marks = new NextPlace(bytes, "trailer"u8.ToArray());
        PdfTrailer all = default;
        int at = marks.From(0);
        while (at < bytes.Length)
        {
            int next = marks.From(at + 1);
            string words = Encoding.Latin1.GetString(bytes.Span[at..Math.Min(next, at + Longest)]);
            int end = words.IndexOf("startxref", StringComparison.Ordinal);
            all = all.With(end < 0 ? words : words[..end]);
            at = next;
        }

        return all;
    }

    private static string? Value(Regex entry, string words) => entry.Match(words) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"/ID\s*(\[\s*" + Quoted + @"\s*" + Quoted + @"\s*\])", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Ids();

    [GeneratedRegex(@"/Encrypt\s*([0-9]{1,7}\s+[0-9]{1,5}\s+R|<<(?>[^<>()]|" + Quoted + @"|<<(?>[^<>()]|" + Quoted + @"|<<[^<>()]*>>)*>>)*>>)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Encryption();
}
