using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Rtf;

/// <summary>Reads Rich Text Format (Microsoft specification 1.9.1): the words of the document, what it says of itself and the addresses that it links to, each with its bytes.</summary>
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

        ReadOnlyMemory<byte> content = bytes.ReadAll(context.Limits.MemoryBytes);
        var rtf = new RtfText(content);
        MappedText text = rtf.Read(problems, context.Cancel);
        IReadOnlyList<ItemField> fields = rtf.Found.All;
        var document = new Document
        {
            Title = fields.FirstOrDefault(static field => field.Name == "title")?.Value,
            Authors = [.. fields.Where(static field => field.Name == "author").Select(static field => field.Value)],
            Fields = fields,
            Texts = [new ItemText("body", 1, text)],
        };
        return new Reading { MediaType = "application/rtf", Item = document, Members = RtfObjects.Of(content, context.Limits.Members), Problems = problems };
    }
}
