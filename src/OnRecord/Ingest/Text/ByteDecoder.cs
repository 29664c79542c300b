namespace OnRecord.Ingest.Text;

/// <summary>
/// Turns bytes of one charset into text and map, window by window. Each undecodable byte becomes one U+FFFD. Gives at
/// most one unit for each byte consumed, plus <see cref="Carry"/>. Not thread-safe.
/// </summary>
internal abstract class ByteDecoder
{
    /// <summary>The most bytes that a decoder holds back between windows.</summary>
    public const int Carry = 64;

    /// <summary>True once a byte could not be decoded.</summary>
    public bool FoundUndecodable { get; protected set; }

    /// <summary>Whether the byte 0x0A is a line feed wherever it stands.</summary>
    public virtual bool HasLineFeedBytes => true;

    /// <summary>Decodes whole characters of a window.</summary>
    /// <param name="bytes">Bytes that follow those consumed so far.</param>
    /// <param name="last">True when nothing follows; then all is consumed.</param>
    /// <param name="byteStart">Position of the window in the source.</param>
    /// <param name="into">Takes text and runs.</param>
    /// <returns>Bytes consumed; fewer than given only when a character is cut at the end of the window.</returns>
    public abstract int Decode(ReadOnlySpan<byte> bytes, bool last, long byteStart, MappedTextBuilder into);

    /// <summary>U+FFFD for each of some bytes.</summary>
    protected void Undecodable(int count, long byteStart, MappedTextBuilder into)
    {
        FoundUndecodable = true;
        Span<char> signs = stackalloc char[Carry];
        signs.Fill('\uFFFD');
        while (count > 0)
        {
            int now = Math.Min(count, Carry);
            into.AppendBlock(signs[..now], byteStart, now);
            byteStart += now;
            count -= now;
        }
    }
}
