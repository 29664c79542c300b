using System.Buffers.Binary;
using System.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>A file of the old Macintosh in BinHex 4.0 (RFC 1741): name, data fork and resource fork.</summary>
/// <param name="Name">As the file names itself.</param>
/// <param name="Data">What other systems call the file.</param>
/// <param name="Resources">The resource fork; mostly empty.</param>
/// <param name="IsDamaged">Whether it is cut or a checksum differs; what decodes is here.</param>
internal sealed record BinHex(string Name, ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Resources, bool IsDamaged)
{
    private const string Digits = "!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr";
    private const string Mark = "(This file must be converted with BinHex"; // the line goes on with a version, and the data begins at a line with a colon
    private const byte Repeat = 0x90;

    private static readonly byte[] s_mark = Encoding.ASCII.GetBytes(Mark);
    private static readonly sbyte[] s_values = Values();

    /// <summary>Whether bytes begin with such a file: the line that stands above it, and below that a line of data.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \t\r\n"u8);
        return head.StartsWith(s_mark) && IsIn(head);
    }

    /// <summary>Whether such a file begins somewhere in bytes.</summary>
    public static bool IsIn(ReadOnlySpan<byte> head) =>
        head.IndexOf(s_mark) is >= 0 and var at && (head[at..].IndexOf("\n:"u8) >= 0 || head[at..].IndexOf("\r:"u8) >= 0);

    /// <summary>The stretches of a text that hold such files, each from the line above it to its last colon; without the colon, to the end of its data.</summary>
    public static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        int colon = -1; // the first behind a mark, looked for once for all marks before it
        for (int at = 0; (at = text.IndexOf(Mark, at, StringComparison.Ordinal)) >= 0;)
        {
            int from = at + Mark.Length;
            colon = colon < from ? text.IndexOf(':', from) : colon;
            if (colon < 0)
            {
                break;
            }

            int end = at == 0 || text[at - 1] == '\n' ? EndOf(text, from, colon) : 0;
            if (end > 0)
            {
                found.Add(new TextSpan(at, end));
            }

            at = Math.Max(end, from);
        }

        return found;
    }

    /// <summary>Decodes a stretch that was found.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="most">No more bytes than this are made of it.</param>
    public static BinHex Decode(string text, TextSpan span, long most)
    {
        int colon = text.IndexOf(':', span.Start + Mark.Length);
        byte[] bytes = Expanded(text.AsSpan()[(colon + 1)..EndOf(text, span.Start + Mark.Length, colon)], (int)Math.Min(most, int.MaxValue / 2));
        int name = bytes.Length == 0 ? 0 : bytes[0];
        int head = name + 20;
        if (bytes.Length < head + 2)
        {
            return new BinHex("binhex", bytes, default, IsDamaged: true);
        }

        bool isDamaged = !IsWhole(bytes, 0, head);
        long data = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(name + 12));
        long resources = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(name + 16));
        ReadOnlyMemory<byte> dataFork = Fork(bytes, head + 2, data, ref isDamaged);
        ReadOnlyMemory<byte> resourceFork = Fork(bytes, head + 4 + data, resources, ref isDamaged);
        return new BinHex(Encoding.Latin1.GetString(bytes, 1, name), dataFork, resourceFork, isDamaged);
    }

    private static ReadOnlyMemory<byte> Fork(byte[] bytes, long start, long length, ref bool isDamaged)
    {
        if (start >= bytes.Length || length > bytes.Length - start - 2)
        {
            isDamaged = true;
            return start >= bytes.Length ? default : bytes.AsMemory((int)start);
        }

        isDamaged |= !IsWhole(bytes, (int)start, (int)length);
        return bytes.AsMemory((int)start, (int)length);
    }

    /// <summary>Whether the checksum behind a stretch (CRC-16 of the polynomial 0x1021, from 0) is that of the stretch.</summary>
    private static bool IsWhole(byte[] bytes, int start, int length)
    {
        int crc = 0;
        foreach (byte value in bytes.AsSpan(start, length))
        {
            crc ^= value << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = ((crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xFFFF;
            }
        }

        return BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(start + length)) == crc;
    }

    /// <summary>Behind the data, which begins with a colon that stands first on a line; 0 when the colon does not.</summary>
    private static int EndOf(string text, int from, int colon)
    {
        if (text.AsSpan(from, colon - from).IndexOf('\n') < 0 || text[colon - 1] is not ('\n' or '\r'))
        {
            return 0;
        }

        int at = colon + 1;
        while (at < text.Length && (text[at] is '\r' or '\n' or ' ' or '\t' || Value(text[at]) >= 0))
        {
            at++;
        }

        return at < text.Length && text[at] == ':' ? at + 1 : at;
    }

    /// <summary>Six bits a character, and what is repeated written out.</summary>
    private static byte[] Expanded(ReadOnlySpan<char> digits, int most)
    {
        var bytes = new MemoryStream();
        int bits = 0;
        int held = 0;
        bool isCount = false;
        byte last = 0;
        foreach (char digit in digits)
        {
            if (Value(digit) is not (>= 0 and var value))
            {
                continue;
            }

            bits = ((bits << 6) | value) & 0x3FFF;
            held += 6;
            if (held < 8)
            {
                continue;
            }

            held -= 8;
            var next = (byte)(bits >> held);
            if (isCount || next != Repeat)
            {
                int times = !isCount ? 1 : next == 0 ? 1 : next - 1;
                last = isCount ? next == 0 ? Repeat : last : next;
                for (int i = 0; i < times && bytes.Length < most; i++)
                {
                    bytes.WriteByte(last);
                }

                isCount = false;
            }
            else
            {
                isCount = true;
            }
        }

        return bytes.ToArray();
    }

    private static int Value(char digit) => digit < 128 ? s_values[digit] : -1;

    private static sbyte[] Values()
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (int i = 0; i < Digits.Length; i++)
        {
            values[Digits[i]] = (sbyte)i;
        }

        return values;
    }
}
