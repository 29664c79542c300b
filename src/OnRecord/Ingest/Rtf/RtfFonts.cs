using System.Text;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Rtf;

/// <summary>The charsets of a document: one for each font that its font table gives one, and the document's own for all else.</summary>
internal sealed class RtfFonts
{
    /// <summary>Code pages of Windows' charset numbers, as <c>\fcharset</c> writes them; 0, 1 and 2 (ANSI, default and symbols) name none: the document's own holds.</summary>
    private static readonly Dictionary<int, int> CodePages = new()
    {
        [77] = 10000, [128] = 932, [129] = 949, [130] = 1361, [134] = 936, [136] = 950, [161] = 1253, [162] = 1254, [163] = 1258,
        [177] = 1255, [178] = 1256, [186] = 1257, [204] = 1251, [222] = 874, [238] = 1250, [254] = 437, [255] = 437,
    };

    private readonly Dictionary<int, Encoding> _charsets = [];
    private Encoding _document;
    private int _default;

    public RtfFonts()
    {
        CharsetNames.Register();
        _document = Find(1252)!;
    }

    /// <summary>The charset of bytes in a font; null is the default font.</summary>
    public Encoding Of(int? font) => _charsets.GetValueOrDefault(font ?? _default, _document);

    /// <summary>Takes what a control word says of charsets.</summary>
    /// <param name="word">Without its backslash.</param>
    /// <param name="number">That follows it.</param>
    /// <param name="entry">The font that is described, while the font table is read; else null.</param>
    public void Take(string word, int number, int? entry)
    {
        switch (word)
        {
            case "ansicpg":
                _document = Find(number) ?? _document;
                break;
            case "deff":
                _default = number;
                break;
            case "fcharset" when entry is { } font && CodePages.TryGetValue(number, out int page):
                _charsets.TryAdd(font, Find(page)!);
                break;
            case "cpg" when entry is { } font && Find(number) is { } charset:
                _charsets[font] = charset;
                break;
        }
    }

    private static Encoding? Find(int page)
    {
        try
        {
            return page <= 0 ? null : Encoding.GetEncoding(page, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
