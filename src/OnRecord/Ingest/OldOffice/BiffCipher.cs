using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// Opens workbooks that Excel opens without asking, because they are locked with the password that stands in every Excel (MS-OFFCRYPTO section 2.4.2.3): by RC4 of 40 bits (section 2.3.6)
/// and of the CryptoAPI (section 2.3.5). It is no secret, and other passwords are not tried.
/// </summary>
[SuppressMessage("Security", "CA5350", Justification = "The format names the hash.")]
[SuppressMessage("Security", "CA5351", Justification = "The format names the hash.")]
internal sealed class BiffCipher
{
    private const int BlockBytes = 1024;
    private const int KeyBytes = 16;

    private static readonly byte[] s_password = Encoding.Unicode.GetBytes("VelvetSweatshop");

    private readonly Func<int, byte[]> _keyOf;

    private BiffCipher(Func<int, byte[]> keyOf)
    {
        _keyOf = keyOf;
    }

    /// <summary>The workbook's stream without the cipher, each byte at its place; null when another password or cipher guards it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="start">Content of the record that tells the cipher (MS-XLS section 2.4.117).</param>
    /// <param name="end">Its end.</param>
    public static OldStream? Open(OldStream stream, int start, int end)
    {
        const int Rc4 = 1, HeadBytes = 6;
        if (stream.UInt16(start) != Rc4 || !stream.Has(start, end - start))
        {
            return null;
        }

        ReadOnlySpan<byte> content = stream.Bytes[start..end];
        BiffCipher? cipher = (stream.UInt16(start + 2), stream.UInt16(start + 4)) switch
        {
            (1, 1) => Short(content[HeadBytes..]),
            ( >= 2 and <= 4, 2) => OfCryptoApi(stream, start + HeadBytes, end),
            _ => null,
        };
        return cipher is null ? null : new OldStream(cipher.Decrypt(stream), new InnerFile((stream.File?.Name ?? "Workbook") + " (decrypted)"));
    }

    private static BiffCipher? Short(ReadOnlySpan<byte> content)
    {
        const int SaltBytes = 16, UsedBytes = 5, Times = 16;
        if (content.Length < 3 * SaltBytes)
        {
            return null;
        }

        byte[] first = MD5.HashData(s_password);
        byte[] salted = [.. first[..UsedBytes], .. content[..SaltBytes]];
        byte[] used = MD5.HashData([.. Enumerable.Repeat(salted, Times).SelectMany(static bytes => bytes)])[..UsedBytes];
        var cipher = new BiffCipher(block => MD5.HashData([.. used, .. BitConverter.GetBytes(block)]));
        byte[] verifier = content.Slice(SaltBytes, 2 * SaltBytes).ToArray();
        cipher.Apply(verifier);
        return MD5.HashData(verifier.AsSpan(0, SaltBytes)).AsSpan().SequenceEqual(verifier.AsSpan(SaltBytes)) ? cipher : null;
    }

    private static BiffCipher? OfCryptoApi(OldStream stream, int at, int end)
    {
        const int SaltBytes = 16, HashBytes = 20, KeySizeAt = 16, ShortKey = 5;
        int header = at + 8;
        long verifierAt = header + (long)(uint)stream.Int32(at + 4);
        if (verifierAt + 4 + SaltBytes + SaltBytes + 4 + HashBytes > end)
        {
            return null;
        }

        int bits = stream.Int32(header + KeySizeAt);
        int keyBytes = bits is 0 or 40 ? ShortKey : bits / 8;
        if (keyBytes is < ShortKey or > KeyBytes)
        {
            return null;
        }

        int salt = (int)verifierAt + 4;
        byte[] first = SHA1.HashData([.. stream.Bytes.Slice(salt, SaltBytes), .. s_password]);
        var cipher = new BiffCipher(block =>
        {
            byte[] key = SHA1.HashData([.. first, .. BitConverter.GetBytes(block)])[..keyBytes];
            return keyBytes == ShortKey ? [.. key, .. new byte[KeyBytes - ShortKey]] : key;
        });
        byte[] verifier = [.. stream.Bytes.Slice(salt + SaltBytes, SaltBytes), .. stream.Bytes.Slice(salt + SaltBytes + SaltBytes + 4, HashBytes)];
        cipher.Apply(verifier);
        return SHA1.HashData(verifier.AsSpan(0, SaltBytes)).AsSpan().SequenceEqual(verifier.AsSpan(SaltBytes)) ? cipher : null;
    }

    /// <summary>Heads of records and the records that tell the cipher are plain, but take their share of the key's bytes (MS-XLS section 2.2.10).</summary>
    private byte[] Decrypt(OldStream stream)
    {
        byte[] plain = stream.Bytes.ToArray();
        Apply(plain);
        var records = new BiffRecords(stream, 0);
        int before = 0;
        while (records.Read())
        {
            int clear = records.Kind switch
            {
                BiffKinds.Bof or BiffKinds.FilePass or 0x00E1 or 0x0138 or 0x0194 or 0x0195 or 0x0196 => records.End,
                BiffKinds.BoundSheet => Math.Min(records.Start + 4, records.End),
                _ => records.Start,
            };
            stream.Bytes[before..clear].CopyTo(plain.AsSpan(before));
            before = records.End;
        }

        return plain;
    }

    /// <summary>RC4 over bytes that begin with a block; each block has a key of its own.</summary>
    private void Apply(Span<byte> bytes)
    {
        const int States = 256;
        Span<byte> state = stackalloc byte[States];
        for (int block = 0; block * BlockBytes < bytes.Length; block++)
        {
            byte[] key = _keyOf(block);
            for (int i = 0; i < States; i++)
            {
                state[i] = (byte)i;
            }

            for (int i = 0, j = 0; i < States; i++)
            {
                j = (j + state[i] + key[i % key.Length]) & (States - 1);
                (state[i], state[j]) = (state[j], state[i]);
            }

            int length = Math.Min(BlockBytes, bytes.Length - (block * BlockBytes));
            for (int at = 0, i = 0, j = 0; at < length; at++)
            {
                i = (i + 1) & (States - 1);
                j = (j + state[i]) & (States - 1);
                (state[i], state[j]) = (state[j], state[i]);
                bytes[(block * BlockBytes) + at] ^= state[(state[i] + state[j]) & (States - 1)];
            }
        }
    }
}
