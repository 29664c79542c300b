using System.Buffers;
using System.Text;

namespace OnRecord.Ingest.Text;

/// <summary>Well-formed UTF-8 sequences (RFC 3629 section 4).</summary>
internal static class Utf8Sequence
{
    /// <summary>Reads the sequence at the start of non-empty bytes.</summary>
    /// <param name="bytes">Bytes to look at; not empty.</param>
    /// <param name="rune">The code point when the answer is 1 to 4.</param>
    /// <returns>Its length; 0 when the bytes end inside a sequence that is well-formed so far; -1 when it is none.</returns>
    public static int Read(ReadOnlySpan<byte> bytes, out Rune rune) =>
        Rune.DecodeFromUtf8(bytes, out rune, out int consumed) switch
        {
            OperationStatus.Done => consumed,
            OperationStatus.NeedMoreData => 0,
            _ => -1,
        };
}
