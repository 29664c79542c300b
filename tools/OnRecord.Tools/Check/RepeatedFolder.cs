using System.Buffers;

namespace OnRecord.Tools.Check;

/// <summary>
/// A folder made larger: copied again and again, each copy of a text under other addresses and message ids and in other years, byte for byte as long, so that it is read, indexed
/// and analysed like any other. Files that are not text stay as they are, and are copies.
/// </summary>
internal static class RepeatedFolder
{
    /// <summary>Bytes in which a file that is not text shows a NUL.</summary>
    private const int Look = 8192;

    /// <summary>Writes copies until there are so many files; the first is as it was.</summary>
    public static void Write(string folder, string into, int atLeast)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        for (int copy = 0, written = 0; files.Length > 0 && written < atLeast; copy++, written += files.Length)
        {
            foreach (string file in files)
            {
                string path = Path.Combine(into, copy.ToString("D3", System.Globalization.CultureInfo.InvariantCulture), Path.GetRelativePath(folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, Varied(File.ReadAllBytes(file), copy));
            }
        }
    }

    /// <summary>The bytes with the years and what begins behind <c>&lt;</c> moved on.</summary>
    internal static byte[] Varied(byte[] bytes, int by)
    {
        if (by == 0 || bytes.AsSpan(0, Math.Min(bytes.Length, Look)).Contains((byte)0))
        {
            return bytes;
        }

        for (int at = 0; at < bytes.Length; at++)
        {
            if (IsYear(bytes, at))
            {
                int year = 1900 + ((((bytes[at] - '1') * 100) + Number(bytes, at) + by) % 200);
                _ = System.Buffers.Text.Utf8Formatter.TryFormat(year, bytes.AsSpan(at), out _, new StandardFormat('D', 4));
            }
            else if (bytes[at] == '<' && at + 1 < bytes.Length && char.IsAsciiLetterLower((char)bytes[at + 1]) && IsAddress(bytes.AsSpan(at + 1)))
            {
                bytes[at + 1] = (byte)('a' + ((bytes[at + 1] - 'a' + by) % 26));
            }
        }

        return bytes;
    }

    /// <summary>1900 to 2099 with no digit or letter beside it.</summary>
    private static bool IsYear(byte[] bytes, int at) =>
        at + 4 <= bytes.Length && ((bytes[at], bytes[at + 1]) is ((byte)'1', (byte)'9') or ((byte)'2', (byte)'0')) && char.IsAsciiDigit((char)bytes[at + 2]) && char.IsAsciiDigit((char)bytes[at + 3])
        && (at == 0 || !char.IsAsciiLetterOrDigit((char)bytes[at - 1])) && (at + 4 == bytes.Length || !char.IsAsciiLetterOrDigit((char)bytes[at + 4]));

    private static int Number(byte[] bytes, int at) => ((bytes[at + 2] - '0') * 10) + bytes[at + 3] - '0';

    private static bool IsAddress(ReadOnlySpan<byte> rest) => rest.IndexOf((byte)'@') is > 0 and int at && rest[..at].IndexOfAny("<> "u8) < 0;
}
