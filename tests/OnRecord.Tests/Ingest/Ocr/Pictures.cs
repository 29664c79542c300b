using System.Buffers.Binary;

namespace OnRecord.Tests.Ingest.Ocr;

/// <summary>Heads of pictures without what they show.</summary>
internal static class Pictures
{
    public static byte[] Png(int width, int height) => [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. Big(width), .. Big(height), 8, 0, 0, 0, 0, 1, 2, 3, 4];

    public static byte[] Jpeg(int width, int height) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 6, 1, 2, 3, 4, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xC0, 0, 11, 8, .. Big(height)[2..], .. Big(width)[2..], 1, 1, 0x11, 0, 0xFF, 0xD9];

    public static byte[] Tiff(bool isLittle, params (int Width, int Height)[] pages)
    {
        byte[] Short(int value) => isLittle ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];
        byte[] Long(int value) => isLittle ? BitConverter.GetBytes(value) : Big(value);
        byte[] Entry(int tag, int value) => [.. Short(tag), .. Short(4), .. Long(1), .. Long(value)];
        const int Directory = 2 + (2 * 12) + 4;
        List<byte> bytes = [.. isLittle ? "II"u8 : "MM"u8, .. Short(42), .. Long(8)];
        for (int i = 0; i < pages.Length; i++)
        {
            bytes.AddRange([.. Short(2), .. Entry(256, pages[i].Width), .. Entry(257, pages[i].Height), .. Long(i + 1 < pages.Length ? 8 + ((i + 1) * Directory) : 0)]);
        }

        return [.. bytes];
    }

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
