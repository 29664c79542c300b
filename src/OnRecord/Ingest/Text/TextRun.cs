namespace OnRecord.Ingest.Text;

/// <summary>How the characters of a <see cref="TextRun"/> stand to its source bytes.</summary>
public enum RunKind : byte
{
    /// <summary>Each UTF-16 unit is one byte (ASCII, single-byte charsets).</summary>
    Single,

    /// <summary>Each UTF-16 unit is two bytes (two-byte UTF-8 sequences, UTF-16).</summary>
    Double,

    /// <summary>Each UTF-16 unit is three bytes (three-byte UTF-8 sequences).</summary>
    Triple,

    /// <summary>
    /// Each unit is one byte of a base64 body: four source characters carry three bytes (RFC 4648 section 4).
    /// The run begins at the quantum that holds its first byte; <see cref="TextRun.Phase"/> says which of the three it is.
    /// </summary>
    Base64,

    /// <summary>The whole text of the run stands for the whole of its bytes (entities, escapes, odd charsets).</summary>
    Block,

    /// <summary>The text lies in a box on a page; bytes are not addressed. See <see cref="TextRun.Page"/>.</summary>
    Region,

    /// <summary>Text that stands nowhere in the source, such as the line feed that joins two parts.</summary>
    Inserted,

    /// <summary>As <see cref="Region"/>, of words that were recognised in a picture of the page and not read.</summary>
    Recognised,
}

/// <summary>A page region from the top left corner: in points, of a picture in pixels.</summary>
public readonly record struct PageBox(float X, float Y, float Width, float Height);

/// <summary>One stretch of text and where it came from. Runs of a text tile it in order.</summary>
/// <param name="Kind">How text and bytes correspond.</param>
/// <param name="TextStart">First UTF-16 unit of the run.</param>
/// <param name="TextLength">Units in the run.</param>
/// <param name="ByteStart">First source byte; 0 for <see cref="RunKind.Region"/> and <see cref="RunKind.Inserted"/>.</param>
/// <param name="ByteLength">Source bytes of the run.</param>
/// <param name="Phase">For <see cref="RunKind.Base64"/>: 0, 1 or 2.</param>
/// <param name="Page">For <see cref="RunKind.Region"/> and <see cref="RunKind.Recognised"/>: the page from 1, else 0.</param>
/// <param name="Box">For those two: where on the page.</param>
/// <param name="Member">Index into <see cref="TextMap.Members"/> of the inner file that holds the bytes, or -1 for the item's own bytes.</param>
public readonly record struct TextRun(
    RunKind Kind,
    int TextStart,
    int TextLength,
    long ByteStart,
    long ByteLength,
    byte Phase = 0,
    int Page = 0,
    PageBox Box = default,
    int Member = -1)
{
    /// <summary>Whether it lies in a box on a page.</summary>
    public bool IsOnPage => Kind is RunKind.Region or RunKind.Recognised;

    /// <summary>Unit after the last of the run.</summary>
    public int TextEnd => TextStart + TextLength;

    /// <summary>The part of the run between two positions of the text that lie in it, with its bytes.</summary>
    internal TextRun Slice(int from, int to)
    {
        int skip = from - TextStart;
        int length = to - from;
        TextRun part = this with { TextStart = from, TextLength = length };
        int quanta = (Phase + skip) / 3;
        return Kind switch
        {
            RunKind.Single => part with { ByteStart = ByteStart + skip, ByteLength = length },
            RunKind.Double => part with { ByteStart = ByteStart + (2L * skip), ByteLength = 2L * length },
            RunKind.Triple => part with { ByteStart = ByteStart + (3L * skip), ByteLength = 3L * length },
            RunKind.Base64 => part with
            {
                ByteStart = ByteStart + (quanta * 4L),
                ByteLength = ByteLength - (quanta * 4L),
                Phase = (byte)((Phase + skip) % 3),
            },
            _ => part,
        };
    }
}
