namespace OnRecord.Query;

/// <summary>Which part of a listing is wanted.</summary>
/// <param name="Limit">The most rows, or null for all.</param>
/// <param name="Offset">Rows to leave out first, from 0.</param>
public sealed record Page(int? Limit = null, int Offset = 0)
{
    /// <summary>Everything.</summary>
    public static Page All { get; } = new();

    /// <summary>The SQL that cuts the page out; whole numbers only, so it may be joined to a statement.</summary>
    internal string Sql => $" LIMIT {Limit ?? -1} OFFSET {Offset}";
}
