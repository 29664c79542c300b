namespace OnRecord.Language.Learning;

/// <summary>A table that is put together once, which takes a while, and can be taken to pieces and be there again at once.</summary>
internal interface IPlacedTable
{
    /// <summary>Its pieces, not copied.</summary>
    TableParts Parts { get; }
}

/// <summary>How a table is made.</summary>
/// <typeparam name="T">The table.</typeparam>
internal interface IPlacedTable<T> : IPlacedTable
    where T : class, IPlacedTable<T>
{
    /// <summary>Puts it together from a section of weights.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a whole table.</exception>
    static abstract T Read(ReadOnlySpan<byte> bytes);

    /// <summary>Takes the pieces of such a table (<see cref="IPlacedTable.Parts"/>).</summary>
    /// <exception cref="InvalidDataException">They do not fit together.</exception>
    static abstract T Of(TableParts parts);
}
