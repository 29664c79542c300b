namespace OnRecord.Ingest.Text;

/// <summary>Undoes a transfer encoding window by window. Holds what is open between windows; not thread-safe.</summary>
internal abstract class TransferStep
{
    /// <summary>Decodes what it can of a window.</summary>
    /// <param name="window">Bytes that follow those consumed so far.</param>
    /// <param name="last">True when nothing follows the window; then all of it is consumed.</param>
    /// <param name="sourceStart">Source position of the window.</param>
    /// <param name="output">Takes the decoded bytes.</param>
    /// <returns>Bytes consumed; the rest is shown again, with more behind it.</returns>
    public abstract int Decode(ReadOnlySpan<byte> window, bool last, long sourceStart, TransferOutput output);

    /// <summary>The step for an encoding other than identity.</summary>
    /// <param name="encoding">Not <see cref="TransferEncoding.Identity"/>.</param>
    /// <param name="keepTail">Whether plain text after the encoded data (a list footer) is kept as it stands.</param>
    public static TransferStep For(TransferEncoding encoding, bool keepTail) => encoding switch
    {
        TransferEncoding.QuotedPrintable => new QuotedPrintableStep(),
        TransferEncoding.Base64 => new Base64Step(keepTail),
        TransferEncoding.Uuencode => new UuStep(),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
    };

    /// <summary>Length of the line end at the start of the bytes (LF, CR LF or CR), 0 when there is none.</summary>
    protected static int LineEnd(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return 0;
        }

        return bytes[0] == '\n' ? 1 : bytes[0] != '\r' ? 0 : bytes.Length > 1 && bytes[1] == '\n' ? 2 : 1;
    }
}
