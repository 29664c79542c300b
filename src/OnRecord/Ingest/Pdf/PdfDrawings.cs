using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>Looks whether the drawings that pages name (ISO 32000-1, 8.8) are in the file; the library passes over those that are not.</summary>
internal sealed class PdfDrawings(PdfDocument pdf)
{
    /// <summary>Pages take resources from above at most so deep.</summary>
    private const int MostDeep = 64;

    private readonly PdfTokens _tokens = new(pdf);

    /// <summary>Whether a page names a drawing that is not there.</summary>
    public bool AreMissing(Page page)
    {
        HashSet<string> named = [.. page.Operations.OfType<InvokeNamedXObject>().Select(static operation => operation.Name.Data)];
        return named.Count > 0 && DrawingsOf(page) is var drawings && named.Any(name => _tokens.Resolve(PdfTokens.Get(drawings, name)) is not StreamToken);
    }

    private DictionaryToken? DrawingsOf(Page page)
    {
        DictionaryToken? node = page.Dictionary;
        for (int depth = 0; node is not null && depth < MostDeep; depth++)
        {
            if (_tokens.Dictionary(node, "Resources") is { } resources)
            {
                return _tokens.Dictionary(resources, "XObject");
            }

            node = _tokens.Dictionary(node, "Parent");
        }

        return null;
    }
}
