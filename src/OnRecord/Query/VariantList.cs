namespace OnRecord.Query;

/// <summary>The variants of a message.</summary>
/// <param name="Ids">Their ids in the order of their paths; of more than <see cref="Most"/> the first.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct VariantList(IReadOnlyList<string> Ids, int Count)
{
    /// <summary>The most ids that are told of one message.</summary>
    public const int Most = 100;
}
