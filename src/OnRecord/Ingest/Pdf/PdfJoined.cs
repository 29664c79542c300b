using System.Buffers;

namespace OnRecord.Ingest.Pdf;

/// <summary>Finds where one PDF ends and another begins in a file, as tools make them that write one behind the other. A change of a PDF has no signature of its own.</summary>
internal static class PdfJoined
{
    private static readonly SearchValues<byte> s_blanks = SearchValues.Create("\0\t\n\f\r \x1A"u8);

    private static ReadOnlySpan<byte> End => "%%EOF"u8;

    /// <summary>First byte of the second PDF, or null.</summary>
    public static int? SecondStart(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        int found;
        while ((found = bytes[at..].IndexOf(End)) >= 0)
        {
            at += found + End.Length;
            int next = bytes[at..].IndexOfAnyExcept(s_blanks);
            if (next >= 0 && bytes[(at + next)..].StartsWith("%PDF-"u8))
            {
                return at + next;
            }
        }

        return null;
    }
}
