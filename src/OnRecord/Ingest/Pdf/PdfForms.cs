using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// Takes out drawings that draw each other in rounds or very deep (form XObjects, ISO 32000-1, 8.10), which the library draws without a bound. Resources that only name each other go round in many sound files; what counts is what is drawn.
/// </summary>
internal sealed class PdfForms(PdfDocument pdf)
{
    private const int MostDeep = 64;

    private readonly PdfTokens _tokens = new(pdf);
    private readonly HashSet<IndirectReference> _done = [];
    private readonly HashSet<IndirectReference> _open = [];

    /// <summary>Drawings that were taken out.</summary>
    public int Cut { get; private set; }

    /// <summary>Looks at drawings and at what they draw.</summary>
    public void Look(IEnumerable<IndirectReference> drawings)
    {
        foreach (IndirectReference drawing in drawings)
        {
            Look(drawing, 0);
        }
    }

    private void Look(IndirectReference drawing, int depth)
    {
        if (_done.Contains(drawing))
        {
            return;
        }

        if (depth > MostDeep || !_open.Add(drawing))
        {
            pdf.Advanced.ReplaceIndirectObject(drawing, NullToken.Instance);
            _done.Add(drawing);
            Cut++;
            return;
        }

        try
        {
            LookInto(drawing, depth);
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            // What cannot be found or unpacked draws nothing.
        }

        _open.Remove(drawing);
        _done.Add(drawing);
    }

    private void LookInto(IndirectReference drawing, int depth)
    {
        if (_tokens.Resolve(new IndirectReferenceToken(drawing)) is StreamToken stream && _tokens.Dictionary(_tokens.Dictionary(stream.StreamDictionary, "Resources"), "XObject") is { } named)
        {
            string drawn = Encoding.Latin1.GetString(_tokens.BytesOf(stream).Span);
            foreach ((string name, IToken one) in named.Data)
            {
                if (one is IndirectReferenceToken inner && (drawn.Contains("/" + name, StringComparison.Ordinal) || drawn.Contains('#', StringComparison.Ordinal)))
                {
                    Look(inner.Data, depth + 1);
                }
            }
        }
    }
}
