using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Mail;

/// <summary>One attribute of a <c>winmail.dat</c> (MS-OXTNEF section 2.1.1).</summary>
/// <param name="Level">1 for the message, 2 for what is attached.</param>
/// <param name="Tag">What it says.</param>
/// <param name="Data">Its bytes, as many as are there.</param>
/// <param name="IsDamaged">True when bytes are missing or its checksum fails.</param>
internal readonly record struct TnefAttribute(byte Level, int Tag, ReadOnlyMemory<byte> Data, bool IsDamaged)
{
    /// <summary>The subject of the message, beside the one that its properties may have.</summary>
    public const int Subject = 0x00018004;

    /// <summary>Begins what is said of one attachment.</summary>
    public const int AttachmentBegins = 0x00069002;

    /// <summary>The name of an attachment.</summary>
    public const int AttachmentName = 0x00018010;

    /// <summary>The bytes of an attachment.</summary>
    public const int AttachmentData = 0x0006800F;

    /// <summary>The properties of an attachment, an attached message among them.</summary>
    public const int AttachmentProperties = 0x00069005;

    /// <summary>Its bytes as text, to the zero that ends it.</summary>
    public string Text() => CharsetDecoder.Decode(Data.Span.TrimEnd((byte)0), null, 0, []).Text;

    /// <summary>Whether a number is that of an attribute: of one of nine types, and in the ranges that are given out.</summary>
    public static bool IsTag(int tag) => tag >> 16 is >= 0 and <= 9 && (tag & 0xFFFF) is <= 9 or 0x0600 or (>= 0x8000 and <= 0x8020) or (>= 0x9000 and <= 0x9007);

    /// <summary>The level that attributes of a number have.</summary>
    public static byte LevelOf(int tag) => (byte)((tag & 0xFFFF) is (>= 0x800F and <= 0x8013) or 0x9001 or 0x9002 or 0x9005 ? 2 : 1);
}
