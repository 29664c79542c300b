namespace OnRecord.Ingest.Text;

/// <summary>
/// Cuts the text of a document into parts of bounded size while it is made. The first part is kept; the others are made
/// again when they are asked for, so memory holds one part whatever the length of the document.
/// </summary>
/// <param name="First">The first part, empty when there is no text.</param>
/// <param name="More">The parts after it, made again at each asking.</param>
internal sealed record TextParts(IReadOnlyList<ItemText> First, IEnumerable<ItemText> More)
{
    /// <summary>Runs after which a part ends even when its text is short: a page of single words has a run for each.</summary>
    private const int MostRuns = 600_000;

    /// <summary>
    /// Makes a text step by step.
    /// </summary>
    /// <param name="limits">Bounds the units of a part.</param>
    /// <param name="make">
    /// Appends to the builder and gives a step wherever the text may be cut. Called again for the parts after the first,
    /// so it adds its Problems to the list that it is given and to nothing else.
    /// </param>
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

        return new TextParts(first is null ? [] : [first], hasMore ? Parts(limits, make, []).Skip(1) : []);
    }

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
