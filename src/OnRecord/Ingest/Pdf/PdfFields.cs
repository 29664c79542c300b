using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// What is filled into the form of a PDF, told by the widgets that stand on its pages (ISO 32000-1, 12.5.6.19 and 12.7.3): a widget is its field or below it, and takes from it what it does
/// not say itself. Fields need not be listed in the form, nor name their page.
/// </summary>
internal sealed class PdfFields(PdfDocument pdf)
{
    /// <summary>Fields, references and looks lie within each other at most so deep.</summary>
    private const int MostDeep = 16;

    /// <summary>Words that a field or a note shows in its look alone, told by the operators that show text.</summary>
    private static readonly byte[][] Showing = ["Tj"u8.ToArray(), "TJ"u8.ToArray()];

    /// <summary>What the reader is told to fill in, and what is filled in, as shown; null for what is empty.</summary>
    public (string? Name, string? Value) Of(Annotation widget)
    {
        DictionaryToken field = widget.AnnotationDictionary;
        string? name = Text(Inherited(field, "TU")) ?? Text(Inherited(field, "T"));
        string? value = KindOf(widget) == "Btn" ? Checked(field) : string.Join(", ", Values(field));
        return (name, string.IsNullOrWhiteSpace(value) ? null : value);
    }

    /// <summary>True when the look of a field or a note without text of its own shows words. Of buttons they are the mark or the caption.</summary>
    public bool IsDrawn(Annotation annotation) =>
        KindOf(annotation) != "Btn" && ShowsWords(Get(Resolve(Get(annotation.AnnotationDictionary, "AP")) as DictionaryToken, "N"), MostDeep);

    private string? KindOf(Annotation widget) => (Inherited(widget.AnnotationDictionary, "FT") as NameToken)?.Data;

    /// <summary>The state of a box or a button that is on: its name, or <c>yes</c> where that is none to read.</summary>
    private string? Checked(DictionaryToken field) => (Resolve(Get(field, "AS")) ?? Inherited(field, "V")) is NameToken { Data: not "Off" } state
        ? state.Data.Any(char.IsLetter) ? state.Data : "yes"
        : null;

    private IEnumerable<string> Values(DictionaryToken field)
    {
        IToken? value = Inherited(field, "V");
        IEnumerable<string?> values = value is ArrayToken several ? several.Data.Select(Text) : [Text(value)];
        Dictionary<string, string> shown = Inherited(field, "Opt") is ArrayToken options ? Options(options) : [];
        return values.OfType<string>().Select(one => shown.GetValueOrDefault(one, one));
    }

    /// <summary>What choices show, by what stands for them.</summary>
    private Dictionary<string, string> Options(ArrayToken options)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ArrayToken pair in options.Data.Select(Resolve).OfType<ArrayToken>().Where(static pair => pair.Length == 2))
        {
            if (Text(pair.Data[0]) is { } value && Text(pair.Data[1]) is { } words)
            {
                shown.TryAdd(value, words);
            }
        }

        return shown;
    }

    private IToken? Inherited(DictionaryToken? field, string key)
    {
        for (int depth = 0; field is not null && depth < MostDeep; depth++)
        {
            if (Resolve(Get(field, key)) is { } value and not NullToken)
            {
                return value;
            }

            field = Resolve(Get(field, "Parent")) as DictionaryToken;
        }

        return null;
    }

    private string? Text(IToken? token) => Resolve(token) switch
    {
        StringToken text => text.Data,
        HexToken hex => Decoded([.. hex.Bytes]),
        StreamToken stream => Decoded(BytesOf(stream).ToArray()),
        NameToken name => name.Data,
        _ => null,
    };

    /// <summary>A text string (7.9.2.2), which tells by its first bytes when it is Unicode.</summary>
    private static string Decoded(byte[] bytes) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
        _ => Encoding.Latin1.GetString(bytes),
    };

    private bool ShowsWords(IToken? look, int depth)
    {
        if (depth == 0 || Resolve(look) is not StreamToken stream)
        {
            return false;
        }

        ReadOnlyMemory<byte> drawing = BytesOf(stream);
        return Showing.Any(operation => drawing.Span.IndexOf(operation) >= 0)
            || (Resolve(Get(Resolve(Get(stream.StreamDictionary, "Resources")) as DictionaryToken, "XObject")) is DictionaryToken inner && inner.Data.Values.Any(one => ShowsWords(one, depth - 1)));
    }

    /// <summary>None of what is no drawing: a picture may hold any bytes.</summary>
    private ReadOnlyMemory<byte> BytesOf(StreamToken stream) =>
        Get(stream.StreamDictionary, "Subtype") is NameToken { Data: "Image" } ? default : stream.Decode(pdf.Structure.FilterProvider, pdf.Structure.TokenScanner);

    private static IToken? Get(DictionaryToken? dictionary, string key) => dictionary is not null && dictionary.TryGet(NameToken.Create(key), out IToken found) ? found : null;

    private IToken? Resolve(IToken? token)
    {
        for (int depth = 0; token is IndirectReferenceToken reference && depth < MostDeep; depth++)
        {
            token = pdf.Structure.GetObject(reference.Data)?.Data;
        }

        return token;
    }
}
