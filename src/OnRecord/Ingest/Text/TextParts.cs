namespace OnRecord.Ingest.Text;

/// <summary>
/// Cuts the text of a document into parts of bounded size while it is made. The first part is kept; the others are made
/// again when they are asked for, so memory holds one part whatever the length of the document.
/// </summary>
/// <param name="First">The first part, or nothing when there is no text.</param>
/// <param name="HasMore">Whether parts may follow.</param>
internal sealed record TextParts(IReadOnlyList<ItemText> First, bool HasMore)
{
    /// <summary>Runs after which a part ends even when its text is short: a page of single words has a run for each.</summary>
    private const int MostRuns = 250_000;

    /// <summary>Makes a text step by step, to its end, so that its Problems are known.</summary>
    /// <param name="limits">Bounds the units of a part.</param>
    /// <param name="make">Appends to the builder and gives a step wherever the text may be cut.</param>
    /// <param name="problems">Takes the Problems of the whole text.</param>
    public static TextParts Make(IngestLimits limits, Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make, List<Problem> problems)
    {
        var builder = new MappedTextBuilder();
        ItemText? first = null;
        foreach (bool _ in make(builder, problems))
        {
            if (IsFull(builder, limits))
            {
                first ??= new ItemText("body", 1, builder.ToMappedText());
                builder.Clear();
            }
        }

        return first is not null ? new TextParts([first], HasMore: true)
            : new TextParts(builder.Length == 0 ? [] : [new ItemText("body", 1, builder.ToMappedText())], HasMore: false);
    }

    /// <summary>Makes the same text again and gives the parts after the first.</summary>
    public static IEnumerable<ItemText> Again(IngestLimits limits, Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make) => LargeDocuments.Parts(AgainInTurn(limits, make));

    /// <summary>The same for a reader that takes its turn of <see cref="LargeDocuments"/> itself: a turn is a thread's.</summary>
    public static IEnumerable<ItemText> AgainInTurn(IngestLimits limits, Func<MappedTextBuilder, List<Problem>, IEnumerable<bool>> make)
    {
        var builder = new MappedTextBuilder();
        int part = 1;
        foreach (bool _ in make(builder, []))
        {
            if (IsFull(builder, limits))
            {
                if (part > 1)
                {
                    yield return new ItemText("body", part, builder.ToMappedText());
                }

                part++;
                builder.Clear();
            }
        }

        if (builder.Length > 0)
        {
            yield return new ItemText("body", part, builder.ToMappedText());
        }
    }

    private static bool IsFull(MappedTextBuilder builder, IngestLimits limits) => builder.Length >= limits.TextUnits || builder.RunCount >= MostRuns;
}
