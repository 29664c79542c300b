namespace OnRecord.Language.Segments;

/// <summary>A set of fields.</summary>
internal readonly record struct HeaderFields
{
    private readonly int bits;

    private HeaderFields(int bits) => this.bits = bits;

    /// <summary>True for a field in the set.</summary>
    public bool Has(HeaderField field) => (bits & (1 << (int)field)) != 0;

    /// <summary>True when there is one in it.</summary>
    public bool IsAny => bits != 0;

    /// <summary>The set and a field.</summary>
    public HeaderFields With(HeaderField field) => new(bits | (1 << (int)field));
}
