using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>What readers of documents that are one XML share.</summary>
internal static class FlatDocuments
{
    /// <summary>The beginning of a file, behind a byte order mark and blanks.</summary>
    public static ReadOnlySpan<byte> HeadOf(Probe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        return (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \r\n\t"u8);
    }

    /// <summary>Reads a document whole, in its turn where it is large; one over the limit for documents is kept with a Problem.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="context">Its limits.</param>
    /// <param name="mediaType">Of a document that is not read.</param>
    /// <param name="readWhole">Reads it, and adds what is wrong with it.</param>
    public static Reading Read(SourceBytes bytes, ReadContext context, string mediaType, Func<SourceBytes, ReadContext, List<Problem>, Reading> readWhole)
    {
        var problems = new List<Problem>();
        if (bytes.Length > context.Limits.DocumentBytes)
        {
            problems.Add(new Problem(ProblemCodes.LimitSize, "The document is larger than the limit for documents; it is kept and hashed, not read."));
            return new Reading { MediaType = mediaType, Item = new Document(), Problems = problems };
        }

        return LargeDocuments.Read(bytes.Length, context.Limits, () => readWhole(bytes, context, problems));
    }
}
