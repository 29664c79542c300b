using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>Looks into the objects of a PDF, following references.</summary>
internal sealed class PdfTokens(PdfDocument pdf)
{
    /// <summary>References lie behind each other at most so deep.</summary>
    private const int MostDeep = 16;

    /// <summary>The document's own dictionary (ISO 32000-1, 7.7.2).</summary>
    public DictionaryToken Catalog => pdf.Structure.Catalog.CatalogDictionary;

    /// <summary>An entry of a dictionary as it is written; null when there is none.</summary>
    public static IToken? Get(DictionaryToken? dictionary, string key) => dictionary is not null && dictionary.TryGet(NameToken.Create(key), out IToken found) ? found : null;

    /// <summary>What a token refers to in the end, or itself.</summary>
    public IToken? Resolve(IToken? token)
    {
        for (int depth = 0; token is IndirectReferenceToken reference && depth < MostDeep; depth++)
        {
            token = pdf.Structure.GetObject(reference.Data)?.Data;
        }

        return token;
    }

    /// <summary>A dictionary within a dictionary, or null.</summary>
    public DictionaryToken? Dictionary(DictionaryToken? dictionary, string key) => Resolve(Get(dictionary, key)) as DictionaryToken;

    /// <summary>The words of an entry, or null.</summary>
    public string? Text(DictionaryToken? dictionary, string key) => Text(Get(dictionary, key));

    /// <summary>The words of a string, a name or a stream, or null.</summary>
    public string? Text(IToken? token) => Resolve(token) switch
    {
        StringToken text => text.Data,
        HexToken hex => Decoded([.. hex.Bytes]),
        StreamToken stream => Decoded(BytesOf(stream).ToArray()),
        NameToken name => name.Data,
        _ => null,
    };

    /// <summary>None of what is no drawing: a picture may hold any bytes.</summary>
    public ReadOnlyMemory<byte> BytesOf(StreamToken stream) => Get(stream.StreamDictionary, "Subtype") is NameToken { Data: "Image" } ? default : Unpacked(stream);

    /// <summary>The bytes of a stream.</summary>
    public ReadOnlyMemory<byte> Unpacked(StreamToken stream) => stream.Decode(pdf.Structure.FilterProvider, pdf.Structure.TokenScanner);

    /// <summary>A text string (7.9.2.2), which tells by its first bytes when it is Unicode.</summary>
    private static string Decoded(byte[] bytes) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
        _ => Encoding.Latin1.GetString(bytes),
    };
}
