namespace OnRecord.Language.Learning;

/// <summary>Whole lines of the processor's memory, one behind the other, in an array that stays where it is (<see cref="TableMemory"/>).</summary>
/// <param name="Room">The array.</param>
/// <param name="First">Where in it the first line begins.</param>
/// <param name="Count">How many lines.</param>
internal readonly record struct TableLines(byte[] Room, int First, int Count)
{
    /// <summary>What is in the lines.</summary>
    public Span<byte> Bytes => Room.AsSpan(First, Count * TableMemory.LineBytes);
}
