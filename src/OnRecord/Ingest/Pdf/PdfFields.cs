using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
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

    private readonly PdfTokens _tokens = new(pdf);

    /// <summary>What the reader is told to fill in, and what is filled in, as shown; null for what is empty.</summary>
    public (string? Name, string? Value) Of(Annotation widget)
    {
        DictionaryToken field = widget.AnnotationDictionary;
        string? name = _tokens.Text(Inherited(field, "TU")) ?? _tokens.Text(Inherited(field, "T"));
        string? value = KindOf(widget) == "Btn" ? Checked(field) : string.Join(", ", Values(field));
        return (name, string.IsNullOrWhiteSpace(value) ? null : value);
    }

    /// <summary>Who wrote a note, as it says; null for nobody.</summary>
    public string? WriterOf(Annotation note) => _tokens.Text(note.AnnotationDictionary, "T") is { } name && !string.IsNullOrWhiteSpace(name) ? name.Trim() : null;

    /// <summary>True when the look of a field or a note without text of its own shows words. Of buttons they are the mark or the caption.</summary>
    public bool IsDrawn(Annotation annotation) =>
        KindOf(annotation) != "Btn" && ShowsWords(PdfTokens.Get(_tokens.Resolve(PdfTokens.Get(annotation.AnnotationDictionary, "AP")) as DictionaryToken, "N"), MostDeep);

    private string? KindOf(Annotation widget) => (Inherited(widget.AnnotationDictionary, "FT") as NameToken)?.Data;

    /// <summary>The state of a box or a button that is on: its name, or <c>yes</c> where that is none to read.</summary>
    private string? Checked(DictionaryToken field) => (_tokens.Resolve(PdfTokens.Get(field, "AS")) ?? Inherited(field, "V")) is NameToken { Data: not "Off" } state
        ? state.Data.Any(char.IsLetter) ? state.Data : "yes"
        : null;

    private IEnumerable<string> Values(DictionaryToken field)
    {
        IToken? value = Inherited(field, "V");
        IEnumerable<string?> values = value is ArrayToken several ? several.Data.Select(_tokens.Text) : [_tokens.Text(value)];
        Dictionary<string, string> shown = Inherited(field, "Opt") is ArrayToken options ? Options(options) : [];
        return values.OfType<string>().Select(one => shown.GetValueOrDefault(one, one));
    }

    /// <summary>What choices show, by what stands for them.</summary>
    private Dictionary<string, string> Options(ArrayToken options)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ArrayToken pair in options.Data.Select(_tokens.Resolve).OfType<ArrayToken>().Where(static pair => pair.Length == 2))
        {
            if (_tokens.Text(pair.Data[0]) is { } value && _tokens.Text(pair.Data[1]) is { } words)
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
            if (_tokens.Resolve(PdfTokens.Get(field, key)) is { } value and not NullToken)
            {
                return value;
            }

            field = _tokens.Resolve(PdfTokens.Get(field, "Parent")) as DictionaryToken;
        }

        return null;
    }

    private bool ShowsWords(IToken? look, int depth)
    {
        if (depth == 0 || _tokens.Resolve(look) is not StreamToken stream)
        {
            return false;
        }

        ReadOnlyMemory<byte> drawing = _tokens.BytesOf(stream);
        return Showing.Any(operation => drawing.Span.IndexOf(operation) >= 0)
            || (_tokens.Resolve(PdfTokens.Get(_tokens.Resolve(PdfTokens.Get(stream.StreamDictionary, "Resources")) as DictionaryToken, "XObject")) is DictionaryToken inner && inner.Data.Values.Any(one => ShowsWords(one, depth - 1)));
    }
}
