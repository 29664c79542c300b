using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Tools.Eval.Times;

/// <summary>
/// Which documents only measure: those whose file name, without folder and with its ending (<c>APW19980213.1310.tml</c>), has a SHA-256 (of its
/// UTF-8 bytes) that begins with a hexadecimal digit from 0 to 3. Their texts and errors are never shown.
/// </summary>
internal static class HeldOut
{
    private const int LastHeldDigit = 3;

    /// <summary>Whether a document only measures.</summary>
    public static bool Is(string fileName) => SHA256.HashData(Encoding.UTF8.GetBytes(fileName))[0] >> 4 <= LastHeldDigit;
}
