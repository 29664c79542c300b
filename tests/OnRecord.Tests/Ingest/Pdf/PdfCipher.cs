using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Tests.Ingest.Pdf;

/// <summary>Encrypts for the empty password as ISO 32000-1, 7.6.3 says of revision 2: 40 bits, whose key is made of the file's id too.</summary>
internal sealed class PdfCipher
{
    private const int Permissions = -4;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    private readonly byte[] _key;

    public PdfCipher(ReadOnlySpan<byte> id) => _key = Md5([.. Padding, .. Owner, .. BitConverter.GetBytes(Permissions), .. id])[..5];

    public string Dictionary => $"<</Filter/Standard/V 1/R 2/O<{Convert.ToHexString(Owner)}>/U<{Convert.ToHexString(Rc4(_key, Padding))}>/P {Permissions.ToString(CultureInfo.InvariantCulture)}>>";

    private static byte[] Owner => Rc4(Md5(Padding)[..5], Padding);

    /// <summary>A stream as object of a number.</summary>
    public string Stream(int number, string words)
    {
        byte[] key = Md5([.. _key, (byte)number, 0, 0, 0, 0])[..10];
        return string.Create(CultureInfo.InvariantCulture, $"<</Length {words.Length}>>\nstream\n{Encoding.Latin1.GetString(Rc4(key, Encoding.Latin1.GetBytes(words)))}\nendstream");
    }

#pragma warning disable CA5351 // The standard has it so.
    private static byte[] Md5(byte[] words) => MD5.HashData(words);
#pragma warning restore CA5351

    private static byte[] Rc4(byte[] key, byte[] words)
    {
        byte[] state = [.. Enumerable.Range(0, 256).Select(static i => (byte)i)];
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        byte[] made = [.. words];
        for (int at = 0, i = 0, j = 0; at < made.Length; at++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            made[at] ^= state[(state[i] + state[j]) & 255];
        }

        return made;
    }
}
