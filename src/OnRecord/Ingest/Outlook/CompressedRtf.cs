using System.Buffers.Binary;
using System.Text;

namespace OnRecord.Ingest.Outlook;

/// <summary>Undoes the compression of RTF in Outlook's messages (MS-OXRTFCP section 2.1.3).</summary>
internal static class CompressedRtf
{
    private const int HeaderBytes = 16;
    private const int DictionaryBytes = 4096;
    private const uint Compressed = 0x75465A4C; // LZFu
    private const uint Plain = 0x414C454D; // MELA

    /// <summary>What the dictionary begins with (section 2.1.2.1).</summary>
    internal const string Preset =
        "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

    /// <summary>The RTF, up to a limit. Empty when the bytes are not of this form.</summary>
    /// <param name="bytes">The stream as it is.</param>
    /// <param name="limit">The most bytes to give.</param>
    /// <param name="isDamaged">True when the form is unknown, or the data ends before its end is said or the length is reached that it names.</param>
    /// <param name="isCut">True when there is more than the limit lets through.</param>
    public static byte[] Decompress(ReadOnlySpan<byte> bytes, int limit, out bool isDamaged, out bool isCut)
    {
        isCut = false;
        isDamaged = bytes.Length < HeaderBytes;
        if (isDamaged)
        {
            return [];
        }

        uint kind = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        uint announced = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        long length = Math.Min(announced, limit);
        ReadOnlySpan<byte> content = bytes[HeaderBytes..];
        if (kind == Plain)
        {
            // Some programs count this header too; a document that is cut says so itself.
            isDamaged = bytes.Length < length;
            isCut = announced > limit && content.Length > limit;
            return content[..(int)Math.Min(content.Length, length)].ToArray();
        }

        isDamaged = kind != Compressed;
        byte[] rtf = isDamaged ? [] : Unpack(content, limit, ref isDamaged);
        isCut = rtf.Length >= limit && rtf.Length != announced;
        isDamaged &= rtf.Length == 0 || rtf.Length < length;
        return rtf;
    }

    /// <summary>A control byte says of each of the eight that follow whether it is a byte or a place (12 bits) and length (4 bits, from 2) in the dictionary.</summary>
    private static byte[] Unpack(ReadOnlySpan<byte> content, int limit, ref bool isDamaged)
    {
        var output = new MemoryStream();
        Span<byte> dictionary = stackalloc byte[DictionaryBytes];
        int write = Encoding.ASCII.GetBytes(Preset, dictionary);
        int at = 0;
        while (at < content.Length)
        {
            int control = content[at++];
            for (int bit = 0; bit < 8 && output.Length < limit; bit++)
            {
                bool isPlace = (control & (1 << bit)) != 0;
                if (content.Length - at < (isPlace ? 2 : 1))
                {
                    isDamaged = true;
                    return output.ToArray();
                }

                if (!isPlace)
                {
                    Put(content[at++], dictionary, ref write, output);
                    continue;
                }

                int token = BinaryPrimitives.ReadUInt16BigEndian(content[at..]);
                at += 2;
                int read = token >> 4;
                if (read == write)
                {
                    return output.ToArray();
                }

                for (int left = (token & 0xF) + 2; left > 0; left--)
                {
                    Put(dictionary[read], dictionary, ref write, output);
                    read = (read + 1) % DictionaryBytes;
                }
            }

            if (output.Length >= limit)
            {
                isDamaged = true;
                return output.ToArray();
            }
        }

        isDamaged = true;
        return output.ToArray();
    }

    private static void Put(byte value, Span<byte> dictionary, ref int write, MemoryStream output)
    {
        output.WriteByte(value);
        dictionary[write] = value;
        write = (write + 1) % DictionaryBytes;
    }
}
