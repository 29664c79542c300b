using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Sources;

/// <summary>
/// The public name of a thing in a case: a kind and the first 64 bits of a SHA-256 over what the thing is, as 16 hex
/// digits, for example <c>message-00f1a2b3c4d5e6f7</c>. Build order, roots and time do not enter. Equal when kind and
/// hash are equal; <c>default</c> is not a valid id.
/// </summary>
/// <param name="Kind">Lower-case word: message, document, source, statement, party ...</param>
/// <param name="Hash">The first eight bytes of the digest, big-endian.</param>
public readonly record struct RecordId(string Kind, long Hash)
{
    /// <summary>The id of a thing of the given kind that is fully described by the given parts, in order.</summary>
    public static RecordId Of(string kind, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(kind));
        foreach (string part in parts)
        {
            hash.AppendData([0]);
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return new RecordId(kind, BinaryPrimitives.ReadInt64BigEndian(digest));
    }

    /// <summary>Reads an id as printed by <see cref="ToString"/>.</summary>
    /// <returns>False when the text is not a kind, a hyphen and 16 hex digits.</returns>
    public static bool TryParse(string text, out RecordId id)
    {
        int hyphen = text.LastIndexOf('-');
        if (hyphen > 0 && text.Length - hyphen == 17
            && ulong.TryParse(text.AsSpan(hyphen + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong hash))
        {
            id = new RecordId(text[..hyphen], unchecked((long)hash));
            return true;
        }

        id = default;
        return false;
    }

    /// <summary>The id as it is shown and stored: <c>kind-0123456789abcdef</c>.</summary>
    public override string ToString() =>
        $"{Kind}-{unchecked((ulong)Hash).ToString("x16", CultureInfo.InvariantCulture)}";
}
