using System.Security.Cryptography;

namespace OnRecord.Sources;

/// <summary>SHA-256 (FIPS 180-4) of source bytes.</summary>
public static class SourceHash
{
    /// <summary>The 32-byte digest of all of <paramref name="bytes"/>, streamed when they are not in memory.</summary>
    public static byte[] Of(SourceBytes bytes)
    {
        if (bytes.Memory is { } memory)
        {
            return SHA256.HashData(memory.Span);
        }

        using Stream stream = bytes.Open();
        return SHA256.HashData(stream);
    }

    /// <summary>The digest as 64 lower-case hex digits.</summary>
    public static string Hex(ReadOnlySpan<byte> digest) => Convert.ToHexStringLower(digest);
}
