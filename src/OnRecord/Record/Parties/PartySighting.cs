namespace OnRecord.Record.Parties;

/// <summary>Where something about a party stands.</summary>
/// <param name="Item">The hash of the item's id.</param>
/// <param name="Field">The header field, or <c>body</c>.</param>
/// <param name="Start">The first UTF-16 unit in the body; 0 in a header field.</param>
/// <param name="End">Behind the last unit; 0 in a header field.</param>
internal readonly record struct PartySighting(long Item, string Field, int Start, int End) : IComparable<PartySighting>
{
    /// <summary>By item, field and place: the same whatever came first.</summary>
    public int CompareTo(PartySighting other)
    {
        int order = ((ulong)Item).CompareTo((ulong)other.Item);
        order = order != 0 ? order : string.CompareOrdinal(Field, other.Field);
        order = order != 0 ? order : Start.CompareTo(other.Start);
        return order != 0 ? order : End.CompareTo(other.End);
    }
}
