namespace OnRecord.Ingest.Text;

/// <summary>
/// Cuts the text of a document into parts of bounded size while it is made. The first part is kept; the others are made
/// again when they are asked for, so memory holds one part whatever the length of the document.
/// </summary>
/// <param name="First">The first part, or nothing when there is no text.</param>
/// <param name="HasMore">Whether parts follow.</param>
internal sealed record TextParts(IReadOnlyList<ItemText> First, bool HasMore)
{
    /// <summary>Runs after which a part ends even when its text is short: a page of single words has a run for each.</summary>
    private const int MostRuns = 600_000;

    /// <summary>Makes a text step by step, to its end, so that its Problems are known.</summary>
    /// <param name="limits">Bounds the units of a part.</param>
    /// <param name="make">Appends to the builder and gives a step wherever the text may be cut.</param>
    /// <param name="problems">Takes the Problems of the whole text.</param>
    public static TextParts Make(IngestLimits limits, Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make, List<Problem> problems)
    {
        ItemText? first = null;
        bool hasMore = false;
        foreach (ItemText part in Parts(limits, make, problems))
        {
            hasMore = first is not null;
            first ??= part;
        }

        return new TextParts(first is null ? [] : [first], hasMore);
    }

    /// <summary>Makes the same text again and gives the parts after the first.</summary>
    public static IEnumerable<ItemText> Again(IngestLimits limits, Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make) =>
        Parts(limits, make, []).Skip(1);

    private static IEnumerable<ItemText> Parts(IngestLimits limits, Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make, List<Problem> problems)
    {
        var builder = new MappedTextBuilder();
        int part = 1;
        foreach (bool _ in make(builder, problems))
        {
            if (builder.Length >= limits.TextUnits || builder.RunCount >= MostRuns)
            {
                yield return new ItemText("body", part++, builder.ToMappedText());
                builder.Clear();
            }
        }

        if (builder.Length > 0)
        {
            yield return new ItemText("body", part, builder.ToMappedText());
        }
    }
}
