using System.Text;

namespace OnRecord.Sources;

/// <summary>
/// File names of Unix as strings. They are bytes, by custom UTF-8; a byte that does not decode stands as the lone surrogate
/// U+DC00 plus the byte (as in Python's PEP 383), so that the way back gives the same bytes. No decoded name holds one.
/// </summary>
internal static class NativeName
{
    private const int Base = 0xDC00;

    /// <summary>The name of the bytes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var name = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
            {
                name.Append(rune.ToString());
            }
            else
            {
                foreach (byte broken in bytes[..length])
                {
                    name.Append((char)(Base + broken));
                }
            }

            bytes = bytes[length..];
        }

        return name.ToString();
    }

    /// <summary>The bytes of a name or path, with a NUL behind them as the system wants it.</summary>
    public static byte[] Encode(string name)
    {
        var bytes = new List<byte>(name.Length + 1);
        Span<byte> utf8 = stackalloc byte[4];
        for (int at = 0; at < name.Length;)
        {
            if (TryByte(name, at, out byte broken))
            {
                bytes.Add(broken);
                at++;
                continue;
            }

            _ = Rune.DecodeFromUtf16(name.AsSpan(at), out Rune rune, out int units);
            bytes.AddRange(utf8[..rune.EncodeToUtf8(utf8)]);
            at += units;
        }

        bytes.Add(0);
        return [.. bytes];
    }

    /// <summary>True when the unit stands for a byte that does not decode.</summary>
    public static bool TryByte(string name, int at, out byte value)
    {
        value = (byte)(name[at] - Base);
        return name[at] is >= (char)(Base + 0x80) and <= (char)(Base + 0xFF) && (at == 0 || !char.IsHighSurrogate(name[at - 1]));
    }

    /// <summary>True when some byte of the name does not decode: the usual file classes would look for another file.</summary>
    public static bool HasBytes(string name)
    {
        for (int at = 0; at < name.Length; at++)
        {
            if (char.IsLowSurrogate(name[at]) && TryByte(name, at, out _))
            {
                return true;
            }
        }

        return false;
    }
}
