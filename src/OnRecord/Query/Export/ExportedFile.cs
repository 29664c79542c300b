using System.Security.Cryptography;

namespace OnRecord.Query.Export;

/// <summary>A file of an export.</summary>
/// <param name="Name">In the folder.</param>
/// <param name="Rows">Of a table or of JSON lines, without a head; null for other files.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record ExportedFile(string Name, long? Rows, long Bytes, string Sha256)
{
    /// <summary>Reads a file that was written.</summary>
    public static ExportedFile Of(string folder, string name)
    {
        byte[] buffer = new byte[1 << 16];
        using var stream = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        (long lines, bool isQuoted) = (0, false);
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
            foreach (byte one in buffer.AsSpan(0, read))
            {
                isQuoted ^= one == '"';
                lines += one == '\n' && !isQuoted ? 1 : 0;
            }
        }

        return new ExportedFile(name, Path.GetExtension(name) switch { ".csv" => lines - 1, ".jsonl" => lines, _ => null }, stream.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
