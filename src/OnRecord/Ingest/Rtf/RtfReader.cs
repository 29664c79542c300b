using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Rtf;

/// <summary>Reads Rich Text Format (Microsoft specification 1.9.1): the words of the document, each with its bytes.</summary>
public sealed class RtfReader : IReader
{
    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => probe.Head.Span.StartsWith("{\\rtf"u8) ? Fit.BySignature : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        if (bytes.Length > context.Limits.MemoryBytes)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, $"The document is read up to {context.Limits.MemoryBytes} bytes; the rest is kept and hashed.", new ByteSpan(context.Limits.MemoryBytes, bytes.Length)));
        }

        MappedText text = new RtfText(bytes.ReadAll(context.Limits.MemoryBytes)).Read(problems, context.Cancel);
        return new Reading { MediaType = "application/rtf", Item = new Document { Texts = [new ItemText("body", 1, text)] }, Problems = problems };
    }
}
