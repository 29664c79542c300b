namespace OnRecord.Language.Learning;

/// <summary>A place that keeps bytes from one run to the next, given by whoever runs the language engine, which knows no files. What the place cannot do is no error. Safe to use from several threads.</summary>
internal interface ITablePlace
{
    /// <summary>Reads some of the bytes that are kept.</summary>
    /// <param name="at">Where they begin, from 0.</param>
    /// <param name="into">Takes them.</param>
    /// <returns>Whether all were there.</returns>
    bool TryRead(long at, Span<byte> into);

    /// <summary>Keeps other bytes instead, all of them or none.</summary>
    /// <param name="length">How many.</param>
    /// <param name="write">Writes them; called once, or not at all where the place takes nothing.</param>
    /// <returns>Whether they are kept.</returns>
    bool TryReplace(long length, Action<Stream> write);
}
